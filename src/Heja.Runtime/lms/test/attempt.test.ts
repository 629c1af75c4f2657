import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredAttempt } from '../strict-scorm12.js';
import { running } from './calls.js';

function left(values: Record<string, string>, before?: StoredAttempt): StoredAttempt | undefined {
  const lms = running(before ? { stored: before } : {});
  for (const [name, value] of Object.entries(values)) lms.LMSSetValue(name, value);
  lms.LMSFinish('');
  assert.deepEqual(lms.refused, []);
  return lms.stored;
}

function reopened(stored: StoredAttempt | undefined, reviewFinished = false) {
  return running(stored ? { stored: JSON.parse(JSON.stringify(stored)), reviewFinished } : {});
}

test('A first launch finds the beginning', () => {
  const lms = running();
  assert.equal(lms.LMSGetValue('cmi.core.entry'), 'ab-initio');
  assert.equal(lms.LMSGetValue('cmi.core.lesson_status'), 'not attempted');
  assert.equal(lms.LMSGetValue('cmi.core.credit'), 'credit');
  assert.equal(lms.LMSGetValue('cmi.core.student_name'), 'Lind, Kim');
  assert.equal(lms.LMSGetValue('cmi.core.total_time'), '0000:00:00.00');
});

test('A suspended attempt resumes with everything that was committed', () => {
  const lms = reopened(
    left({ 'cmi.suspend_data': 'abc', 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' }),
  );
  assert.equal(lms.LMSGetValue('cmi.core.entry'), 'resume');
  assert.equal(lms.LMSGetValue('cmi.suspend_data'), 'abc');
  assert.equal(lms.LMSGetValue('cmi.core.lesson_status'), 'incomplete');
});

test('An attempt left without suspend is entered as neither new nor resumed', () => {
  assert.equal(reopened(left({ 'cmi.core.exit': '' })).LMSGetValue('cmi.core.entry'), '');
});

test('What was not committed is lost when the window is torn away', () => {
  const lms = running();
  lms.LMSSetValue('cmi.suspend_data', 'first');
  lms.LMSCommit('');
  lms.LMSSetValue('cmi.suspend_data', 'second');
  assert.equal(reopened(lms.stored).LMSGetValue('cmi.suspend_data'), 'first');
});

test('Session times add up, and the last one set in a session counts', () => {
  const first = left({ 'cmi.core.session_time': '0000:59:59.50' });
  const lms = reopened(first);
  lms.LMSSetValue('cmi.core.session_time', '0000:00:10.00');
  lms.LMSSetValue('cmi.core.session_time', '0001:00:00.75');
  lms.LMSFinish('');
  assert.equal(reopened(lms.stored).LMSGetValue('cmi.core.total_time'), '0002:00:00.25');
});

test('A status never told becomes completed', () => {
  assert.equal(reopened(left({})).LMSGetValue('cmi.core.lesson_status'), 'completed');
});

test('A finished attempt opens in review, and what is sent is stored all the same', () => {
  const lms = reopened(left({ 'cmi.core.lesson_status': 'passed' }), true);
  assert.equal(lms.LMSGetValue('cmi.core.lesson_mode'), 'review');
  assert.equal(lms.LMSGetValue('cmi.core.credit'), 'no-credit');
  lms.LMSSetValue('cmi.core.lesson_status', 'completed');
  lms.LMSFinish('');
  assert.equal(reopened(lms.stored).LMSGetValue('cmi.core.lesson_status'), 'completed');
});

test('Interactions of an earlier session keep their indexes', () => {
  const lms = reopened(left({ 'cmi.interactions.0.id': 'q_one', 'cmi.interactions.0.type': 'choice' }));
  assert.equal(lms.LMSGetValue('cmi.interactions._count'), '1');
  assert.equal(lms.LMSSetValue('cmi.interactions.1.id', 'q_one'), 'true');
});

test('An LMS that cannot store says so with 101, and keeps what it had', () => {
  const lms = running({ onStore: () => false });
  lms.LMSSetValue('cmi.suspend_data', 'abc');
  assert.equal(lms.LMSCommit(''), 'false');
  assert.equal(lms.LMSGetLastError(), '101');
  assert.equal(lms.stored, undefined);
  assert.deepEqual(lms.refused, []);
});
