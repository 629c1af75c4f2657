import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Clock,
  type FaultName,
  faultNames,
  faults,
  HostileScorm12,
  type Plan,
} from '../hostile/hostile-scorm12.js';
import { StrictScorm12, type StrictScorm12Options } from '../strict-scorm12.js';
import { learner } from './calls.js';

class TestClock implements Clock {
  time = 50_000;
  now(): number {
    return this.time;
  }
  block(ms: number): void {
    this.time += ms;
  }
}

/** A running session of a strict LMS that misbehaves from the beginning. */
function hostile(plan: Plan, options: Partial<StrictScorm12Options> = {}) {
  const clock = new TestClock();
  const strict = new StrictScorm12({ learner, ...options });
  const api = new HostileScorm12(strict, plan, clock);
  api.LMSInitialize('');
  return { api, strict, clock };
}

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';

/** What each fault does to one learner's save: the result of SetValue, of Commit, the last error, what a new launch finds. */
const saves: [fault: FaultName, set: unknown, commit: unknown, error: unknown, kept: string | undefined][] = [
  ['slow', 'true', 'true', '0', 'abcdef'],
  ['false-but-done', 'false', 'false', '0', 'abcdef'],
  ['false-without-error', 'false', 'false', '0', undefined],
  ['false-with-error', 'false', 'false', '101', undefined],
  ['commits-fail', 'true', 'false', '101', undefined],
  ['cut', 'true', 'true', '0', 'abc'],
  ['loses', 'true', 'true', '0', undefined],
  ['four-elements', 'true', 'true', '0', 'abcdef'],
];

for (const [fault, set, commit, error, kept] of saves) {
  test(`An LMS that ${faults[fault].about} answers ${set} and ${commit} with ${error}`, () => {
    const { api, strict } = hostile([{ fault, from: 0, length: 3 }]);
    assert.equal(api.LMSSetValue(STATE, 'abcdef'), set);
    assert.equal(api.LMSCommit(''), commit);
    assert.equal(api.LMSGetLastError(), error);
    assert.equal(strict.stored?.values[STATE], kept);
    if (fault !== 'four-elements') assert.ok(api.fired[fault] > 0);
    assert.deepEqual(strict.refused, []);
  });
}

for (const fault of ['throws', 'gone'] as const) {
  test(`An LMS that ${faults[fault].about} throws while it lasts, and then works again`, () => {
    const { api, clock } = hostile([{ fault, from: 1000, until: 2000 }]);
    assert.equal(api.LMSSetValue(STATE, 'a'), 'true');
    clock.time += 1000;
    assert.throws(() => api.LMSSetValue(STATE, 'b'));
    assert.throws(() => api.LMSGetLastError());
    clock.time += 1000;
    assert.equal(api.LMSGetValue(STATE), 'a');
    assert.equal(api.fired[fault], 2);
  });
}

test('A slow call takes its time, as long as the plan says', () => {
  const { api, clock } = hostile([{ fault: 'slow', from: 0, ms: 700, calls: ['LMSCommit'] }]);
  const before = clock.time;
  api.LMSGetValue(STATE);
  api.LMSCommit('');
  assert.equal(clock.time - before, 700);
  assert.equal(api.fired.slow, 1);
});

test('Commits fail for a minute, and what was set is stored after it', () => {
  const { api, strict, clock } = hostile([{ fault: 'commits-fail', from: 0, until: 60_000 }]);
  api.LMSSetValue(STATE, 'abc');
  assert.equal(api.LMSCommit(''), 'false');
  clock.time += 59_999;
  assert.equal(api.LMSCommit(''), 'false');
  clock.time += 1;
  assert.equal(api.LMSCommit(''), 'true');
  assert.equal(strict.stored?.values[STATE], 'abc');
  assert.equal(api.fired['commits-fail'], 2);
});

test('A fault that has fired as often as it should is over', () => {
  const { api } = hostile([{ fault: 'false-with-error', from: 0, count: 2 }]);
  assert.deepEqual(
    [1, 2, 3].map(() => api.LMSCommit('')),
    ['false', 'false', 'true'],
  );
  assert.equal(api.LMSGetLastError(), '0');
});

test('A state that is short enough is not cut, and no cut is counted', () => {
  for (const length of [4000, 4096]) {
    const { api } = hostile([{ fault: 'cut', from: 0, length }]);
    api.LMSSetValue(STATE, 'x'.repeat(length));
    assert.equal(api.fired.cut, 0);
    api.LMSSetValue(STATE, 'x'.repeat(length + 1).slice(0, 4096));
    assert.equal(String(api.LMSGetValue(STATE)).length, length);
    assert.equal(api.fired.cut, length === 4096 ? 0 : 1);
  }
});

test('Words come back in upper case, a state does not', () => {
  const { api } = hostile([{ fault: 'upper-case', from: 0 }]);
  api.LMSSetValue(STATUS, 'passed');
  api.LMSSetValue(STATE, 'abc');
  assert.equal(api.LMSGetValue(STATUS), 'PASSED');
  assert.equal(api.LMSGetValue('cmi.core.lesson_mode'), 'NORMAL');
  assert.equal(api.LMSGetValue(STATE), 'abc');
  assert.equal(api.fired['upper-case'], 2);
});

test('A finished attempt opens as a review, one in the middle does not', () => {
  const stored = (status: string) => ({ v: 1 as const, finished: 1, values: { [STATUS]: status } });
  const done = hostile([{ fault: 'review', from: 0 }], { stored: stored('passed') }).api;
  assert.equal(done.LMSGetValue('cmi.core.lesson_mode'), 'review');
  assert.equal(done.LMSGetValue('cmi.core.credit'), 'no-credit');
  assert.equal(done.fired.review, 2);
  const middle = hostile([{ fault: 'review', from: 0 }], { stored: stored('incomplete') }).api;
  assert.equal(middle.LMSGetValue('cmi.core.lesson_mode'), 'normal');
  middle.LMSSetValue(STATUS, 'passed');
  assert.equal(middle.LMSGetValue('cmi.core.lesson_mode'), 'normal');
  assert.equal(middle.fired.review, 0);
});

test('A session where something is heard within half an hour goes on, after it it is over for good', () => {
  const { api, clock } = hostile([{ fault: 'expires', from: 0 }]);
  clock.time += 30 * 60_000;
  assert.equal(api.LMSSetValue(STATE, 'a'), 'true');
  clock.time += 30 * 60_000 + 1;
  assert.equal(api.LMSSetValue(STATE, 'b'), 'false');
  assert.equal(api.LMSGetLastError(), '101');
  assert.equal(api.LMSCommit(''), 'false');
  assert.equal(api.fired.expires, 2);
});

test('An LMS of four elements refuses the others with 401 and names nobody', () => {
  const { api, strict } = hostile([{ fault: 'four-elements', from: 0 }]);
  assert.equal(api.LMSGetValue('cmi.core.student_id'), '');
  assert.equal(api.LMSSetValue('cmi.core.exit', 'suspend'), 'false');
  assert.equal(api.LMSGetLastError(), '401');
  assert.equal(api.LMSSetValue('cmi.core.score.raw', '50'), 'true');
  api.LMSCommit('');
  assert.equal(strict.stored?.values['cmi.core.score.raw'], '50');
  assert.equal(api.fired['four-elements'], 2);
});

test('Two faults at once strike one inside the other', () => {
  const { api, clock } = hostile([
    { fault: 'slow', from: 0, ms: 500, calls: ['LMSCommit'] },
    { fault: 'commits-fail', from: 0 },
  ]);
  const before = clock.time;
  assert.equal(api.LMSCommit(''), 'false');
  assert.equal(clock.time - before, 500);
  assert.deepEqual([api.fired.slow, api.fired['commits-fail']], [1, 1]);
});

test('The plan can be changed while the LMS is open, and what was in it goes on', () => {
  const { api, clock } = hostile([{ fault: 'commits-fail', from: 0, count: 2 }]);
  api.LMSCommit('');
  clock.time += 5000;
  api.plan = [...api.plan, { fault: 'throws', from: api.elapsed, calls: ['LMSSetValue'] }];
  assert.equal(api.LMSCommit(''), 'false');
  assert.equal(api.LMSCommit(''), 'true');
  assert.throws(() => api.LMSSetValue(STATE, 'a'));
  api.plan = [];
  assert.equal(api.LMSSetValue(STATE, 'a'), 'true');
});

test('A plan is a value: what it names can be written down and read again', () => {
  const plan: Plan = faultNames.map((fault) => ({ fault, from: 10, count: 1 }));
  assert.deepEqual(JSON.parse(JSON.stringify(new HostileScorm12(new StrictScorm12({ learner }), plan).plan)), plan);
});

test('Without a plan it is the LMS it wraps', () => {
  const { api, strict } = hostile([]);
  assert.equal(api.LMSSetValue('cmi.core.entry', 'x'), 'false');
  assert.equal(api.LMSGetLastError(), '403');
  assert.equal(api.LMSGetErrorString('403'), 'Element is read only');
  assert.equal(api.LMSGetDiagnostic(''), 'cmi.core.entry is read only');
  assert.equal(api.LMSFinish(''), 'true');
  assert.equal(strict.stored?.finished, 1);
  assert.ok(Object.values(api.fired).every((times) => times === 0));
});
