import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import { Scorm12Calls } from '../src/lms/scorm12/calls.js';
import { Scorm12Lms } from '../src/lms/scorm12/scorm12.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, sample } from './fakes/course.js';
import { FakeScorm12 } from './fakes/scorm12-api.js';

const course = compile(sample);

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => browser.close());

function open(api: FakeScorm12, of = course): Promise<Session> {
  return createSession(of, new Scorm12Lms(new Scorm12Calls(api), of));
}

/** What the LMS has comes back; what it never acknowledged does not. */
function reopened(api: FakeScorm12, values: Record<string, string> = {}): FakeScorm12 {
  return new FakeScorm12({ ...Object.fromEntries(api.committed), 'cmi.core.entry': 'resume', ...values });
}

function failCommits(api: FakeScorm12): void {
  api.fault = (call) => {
    if (call !== 'Commit') return undefined;
    api.error = '101';
    return 'false';
  };
}

/** What the browser keeps and the LMS never acknowledged. */
function unacknowledged(): string[] {
  return [...browser.lasting.kept.values()].filter((text) => !JSON.parse(text).isAcknowledged);
}

function answerAll(session: Session): void {
  for (const [question, response] of Object.entries(rightResponses)) session.submit(question, response);
}

function answered(session: Session): number {
  return Object.keys(rightResponses).filter((id) => session.answer(id).attempts > 0).length;
}

test('answers_that_were_never_committed_are_there_after_a_reload', async () => {
  const first = new FakeScorm12();
  failCommits(first);
  answerAll(await open(first));
  browser.openTab();
  const api = new FakeScorm12();
  const session = await open(api);
  assert.equal(answered(session), 4);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(api.committed.get('cmi.core.score.raw'), '100');
  assert.deepEqual(unacknowledged(), []);
});

test('answers_after_the_last_commit_are_there_after_a_reload', async () => {
  const first = new FakeScorm12();
  const before = await open(first);
  before.submit('en-app', [0]);
  failCommits(first);
  answerAll(before);
  browser.openTab();
  const session = await open(reopened(first));
  assert.equal(answered(session), 4);
  assert.equal(session.answer('en-app').attempts, 1, 'closed after the first');
  assert.deepEqual(unacknowledged(), []);
});

test('status_that_was_never_committed_is_reported_after_a_reload', async () => {
  const first = new FakeScorm12();
  const before = await open(first);
  before.visit({ lesson: 'las', at: '' });
  failCommits(first);
  answerAll(before);
  before.walk('scen', ['start', 'end-bra']);
  before.part('tillsammans', 'together', true);
  before.keep('reflektion');
  before.finishLesson('las');
  browser.openTab();
  const api = reopened(first);
  await open(api);
  assert.equal(api.committed.get('cmi.core.lesson_status'), 'passed');
});

test('what_an_old_attempt_left_never_comes_into_a_new_one', async () => {
  const first = new FakeScorm12();
  const before = await open(first);
  before.submit('en-app', [0]);
  failCommits(first);
  answerAll(before);
  browser.openTab();
  assert.equal(answered(await open(new FakeScorm12())), 0, 'the LMS begins a new attempt');

  const other = new FakeScorm12();
  (await open(other)).submit('sant', [1]);
  const third = new FakeScorm12();
  failCommits(third);
  answerAll(await open(third));
  browser.openTab();
  assert.equal(answered(await open(reopened(other))), 1, 'the LMS has another attempt');
});

test('what_one_learner_left_is_not_for_another', async () => {
  for (const values of [{ 'cmi.core.student_id': 'bo' }, { 'cmi.core.student_id': '' }]) {
    const first = new FakeScorm12();
    failCommits(first);
    answerAll(await open(first));
    browser.openTab();
    assert.equal(answered(await open(new FakeScorm12(values))), 0);
    const elsewhere = compile(sample);
    elsewhere.municipality.id = 'malmo';
    assert.equal(answered(await open(new FakeScorm12(), elsewhere)), 0);
  }
});

test('without_a_learner_id_nothing_outlives_the_tab', async () => {
  const nobody = { 'cmi.core.student_id': '' };
  const first = new FakeScorm12(nobody);
  failCommits(first);
  answerAll(await open(first));
  assert.deepEqual(unacknowledged(), []);
  assert.equal(answered(await open(new FakeScorm12(nobody))), 4);
});

test('review_neither_takes_nor_touches_what_was_kept', async () => {
  const first = new FakeScorm12();
  failCommits(first);
  answerAll(await open(first));
  const kept = [...browser.lasting.kept];
  browser.openTab();
  const session = await open(new FakeScorm12({ 'cmi.core.lesson_mode': 'review' }));
  assert.equal(answered(session), 0);
  browser.leave();
  assert.deepEqual([...browser.lasting.kept], kept);
});

test('browser_that_keeps_nothing_does_no_harm', async () => {
  browser.lasting.fails = true;
  browser.storage.fails = true;
  const api = new FakeScorm12();
  const session = await open(api);
  session.submit('en-app', [0]);
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('commit_that_answers_no_without_an_error_is_confirmed_by_reading_back', async () => {
  for (const answer of ['false', '', undefined, null]) {
    const api = new FakeScorm12();
    const commit = api.LMSCommit.bind(api);
    api.LMSCommit = (argument) => {
      commit(argument);
      return answer;
    };
    const session = await open(api);
    assert.deepEqual(session.saving, { kind: 'saved' }, 'at the start too');
    session.submit('en-app', [0]);
    assert.deepEqual(session.saving, { kind: 'saved' });
    assert.deepEqual(unacknowledged(), []);
  }
  const api = new FakeScorm12();
  const session = await open(api);
  api.fault = (call, element) => {
    if (call === 'Get' && element === 'cmi.suspend_data') return 'something older';
    return call === 'Commit' ? 'false' : undefined;
  };
  session.submit('en-app', [0]);
  assert.equal(session.saving.kind, 'trying');
});
