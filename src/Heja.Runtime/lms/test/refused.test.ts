import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StrictScorm12 } from '../strict-scorm12.js';
import { answering, learner, running } from './calls.js';

const long = (length: number) => 'x'.repeat(length);

const values: [element: string, value: unknown, error: string][] = [
  ['cmi.suspend_data', long(4097), '405'],
  ['cmi.suspend_data', 'räksmörgås', '405'],
  ['cmi.core.lesson_location', long(256), '405'],
  ['cmi.core.lesson_location', 'förbättra', '405'],
  ['cmi.core.lesson_status', 'not attempted', '405'],
  ['cmi.core.lesson_status', 'Completed', '405'],
  ['cmi.core.lesson_status', '', '405'],
  ['cmi.core.exit', 'normal', '405'],
  ['cmi.core.score.raw', '101', '405'],
  ['cmi.core.score.raw', '-1', '405'],
  ['cmi.core.score.raw', '66,7', '405'],
  ['cmi.core.score.raw', 80, '405'],
  ['cmi.core.session_time', 'PT5M', '405'],
  ['cmi.core.session_time', '9:05:00', '405'],
  ['cmi.core.session_time', '00:75:00', '405'],
  ['cmi.core.session_time', '00:05:05.123', '405'],
  ['cmi.core.student_name', 'Kim', '403'],
  ['cmi.core.entry', 'resume', '403'],
  ['cmi.core.total_time', '00:00:01', '403'],
  ['cmi.core._children', 'raw', '402'],
  ['cmi.interactions._count', '1', '402'],
  ['cmi.completion_status', 'completed', '201'],
  ['cmi.core.score.scaled', '0.8', '201'],
  ['', 'x', '201'],
  [undefined as unknown as string, 'x', '201'],
  ['cmi.interactions.1.id', 'q_two', '201'],
  ['cmi.interactions.0.type', 'choice', '201'],
  ['cmi.interactions.0.id', 'två', '405'],
  ['cmi.interactions.0.id', 'q one', '405'],
  ['cmi.interactions.0.id', '', '405'],
  ['cmi.objectives.0.status', 'passed', '201'],
  ['cmi.student_preference.audio', 'loud', '405'],
];

for (const [element, value, error] of values) {
  const shown = typeof value === 'string' && value.length > 20 ? `${value.length} characters` : JSON.stringify(value);
  test(`LMSSetValue ${element || '(nothing)'} ${shown} is refused with ${error}`, () => {
    const lms = running();
    assert.equal(lms.LMSSetValue(element, value), 'false');
    assert.equal(lms.LMSGetLastError(), error);
    assert.equal(lms.refused.length, 1);
    assert.notEqual(lms.LMSGetDiagnostic(''), '');
  });
}

const answers: [type: string, element: string, value: string][] = [
  ['choice', 'student_response', '10'],
  ['choice', 'student_response', 'a;b'],
  ['choice', 'student_response', 'A'],
  ['choice', 'student_response', ''],
  ['choice', 'correct_responses.0.pattern', 'alternative-b'],
  ['true-false', 'student_response', 'sant'],
  ['matching', 'student_response', '1.c,2'],
  ['matching', 'student_response', '1[.]c'],
  ['sequencing', 'student_response', 'a[,]b'],
  ['numeric', 'student_response', '3,5'],
  ['likert', 'student_response', 'ab'],
  ['fill-in', 'student_response', long(256)],
  ['choice', 'result', 'incorrect'],
  ['choice', 'result', 'right'],
  ['choice', 'weighting', '101'],
  ['choice', 'time', '9:05:00'],
  ['choice', 'time', '24:00:00'],
  ['choice', 'latency', 'PT5S'],
];

for (const [type, element, value] of answers) {
  const shown = value.length > 20 ? `${value.length} characters` : `'${value}'`;
  test(`An interaction of type ${type} with ${element} ${shown} is refused`, () => {
    const lms = answering(type);
    assert.equal(lms.LMSSetValue(`cmi.interactions.0.${element}`, value), 'false');
    assert.equal(lms.LMSGetLastError(), '405');
    assert.equal(lms.refused.length, 1);
  });
}

test('An interaction of a type that SCORM 1.2 does not have is refused', () => {
  const lms = running();
  lms.LMSSetValue('cmi.interactions.0.id', 'q_one');
  assert.equal(lms.LMSSetValue('cmi.interactions.0.type', 'long-fill-in'), 'false');
  assert.equal(lms.LMSGetLastError(), '405');
});

test('A response before the type is refused', () => {
  const lms = running();
  lms.LMSSetValue('cmi.interactions.0.id', 'q_one');
  assert.equal(lms.LMSSetValue('cmi.interactions.0.student_response', 'a'), 'false');
  assert.equal(lms.LMSGetLastError(), '201');
});

test('A pattern that leaves a gap is refused', () => {
  const lms = answering('choice');
  assert.equal(lms.LMSSetValue('cmi.interactions.0.correct_responses.1.pattern', 'a'), 'false');
  assert.equal(lms.LMSGetLastError(), '201');
});

const reads: [element: string, error: string][] = [
  ['cmi.core.exit', '404'],
  ['cmi.core.session_time', '404'],
  ['cmi.interactions.0.id', '404'],
  ['cmi.core.lesson_status._children', '202'],
  ['cmi.core.score._count', '203'],
  ['cmi.location', '201'],
  ['cmi.objectives.0.id', '201'],
  ['', '201'],
];

for (const [element, error] of reads) {
  test(`LMSGetValue ${element || '(nothing)'} is refused with ${error}`, () => {
    const lms = running();
    assert.equal(lms.LMSGetValue(element), '');
    assert.equal(lms.LMSGetLastError(), error);
  });
}

test('A session that has not begun refuses everything', () => {
  const lms = new StrictScorm12({ learner });
  assert.equal(lms.LMSGetValue('cmi.suspend_data'), '');
  assert.equal(lms.LMSSetValue('cmi.suspend_data', 'x'), 'false');
  assert.equal(lms.LMSCommit(''), 'false');
  assert.equal(lms.LMSFinish(''), 'false');
  assert.deepEqual(
    lms.refused.map((call) => call.error),
    ['301', '301', '301', '301'],
  );
});

test('A session that is finished refuses everything, also a new beginning', () => {
  const lms = running();
  lms.LMSFinish('');
  assert.equal(lms.LMSInitialize(''), 'false');
  assert.equal(lms.LMSGetLastError(), '101');
  assert.equal(lms.LMSSetValue('cmi.suspend_data', 'x'), 'false');
  assert.equal(lms.LMSFinish(''), 'false');
  assert.equal(lms.refused.length, 3);
});

test('LMSInitialize twice is refused', () => {
  const lms = running();
  assert.equal(lms.LMSInitialize(''), 'false');
  assert.equal(lms.LMSGetLastError(), '101');
});

for (const args of [[], ['x'], [null], ['', '']] as unknown[][]) {
  test(`LMSInitialize, LMSCommit and LMSFinish with ${JSON.stringify(args)} are refused`, () => {
    const lms = new StrictScorm12({ learner });
    assert.equal(lms.LMSInitialize(...args), 'false');
    assert.equal(lms.LMSGetLastError(), '201');
    lms.LMSInitialize('');
    assert.equal(lms.LMSCommit(...args), 'false');
    assert.equal(lms.LMSFinish(...args), 'false');
    assert.equal(lms.refused.length, 3);
  });
}
