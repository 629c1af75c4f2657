import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import { Scorm12Calls } from '../src/lms/scorm12/calls.js';
import { findApi } from '../src/lms/scorm12/find-api.js';
import { Scorm12Lms } from '../src/lms/scorm12/scorm12.js';
import { timespan } from '../src/lms/scorm12/time.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, sample } from './fakes/course.js';
import { FakeScorm12 } from './fakes/scorm12-api.js';

const course = compile(sample);
const STATUS = 'cmi.core.lesson_status';
const STATE = 'cmi.suspend_data';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => browser.close());

function open(api: FakeScorm12): Promise<Session> {
  return createSession(course, new Scorm12Lms(new Scorm12Calls(api), course));
}

function doAll(session: Session): void {
  for (const [question, response] of Object.entries(rightResponses)) session.submit(question, response);
  session.walk('scen', ['start', 'end-bra']);
  session.part('tillsammans', 'together', true);
  session.keep('reflektion');
  session.finishLesson('las');
}

function failCommits(api: FakeScorm12): void {
  api.fault = (call) => {
    if (call !== 'Commit') return undefined;
    api.error = '101';
    return 'false';
  };
}

function statuses(api: FakeScorm12): string[] {
  return api.sets.filter(([element]) => element === STATUS).map(([, value]) => value);
}

test('first_start_says_incomplete_at_once_in_at_most_15_calls', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  assert.equal(api.calls[0], 'Initialize');
  assert.equal(api.committed.get(STATUS), 'incomplete');
  assert.equal(api.values.get('cmi.core.exit'), 'suspend');
  assert.ok(api.calls.length <= 15, api.calls.join('\n'));
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('later_start_takes_at_most_15_calls_and_brings_everything_back', async () => {
  const first = new FakeScorm12();
  doAll(await open(first));
  browser.leave();
  const api = new FakeScorm12({ ...Object.fromEntries(first.committed), 'cmi.core.entry': 'resume' });
  const session = await open(api);
  assert.deepEqual(session.summary(), { done: 6, lessons: 6, completed: true, status: 'passed', score: 100 });
  assert.ok(api.calls.length <= 15, api.calls.join('\n'));
  assert.deepEqual(statuses(api), []);
});

test('every_change_is_committed_before_it_is_called_saved', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  const seen: string[] = [];
  session.subscribe(() => seen.push(`${session.saving.kind} ${api.calls.at(-1)}`));
  session.submit('en-app', [0]);
  assert.equal(api.committed.get(STATE), api.values.get(STATE));
  assert.ok(seen.length > 0 && seen.every((line) => line === 'saved Commit'));
});

test('answers_are_journaled_in_the_formats_of_the_standard', async () => {
  const api = new FakeScorm12({ 'cmi.interactions.0.id': 'q_old' });
  const api2 = new FakeScorm12();
  const session = await open(api);
  doAll(session);
  const records = api.sets.filter(([element]) => element.startsWith('cmi.interactions.'));
  const timeless = records.map(([element, value]) =>
    [element.slice(17), /time|latency/.test(element) ? '…' : value].join(' '),
  );
  assert.deepEqual(timeless.slice(0, 8), [
    '1.id q_en_app',
    '1.type choice',
    '1.time …',
    '1.correct_responses.0.pattern 0',
    '1.weighting 1',
    '1.student_response 0',
    '1.result correct',
    '1.latency …',
  ]);
  const responses = timeless.filter((line) => /student_response|pattern/.test(line)).map((line) => line.split(' ')[1]);
  assert.deepEqual(responses, ['0', '0', '0,1', '0,1', 't', 't', '0.0,1.1,2.0', '0.0,1.1,2.0']);
  const other = await open(api2);
  other.submit('en-app', [2]);
  other.submit('flera', [0, 3]);
  assert.deepEqual(
    ['0', '1'].map((i) => api2.committed.get(`cmi.interactions.${i}.result`)),
    ['wrong', 'wrong'],
  );
  assert.deepEqual([...api.refused, ...api2.refused], []);
});

test('lms_without_interactions_is_asked_once_and_left_in_peace', async () => {
  const api = new FakeScorm12({ 'cmi.interactions._children': '' });
  doAll(await open(api));
  assert.equal(api.calls.filter((call) => call.includes('interactions')).length, 1);
  assert.equal(api.committed.get(STATUS), 'passed');
});

test('status_and_score_go_up_and_never_down', async () => {
  const api = new FakeScorm12();
  doAll(await open(api));
  assert.deepEqual(statuses(api), ['incomplete', 'passed']);
  const score = api.sets.filter(([element]) => element.startsWith('cmi.core.score'));
  assert.deepEqual(score, [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', '100'],
  ]);

  const stored = new FakeScorm12({ 'cmi.core.entry': '', [STATUS]: 'Passed', 'cmi.core.score.raw': '90.5' });
  const session = await open(stored);
  for (const question of ['en-app', 'flera', 'sant', 'sortera']) session.submit(question, [0]);
  assert.deepEqual([statuses(stored), stored.values.get('cmi.core.score.raw')], [[], '90.5']);
});

test('review_and_browse_write_nothing', async () => {
  for (const mode of ['review', 'browse'] as const) {
    const api = new FakeScorm12({ 'cmi.core.lesson_mode': mode, [STATUS]: 'passed', 'cmi.core.entry': '' });
    const session = await open(api);
    assert.deepEqual(session.saving, { kind: 'unrecorded', reason: mode });
    doAll(session);
    session.visit({ lesson: 'las', at: '' });
    browser.hide();
    await browser.wait(600);
    browser.leave();
    assert.deepEqual(api.sets, []);
    assert.ok(!api.calls.includes('Commit'));
    assert.equal(api.calls.at(-1), 'Finish');
    browser.document.visibilityState = 'visible';
  }
});

test('failed_commit_is_told_and_tried_again_for_ever', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  failCommits(api);
  session.submit('en-app', [0]);
  assert.deepEqual(session.saving, { kind: 'trying', setAside: 0 });
  const commits = () => api.calls.filter((call) => call === 'Commit').length;
  const before = commits();
  const tries: number[] = [];
  for (let second = 1; second <= 110; second++) {
    const count = commits();
    await browser.wait(1);
    if (commits() > count) tries.push(second);
  }
  assert.deepEqual(tries, [2, 4, 9, 19, 49, 79, 109]);
  assert.ok(commits() > before);
  api.fault = () => undefined;
  await browser.wait(30);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(api.committed.get(STATE), api.values.get(STATE));
});

test('false_with_error_0_is_confirmed_by_reading_back', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  const set = api.LMSSetValue.bind(api);
  api.LMSSetValue = (element, value) => {
    set(element, value);
    return 'false';
  };
  session.submit('en-app', [0]);
  assert.deepEqual(session.saving, { kind: 'saved' });

  api.LMSSetValue = () => 'false';
  session.submit('sant', [1]);
  assert.equal(session.saving.kind, 'trying', 'it was not kept, and reading back shows it');
  api.LMSSetValue = set;
  await browser.wait(2);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(api.committed.get(STATE), api.values.get(STATE));
});

test('interaction_that_failed_in_the_middle_goes_on_where_it_was', async () => {
  for (const field of ['id', 'type']) {
    const api = new FakeScorm12();
    const session = await open(api);
    api.fault = (call, element) => {
      if (call !== 'Set' || !element.endsWith(`.${field}`)) return undefined;
      api.error = '101';
      return 'false';
    };
    session.submit('en-app', [0]);
    session.submit('sant', [1]);
    assert.equal(session.saving.kind, 'trying');
    api.fault = () => undefined;
    await browser.wait(2);
    assert.deepEqual(session.saving, { kind: 'saved' });
    const elements = ['cmi.interactions.0.result', 'cmi.interactions.1.id'];
    assert.deepEqual(
      elements.map((element) => api.committed.get(element)),
      ['correct', 'q_sant'],
    );
  }
});

test('element_the_lms_refuses_holds_nothing_else_up', async () => {
  const api = new FakeScorm12();
  api.fault = (call, element) => {
    if (call !== 'Set' || !/score\.m|location|interactions/.test(element)) return undefined;
    api.error = '401';
    return 'false';
  };
  const session = await open(api);
  doAll(session);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(api.committed.get(STATUS), 'passed');
});

test('refused_or_throwing_start_is_ended_and_nothing_is_written', async () => {
  for (const fault of [() => 'false', () => assert.fail('Moodle, after LMSFinish')]) {
    const api = new FakeScorm12();
    api.state = 'closed';
    api.fault = (call) => (call === 'Initialize' ? fault() : undefined);
    const session = await open(api);
    assert.deepEqual(session.saving, { kind: 'ended', reason: 'refused' });
    session.submit('en-app', [0]);
    browser.leave();
    assert.deepEqual(api.sets, []);
  }
});

test('state_that_could_not_be_read_is_not_written_over', async () => {
  for (const element of [STATE, STATUS, 'cmi.core.score.raw']) {
    const api = new FakeScorm12({ 'cmi.core.entry': 'resume', [STATUS]: 'passed' });
    api.fault = (call, asked) => {
      if (call !== 'Get' || asked !== element) return undefined;
      api.error = '101';
      return '';
    };
    const session = await open(api);
    assert.deepEqual(session.saving, { kind: 'ended', reason: 'refused' });
    assert.deepEqual(api.sets, []);
  }
});

test('page_that_goes_saves_commits_and_finishes_once', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  session.visit({ lesson: 'las', at: '' });
  session.visit({ lesson: 'las', at: 'abcd' });
  browser.hide();
  browser.leave();
  browser.leave();
  const ending = api.calls
    .slice(-5)
    .map((call) => call.replace(/\d{4}:\S+/, 'TIME').replace(/B\S+ cmi.sus/, 'STATE cmi.sus'));
  assert.deepEqual(ending, [
    'Commit',
    'Set suspend cmi.core.exit',
    'Set TIME cmi.core.session_time',
    'Commit',
    'Finish',
  ]);
  assert.equal(api.calls.filter((call) => call.includes('session_time')).length, 1);
  const again = await open(new FakeScorm12({ ...Object.fromEntries(api.committed), 'cmi.core.entry': 'resume' }));
  assert.deepEqual(again.resume, { lesson: 'las', at: 'abcd' });
});

test('leaving_waits_for_the_lms_and_goes_on_when_it_does_not_acknowledge', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  failCommits(api);
  session.submit('en-app', [0]);
  assert.equal(await session.leave(), false);
  assert.ok(!api.calls.includes('Finish'));
  api.fault = () => undefined;
  assert.equal(await session.leave(), true);
  assert.equal(api.calls.at(-1), 'Finish');
  assert.deepEqual(session.saving, { kind: 'ended', reason: 'left' });
});

test('exit_is_empty_only_when_nothing_is_left_to_do', async () => {
  const api = new FakeScorm12();
  const session = await open(api);
  doAll(session);
  await session.leave();
  assert.equal(api.committed.get('cmi.core.exit'), '');
});

test('api_is_found_through_frames_and_openers_past_foreign_ones', () => {
  const api = new FakeScorm12();
  const opener = frame({ API: api });
  const top = frame({ opener: frame({ parent: opener }) });
  const foreign = frame({ parent: top, throws: true });
  const found = findApi(frame({ parent: frame({ parent: foreign }) }));
  assert.equal(found, api);
  assert.equal(findApi(frame({ parent: frame({ parent: frame({ throws: true }) }) })), null);
  assert.equal(findApi(frame({ API: {} as FakeScorm12 })), null, 'an element with the id API');
});

test('timespan_always_has_four_hour_digits_and_two_decimals', () => {
  assert.deepEqual([0, 5.5, 59.999, 3661.25, 36_000, 1e9, -1].map(timespan), [
    '0000:00:00.00',
    '0000:00:05.50',
    '0000:01:00.00',
    '0001:01:01.25',
    '0010:00:00.00',
    '9999:59:59.99',
    '0000:00:00.00',
  ]);
});

/** A window; a foreign one throws at everything but `parent` and `opener`, as browsers do. */
function frame(options: { API?: FakeScorm12; parent?: Window; opener?: Window; throws?: boolean }): Window {
  const { API, parent, opener = null, throws = false } = options;
  const self: object = {
    get API() {
      if (throws) throw new Error('SecurityError');
      return API;
    },
    get parent() {
      return parent ?? self;
    },
    opener,
  };
  return self as Window;
}
