import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StrictScorm12 } from '../strict-scorm12.js';
import { answering, learner, running } from './calls.js';

const values: [element: string, value: string][] = [
  ['cmi.suspend_data', 'x'.repeat(4096)],
  ['cmi.core.lesson_location', 'x'.repeat(255)],
  ['cmi.core.lesson_status', 'incomplete'],
  ['cmi.core.score.raw', '66.67'],
  ['cmi.core.score.raw', ''],
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.comments', 'Bra kurs'],
  ['cmi.objectives.0.id', 'nytta'],
  ['cmi.student_preference.speed', '-100'],
];

for (const [element, value] of values) {
  test(`LMSSetValue ${element} of ${value.length} characters is kept`, () => {
    const lms = running();
    assert.equal(lms.LMSSetValue(element, value), 'true');
    assert.equal(lms.LMSGetValue(element), value);
    assert.equal(lms.LMSGetLastError(), '0');
    assert.deepEqual(lms.refused, []);
  });
}

for (const exit of ['', 'suspend', 'time-out', 'logout']) {
  test(`Exit '${exit}' is accepted`, () => assert.equal(running().LMSSetValue('cmi.core.exit', exit), 'true'));
}

const responses: [type: string, value: string][] = [
  ['true-false', 't'],
  ['choice', 'a'],
  ['choice', 'a,c,z,9'],
  ['matching', 'a.1,b.2'],
  ['sequencing', 'c,a,b'],
  ['numeric', '-3.5'],
  ['likert', '4'],
  ['fill-in', 'brukas'],
  ['performance', ''],
];

for (const [type, value] of responses) {
  test(`An interaction of type ${type} takes '${value}' with all that belongs to it`, () => {
    const lms = answering(type);
    const rest = {
      time: '09:05:00',
      'correct_responses.0.pattern': value,
      weighting: '1',
      student_response: value,
      result: 'wrong',
      latency: '0000:00:12.50',
      'objectives.0.id': 'nytta',
    };
    for (const [name, set] of Object.entries(rest)) lms.LMSSetValue(`cmi.interactions.0.${name}`, set);
    assert.equal(lms.LMSGetValue('cmi.interactions._count'), '1');
    assert.equal(lms.LMSGetValue('cmi.interactions.0.correct_responses._count'), '1');
    assert.deepEqual(lms.refused, []);
  });
}

test('Asking whether something optional is there breaks no rule', () => {
  const lms = running({ supports: { interactions: false } });
  assert.equal(lms.LMSGetValue('cmi.interactions._children'), '');
  assert.equal(lms.LMSGetLastError(), '401');
  assert.deepEqual(lms.refused, []);
  assert.equal(lms.LMSSetValue('cmi.interactions.0.id', 'q_one'), 'false');
  assert.equal(lms.refused.length, 1);
});

test('The three questions about errors may be asked at any time and change nothing', () => {
  const lms = new StrictScorm12({ learner });
  lms.LMSCommit('');
  assert.equal(lms.LMSGetLastError(), '301');
  assert.equal(lms.LMSGetErrorString('405'), 'Incorrect data type');
  assert.equal(lms.LMSGetErrorString('407'), '');
  assert.equal(lms.LMSGetDiagnostic('301'), 'LMSInitialize comes first');
  assert.equal(lms.LMSGetLastError(), '301');
});

test('A call that succeeds clears the error', () => {
  const lms = running();
  lms.LMSGetValue('cmi.nothing');
  lms.LMSGetValue('cmi.suspend_data');
  assert.equal(lms.LMSGetLastError(), '0');
});
