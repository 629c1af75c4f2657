import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { PartTimer } from '../src/ui/team/part-timer.js';
import { add, begin, clockText, isTimerState, leftAt, MINUTE, passed, pause, resume } from '../src/ui/team/timer.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, sample } from './fakes/course.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  browser.define('window', globalThis);
});
afterEach(() => browser.close());

/** In the steps of the timer: all that is due in one tick would happen at its end. */
function pass(minutes: number): void {
  for (let step = 0; step < minutes * 240; step++) mock.timers.tick(250);
}

test('time_runs_pauses_and_goes_on', () => {
  const state = begin('nytta', 'alone', 5, 1000);
  assert.equal(leftAt(state, 1000 + MINUTE), 4 * MINUTE);
  const paused = pause(state, 1000 + 2 * MINUTE);
  assert.equal(leftAt(paused, 99 * MINUTE), 3 * MINUTE);
  assert.equal(leftAt(resume(paused, 10 * MINUTE), 11 * MINUTE), 2 * MINUTE);
  assert.equal(leftAt(add(paused, MINUTE, 0), 0), 4 * MINUTE);
  assert.equal(leftAt(add(state, MINUTE, 60 * MINUTE), 60 * MINUTE), MINUTE, 'what has run out runs again');
});

test('milestones_are_half_one_minute_and_end_and_each_once', () => {
  const state = begin('nytta', 'together', 15, 0);
  const said: string[] = [];
  for (let at = 250; at <= 16 * MINUTE; at += 250) {
    const milestone = passed(state, leftAt(state, at - 250), leftAt(state, at));
    if (milestone) said.push(`${milestone} ${clockText(leftAt(state, at))}`);
  }
  assert.deepEqual(said, ['half 7:30', 'minute 1:00', 'end 0:00']);
});

test('short_times_say_less', () => {
  const saidOf = (minutes: number) => {
    const state = begin('nytta', 'alone', minutes, 0);
    const steps = Array.from({ length: minutes * 60 }, (_, second) => second * 1000);
    return steps.map((at) => passed(state, leftAt(state, at), leftAt(state, at + 1000))).filter(Boolean);
  };
  assert.deepEqual(saidOf(1), ['end']);
  assert.deepEqual(saidOf(2), ['minute', 'end']);
});

test('clock_ends_on_zero_and_counts_whole_seconds', () => {
  assert.deepEqual([0, 1, 1000, 59_001, 15 * MINUTE, 75 * MINUTE].map(clockText), [
    '0:00',
    '0:01',
    '0:01',
    '1:00',
    '15:00',
    '75:00',
  ]);
});

test('timer_survives_a_page_that_is_loaded_again_and_says_what_is_passed', () => {
  const first = new PartTimer({ course: compile(sample), alive: () => {} });
  first.start('nytta', 'together', 15);
  pass(5);
  const again = new PartTimer({ course: compile(sample), alive: () => {} });
  const said: (string | null)[] = [];
  again.subscribe((milestone) => milestone && said.push(milestone));
  assert.equal(again.left, 10 * MINUTE);
  assert.ok(again.isOf('nytta', 'together'));
  pass(11);
  assert.deepEqual(said, ['half', 'minute', 'end']);
  assert.equal(again.runs, false);
  again.clear();
  assert.equal(new PartTimer({ course: compile(sample), alive: () => {} }).state, null);
});

test('running_time_gives_the_lms_a_sign_of_life_for_45_idle_minutes_also_when_covered', () => {
  let signs = 0;
  const timer = new PartTimer({ course: compile(sample), alive: () => signs++ });
  browser.document.visibilityState = 'hidden';
  timer.start('nytta', 'together', 45);
  pass(45);
  assert.ok(signs >= 8, `${signs} signs of life`);
  const before = signs;
  pass(30);
  assert.equal(signs, before, 'and none when the time is over');
});

test('damaged_time_in_the_storage_is_no_time', () => {
  for (const value of [null, 3, {}, { lesson: 'a', part: 'alone', total: 'x', left: 0, endsAt: null }]) {
    assert.equal(isTimerState(value), false);
  }
});
