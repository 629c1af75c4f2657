import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { decode } from '../src/core/codec.js';
import type { CourseData } from '../src/core/course.js';
import { createSession } from '../src/core/create-session.js';
import type { Random } from '../src/core/random.js';
import type { Session } from '../src/core/session.js';
import type { Opened } from '../src/lms/lms.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, key, type Source, type SourceQuestion } from './fakes/course.js';
import { RecordingLms } from './fakes/recording-lms.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => browser.close());

/** Always the first of what is left: draws in the order of the course. */
const first: Random = () => 0;
const last: Random = (below) => below - 1;

async function open(
  course: CourseData,
  opened: Partial<Opened> = {},
  random = first,
): Promise<{ session: Session; lms: RecordingLms }> {
  const lms = new RecordingLms(opened);
  return { session: await createSession(course, lms, random), lms };
}

function question(id: string, rest: Partial<SourceQuestion> = {}): SourceQuestion {
  const options = ['a', 'b', 'c'].map((option) => ({ id: option, right: option === 'a' }));
  return { id, type: 'choice', options, ...rest };
}

function pool(ids: string, quiz = { draw: 0, rounds: 0 }, passing = 60): Source {
  return { passing, lessons: [{ id: 'provet', quiz, questions: ids.split(' ').map((id) => question(id)) }] };
}

/** So many right, the rest wrong. */
function round(session: Session, right: number): void {
  session.quiz('provet').questions.forEach((id, i) => {
    session.submit(id, [i < right ? 0 : 1]);
  });
  assert.ok(session.handIn('provet'));
}

function again(lms: RecordingLms): Partial<Opened> {
  return { saved: [lms.state] };
}

test('answers_in_a_quiz_can_be_changed_and_tell_nothing_until_the_round_is_handed_in', async () => {
  const { session, lms } = await open(compile(pool('q1 q2')));
  assert.equal(session.submit('q1', [0]).right, false, 'not told');
  assert.equal(session.submit('q1', [1]).attempts, 1);
  assert.deepEqual(session.submit('q1', [0]).response, [0]);
  assert.equal(session.handIn('provet'), false, 'a question is unanswered');
  assert.deepEqual([lms.answers.length, session.lesson('provet').done], [0, false]);
  assert.equal(lms.judgement?.score ?? null, null, 'no provisional score');

  session.submit('q2', [2]);
  session.withdraw('q2');
  assert.equal(session.answer('q2').attempts, 0);
  assert.equal(session.handIn('provet'), false, 'it was withdrawn');
  session.submit('q2', [1]);
  assert.ok(session.handIn('provet'));
  assert.equal(session.handIn('provet'), false, 'once');
  assert.deepEqual(
    lms.answers.map(({ question: { id }, response, right }) => [id, response, right]),
    [
      ['q1', [0], true],
      ['q2', [1], false],
    ],
  );
  assert.ok(session.lesson('provet').done);
  assert.deepEqual(session.submit('q2', [0]).response, [1], 'refused after handing in');
  const { right, best, handedIn } = session.quiz('provet');
  assert.deepEqual({ right, best, handedIn }, { right: 1, best: 50, handedIn: true });
});

test('best_round_counts_and_status_is_incomplete_while_rounds_remain', async () => {
  const { session, lms } = await open(compile(pool('q1 q2 q3', { draw: 0, rounds: 3 })));
  const said = () => [lms.judgement?.status, lms.judgement?.score];
  round(session, 1);
  assert.deepEqual(said(), ['incomplete', 33]);
  assert.equal(session.newRound('provet') && session.newRound('provet'), false, 'only after handing in');
  round(session, 0);
  assert.deepEqual(said(), ['incomplete', 33]);
  assert.equal(session.quiz('provet').roundsLeft, 1);
  assert.ok(session.newRound('provet'));
  assert.deepEqual(said(), ['incomplete', 33], 'a round is begun, and could still pass');
  round(session, 1);
  assert.deepEqual(said(), ['failed', 33]);
  assert.equal(session.newRound('provet'), false);
  assert.equal(lms.answers.length, 9, 'each answer is reported once');
});

test('passed_is_not_taken_back_by_a_worse_round', async () => {
  const { session, lms } = await open(compile(pool('q1 q2 q3')));
  round(session, 2);
  assert.equal(lms.judgement?.status, 'passed');
  session.newRound('provet');
  round(session, 0);
  const reopened = await open(compile(pool('q1 q2 q3')), again(lms));
  assert.deepEqual([lms.judgement?.status, lms.judgement?.score], ['passed', 67]);
  assert.deepEqual([reopened.session.quiz('provet').best, reopened.session.quiz('provet').right], [67, 0]);
});

test('quiz_fails_nobody_while_another_question_can_still_pass', async () => {
  const source = pool('q1', { draw: 0, rounds: 1 });
  source.lessons.push({ id: 'fragor', questions: [question('fri')] });
  const { session, lms } = await open(compile(source));
  round(session, 0);
  session.submit('fri', [1]);
  assert.equal(lms.judgement?.status, 'incomplete');
});

test('round_in_the_middle_and_its_draw_come_back', async () => {
  const course = compile(pool('q1 q2 q3 q4 q5 q6', { draw: 3, rounds: 0 }));
  const { session, lms } = await open(course, {}, last);
  session.visit({ lesson: 'provet', at: '' });
  const { questions } = session.quiz('provet');
  assert.deepEqual([...questions].sort(), ['q4', 'q5', 'q6']);
  session.submit('q4', [2]);
  const reopened = await open(course, again(lms), first);
  assert.deepEqual(reopened.session.quiz('provet').questions, questions, 'whatever the dice say');
  assert.deepEqual(reopened.session.answer('q4').response, [2]);

  round(reopened.session, 2);
  assert.equal(reopened.lms.judgement?.score, 67, 'of the three that were drawn');
  reopened.session.newRound('provet');
  assert.deepEqual([...reopened.session.quiz('provet').questions].sort(), ['q1', 'q2', 'q3'], 'first the others');
  assert.equal(reopened.session.answer('q4').attempts, 0);
});

test('only_the_missing_places_of_a_draw_are_drawn_anew', async () => {
  const draw = { draw: 3, rounds: 0 };
  const { session, lms } = await open(compile(pool('q1 q2 q3 q4', draw)));
  assert.deepEqual(session.quiz('provet').questions, ['q1', 'q2', 'q3']);
  session.submit('q1', [0]);
  session.submit('q3', [1]);
  const { session: later } = await open(compile(pool('q1 q3 q4 q5', draw)), again(lms), last);
  assert.deepEqual(later.quiz('provet').questions, ['q1', 'q5', 'q3']);
  assert.deepEqual([later.answer('q1').response, later.answer('q3').response], [[0], [1]]);
  const { session: without } = await open(compile(pool('q1 q2 q3 q4 q6')), again(lms));
  assert.equal(without.quiz('provet').questions.length, 5, 'a release that does not draw asks all');
});

test('best_round_stays_when_its_questions_are_gone', async () => {
  const { session, lms } = await open(compile(pool('q1 q2 q3 q4 q5 q6 q7 q8', { draw: 0, rounds: 2 }, 63)));
  round(session, 5);
  assert.deepEqual([lms.judgement?.status, lms.judgement?.score], ['passed', 63], '62.5 is rounded up');
  const { session: later, lms: other } = await open(compile(pool('ny1 ny2', { draw: 0, rounds: 2 }, 70)), again(lms));
  assert.deepEqual([later.quiz('provet').questions, later.quiz('provet').handedIn], [[], true]);
  assert.ok(later.newRound('provet'));
  round(later, 1);
  assert.equal(later.quiz('provet').best, 62, 'five of eight, as it was kept, is more than one of two');
  assert.equal(other.judgement?.status, 'passed', 'what was once said');
});

test('points_of_an_earlier_round_are_reckoned_without_loss', async () => {
  for (let right = 0; right <= 8; right++) {
    const { session } = await open(compile(pool('q1 q2 q3 q4 q5 q6 q7 q8')));
    round(session, right);
    const { best } = session.quiz('provet');
    session.newRound('provet');
    assert.equal(session.quiz('provet').best, best, `${right} of 8`);
    assert.equal(session.summary().score, best);
  }
});

test('state_of_a_quiz_is_as_documented', async () => {
  const { session, lms } = await open(compile(pool('q1 q2 q3', { draw: 2, rounds: 0 })));
  session.visit({ lesson: 'provet', at: '' });
  round(session, 1);
  const decoded = decode(lms.state, compile(pool('q1')).course.key);
  assert.ok('state' in decoded);
  const payload = (id: string) => decoded.state.entries.find((entry) => entry.key === key(id))?.payload;
  // done 1, opened 16, handed in 32; one round; 2048 of 4095, which is 32 · 64; q1 and q2.
  assert.equal(payload('provet'), `xBgA${key('q1').slice(0, 2)}${key('q2').slice(0, 2)}`);
  assert.match(payload('q1') ?? '', /^...BBA$/);
  assert.equal(payload('q3'), undefined);
});

test('two_tabs_of_one_quiz_end_in_the_one_that_has_come_further', async () => {
  const course = compile(pool('q1 q2'));
  const { session, lms } = await open(course);
  session.submit('q1', [1]);
  const other = await open(course, again(lms));
  round(session, 1);
  // The other tab has not heard of it, and saves more often.
  for (const response of [[1], [2], [1], [2], [0]]) other.session.submit('q1', response);
  other.session.submit('q2', [0]);
  const both = { saved: [lms.state, other.lms.state] };
  for (const saved of [both.saved, [...both.saved].reverse()]) {
    const { session: merged, lms: told } = await open(course, { saved });
    const { handedIn, best, right, round: number } = merged.quiz('provet');
    assert.deepEqual({ handedIn, best, right, number }, { handedIn: true, best: 50, right: 1, number: 1 });
    assert.equal(told.judgement?.score, 50, 'what was changed after handing in does not count');
  }
  session.newRound('provet');
  session.submit('q2', [1]);
  const { session: begun } = await open(course, { saved: [...both.saved, lms.state] });
  assert.deepEqual([begun.quiz('provet').handedIn, begun.answer('q2').response], [false, [1]]);
});

test('quiz_that_becomes_another_kind_of_lesson_and_back_loses_nothing', async () => {
  const quiz = compile(pool('q1 q2'));
  const { session, lms } = await open(quiz);
  session.visit({ lesson: 'provet', at: '' });
  round(session, 1);
  const lesson = { ...pool('q1 q2') };
  lesson.lessons = [{ id: 'provet', questions: [question('q1'), question('q2')] }];
  const between = await open(compile(lesson), again(lms));
  assert.ok(between.session.lesson('provet').done);
  between.session.submit('q2', [2]);
  const { session: back } = await open(quiz, again(between.lms));
  assert.deepEqual([back.quiz('provet').handedIn, back.quiz('provet').best], [true, 50]);
});
