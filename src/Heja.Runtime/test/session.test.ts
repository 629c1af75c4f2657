import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import type { CourseData } from '../src/core/course.js';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import type { Opened } from '../src/lms/lms.js';
import { NoLms } from '../src/lms/none.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, type Source, sample } from './fakes/course.js';
import { RecordingLms } from './fakes/recording-lms.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => browser.close());

async function open(
  course: CourseData,
  opened: Partial<Opened> = {},
): Promise<{ session: Session; lms: RecordingLms }> {
  const lms = new RecordingLms(opened);
  return { session: await createSession(course, lms), lms };
}

function answerAll(session: Session, wrong: readonly string[] = []): void {
  for (const [question, response] of Object.entries(rightResponses)) {
    session.submit(question, wrong.includes(question) ? response.map(() => 2) : response);
  }
}

/** One question with one attempt, and something to read. */
function quiz(right: string): Source {
  const options = ['a', 'b'].map((id) => ({ id, right: id === right }));
  return {
    passing: 80,
    lessons: [{ id: 'prov', questions: [{ id: 'en', type: 'choice', attempts: 1, options }] }, { id: 'las' }],
  };
}

function doTheRest(session: Session): void {
  session.walk('scen', ['start', 'end-bra']);
  session.part('tillsammans', 'together', true);
  session.keep('reflektion');
  session.finishLesson('las');
}

test('lesson_is_done_by_what_there_is_to_do_in_it_and_never_by_opening_it', async () => {
  const { session } = await open(compile(sample));
  const done = () => sample.lessons.filter(({ id }) => session.lesson(id).done).map(({ id }) => id);
  for (const { id } of sample.lessons) session.visit({ lesson: id, at: '' });
  assert.deepEqual(done(), []);
  assert.ok(session.lesson('las').opened);

  session.finishLesson('vad-raknas');
  session.submit('en-app', [1]);
  assert.deepEqual(done(), []);
  session.submit('flera', [3]);
  assert.deepEqual(done(), ['vad-raknas'], 'answered is enough, right or wrong');
  session.walk('scen', ['start', 'mitten']);
  assert.deepEqual(done(), ['vad-raknas']);
  session.walk('scen', ['start', 'mitten', 'end-illa']);
  session.walk('scen', ['start']);
  session.part('tillsammans', 'alone', true);
  assert.deepEqual(done(), ['vad-raknas', 'scen'], 'done is never taken back');
  session.part('tillsammans', 'together', true);
  session.part('tillsammans', 'together', false);
  session.keep('reflektion');
  session.finishLesson('las');
  assert.deepEqual(done(), ['vad-raknas', 'scen', 'tillsammans', 'tanka', 'las']);
  assert.deepEqual(session.lesson('scen').trail, ['start']);
});

test('score_is_said_first_when_every_counted_question_is_answered', async () => {
  const { session, lms } = await open(compile(sample));
  session.submit('en-app', [0]);
  session.submit('flera', [0, 2]);
  session.submit('sant', [1]);
  assert.equal(session.summary().score, null);
  session.submit('sortera', [0, 1, 1]);
  // 1 of 1, 0 of 2 (one right less one wrong), 1 of 1, all or nothing.
  assert.equal(session.summary().score, 40);
  session.submit('flera', [0]);
  assert.equal(session.summary().score, 60, 'partial: half of two points');
  session.submit('flera', [2, 3]);
  assert.equal(session.summary().score, 60, 'the best counts');
  assert.equal(lms.judgement?.status, 'incomplete');
});

test('status_is_incomplete_until_completion_and_then_what_the_rules_say', async () => {
  const passed = await open(compile(sample));
  answerAll(passed.session);
  assert.equal(passed.lms.judgement?.status, 'incomplete');
  doTheRest(passed.session);
  assert.equal(passed.lms.judgement?.status, 'passed');
  assert.deepEqual(passed.session.summary(), { done: 6, lessons: 6, completed: true, status: 'passed', score: 100 });

  const open1 = await open(compile(sample));
  answerAll(open1.session, ['flera']);
  doTheRest(open1.session);
  assert.equal(open1.lms.judgement?.status, 'incomplete', 'below the mark, with attempts left');
  assert.equal(open1.session.summary().completed, true);

  const { passing: _, ...noMark } = sample;
  const completed = await open(compile(noMark));
  answerAll(completed.session, ['flera']);
  doTheRest(completed.session);
  assert.equal(completed.lms.judgement?.status, 'completed');
  assert.equal(completed.session.summary().status, 'completed');
});

test('status_is_failed_only_when_no_attempt_is_left', async () => {
  const once = (id: string) => ({
    id,
    type: 'choice' as const,
    attempts: 2,
    options: [
      { id: 'a', right: true },
      { id: 'b', right: false },
    ],
  });
  const source: Source = { passing: 100, lessons: [{ id: 'prov', questions: [once('en'), once('tva')] }] };
  const { session, lms } = await open(compile(source));
  session.submit('en', [0]);
  session.submit('tva', [1]);
  assert.equal(lms.judgement?.status, 'incomplete');
  session.submit('tva', [1]);
  assert.equal(lms.judgement?.status, 'failed');
  assert.ok(session.answer('tva').closed);
  assert.equal(session.submit('tva', [0]).attempts, 2, 'a closed question is not answered again');
  assert.deepEqual(
    lms.calls.filter((call) => /completed|passed|failed/.test(call)),
    ['completed', 'failed'],
  );
});

test('stored_score_passes_nobody_whose_question_was_reset', async () => {
  const before = await open(compile(quiz('a')));
  before.session.submit('en', [0]);
  browser.openTab();
  const { session, lms } = await open(compile(quiz('b')), { saved: [before.lms.state] });
  assert.deepEqual(session.notices, [{ kind: 'reset', question: 'en' }]);
  session.finishLesson('las');
  assert.equal(lms.judgement?.status, 'incomplete');
  assert.equal(lms.judgement?.score, 100, 'what was reported is not lowered');
  assert.deepEqual(lms.judgement?.news, ['completed']);
  const { status, score } = session.summary();
  assert.deepEqual({ status, score }, { status: 'incomplete', score: null });
  session.submit('en', [0]);
  assert.equal(lms.judgement?.status, 'failed');
});

test('passed_does_not_become_failed_when_a_question_is_corrected', async () => {
  const before = await open(compile(quiz('a')));
  before.session.submit('en', [0]);
  before.session.finishLesson('las');
  assert.equal(before.lms.judgement?.status, 'passed');
  const { session, lms } = await open(compile(quiz('b')), { saved: [before.lms.state] });
  session.submit('en', [0]);
  assert.deepEqual([lms.judgement?.status, lms.judgement?.news], ['passed', []]);
  assert.equal(session.summary().score, 100);
});

test('everything_is_reported_before_it_is_saved_and_said_once', async () => {
  const { session, lms } = await open(compile(sample));
  answerAll(session);
  doTheRest(session);
  assert.deepEqual(lms.calls, [
    'answer en-app true',
    'save',
    'answer flera true',
    'done vad-raknas 16',
    'save',
    'answer sant true',
    'save',
    'answer sortera true',
    'done prova 33',
    'save',
    'done scen 50',
    'save',
    'done tillsammans 66',
    'save',
    'done tanka 83',
    'save',
    'done las 100',
    'completed',
    'passed',
    'save',
  ]);
  const again = await open(compile(sample), { saved: [lms.state] });
  again.session.keep('reflektion');
  assert.deepEqual(again.lms.judgement?.news, [], 'what was said is not said again');
  assert.equal(await again.session.leave(), true);
  assert.equal(again.lms.calls.at(-1), 'finish stays finished');
});

test('place_is_found_again_to_the_block', async () => {
  const course = compile(sample);
  const { session, lms } = await open(course);
  session.visit({ lesson: 'prova', at: '' });
  const saves = lms.calls.length;
  session.visit({ lesson: 'prova', at: 'a-_9' });
  assert.equal(lms.calls.length, saves, 'scrolling does not talk to the LMS');
  browser.hide();
  assert.deepEqual((await open(course, { saved: [lms.state] })).session.resume, { lesson: 'prova', at: 'a-_9' });
  assert.equal((await open(course)).session.resume, null);
  assert.deepEqual((await open(course, { location: 'las' })).session.resume, { lesson: 'las', at: '' });
});

test('state_of_a_later_version_is_never_written_over', async () => {
  const course = compile(sample);
  const { session, lms } = await open(course, { saved: [`C${course.course.key}what-we-cannot-know`] });
  assert.deepEqual(session.saving, { kind: 'unrecorded', reason: 'newer-state' });
  assert.deepEqual(session.notices, [{ kind: 'newer' }]);
  session.submit('en-app', [0]);
  browser.hide();
  await browser.wait(600);
  assert.deepEqual(lms.calls, []);
  assert.equal(session.answer('en-app').attempts, 1, 'the page works all the same');
});

test('what_was_found_is_told', async () => {
  const course = compile(sample);
  const { session, lms } = await open(course);
  answerAll(session);
  const notices = async (state: string) => {
    browser.openTab();
    return (await open(course, { saved: [state] })).session.notices;
  };
  assert.deepEqual(await notices(lms.state), []);
  assert.deepEqual(await notices(lms.state.slice(0, -3)), [{ kind: 'cut' }]);
  assert.deepEqual(await notices(`${lms.state.slice(0, -1)}_`), [{ kind: 'damaged' }]);
  assert.deepEqual(await notices('some other tool'), [{ kind: 'foreign' }]);
});

test('two_states_that_were_kept_become_one_and_are_saved', async () => {
  const course = compile(sample);
  const first = await open(course);
  first.session.submit('en-app', [0]);
  const second = await open(course);
  second.session.submit('sant', [1]);
  const both = await open(course, { saved: [first.lms.state, second.lms.state] });
  assert.equal(both.session.answer('en-app').attempts + both.session.answer('sant').attempts, 2);
  assert.deepEqual(both.lms.calls, ['save']);
});

test('page_that_goes_saves_finishes_once_and_is_ended_when_it_comes_back', async () => {
  const { session, lms } = await open(compile(sample));
  session.visit({ lesson: 'las', at: '' });
  session.visit({ lesson: 'las', at: 'abcd' });
  browser.leave();
  browser.leave();
  assert.deepEqual(lms.calls.slice(-2), ['save', 'finish goes']);
  assert.deepEqual(session.saving, { kind: 'ended', reason: 'closed' });
  assert.equal(session.submit('en-app', [0]).attempts, 0, 'what could not be recorded is not taken');
  assert.equal(await session.leave(), false);
});

test('visible_page_gives_a_sign_of_life_every_five_minutes', async () => {
  const { lms } = await open(compile(sample));
  await browser.wait(601);
  assert.deepEqual(lms.calls, ['save', 'save']);
  browser.hide();
  await browser.wait(600);
  assert.equal(lms.calls.length, 2);
});

test('learner_key_is_of_course_and_learner', async () => {
  const { session } = await open(compile(sample), { learner: 'anna' });
  assert.equal(session.learnerKey, createHash('sha256').update('https://example.se/xapi/leda\nanna').digest('hex'));
  assert.equal((await open(compile(sample))).session.learnerKey, null);
});

test('page_without_an_lms_works_and_says_so', async () => {
  const session = await createSession(compile(sample), new NoLms());
  let told = 0;
  const stop = session.subscribe(() => told++);
  assert.deepEqual(session.saving, { kind: 'unrecorded', reason: 'no-lms' });
  assert.equal(session.submit('en-app', [0]).right, true);
  assert.ok(told > 0);
  stop();
});
