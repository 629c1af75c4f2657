import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Attempt } from '../src/core/attempt.js';
import { decode } from '../src/core/codec.js';
import type { CourseData, QuestionData } from '../src/core/course.js';
import { CourseIndex } from '../src/core/course-index.js';
import { merge } from '../src/core/merge.js';
import { readLearner } from '../src/core/saved-learner.js';
import { acts, courseOf, draft, meaning, questions, responseTo } from './fakes/arbitraries.js';
import { compile, type SourceQuestion } from './fakes/course.js';

type Acts = { question: number; choices: Iterator<number> }[];
type Meanings = Map<string, { attempts: number; meaning: string[] | null }>;

function allQuestions(course: CourseData): QuestionData[] {
  return course.lessons.flatMap((lesson) => lesson.questions);
}

function learn(course: CourseData, attempt: Attempt, todo: Acts): void {
  const list = allQuestions(course);
  for (const act of todo) {
    const question = list[act.question % list.length];
    if (question && !attempt.answer(question.id).closed) attempt.submit(question.id, responseTo(question, act.choices));
  }
}

function meanings(course: CourseData, attempt: Attempt): Meanings {
  return new Map(
    allQuestions(course).map((question) => {
      const { attempts, response } = attempt.answer(question.id);
      return [question.id, { attempts, meaning: meaning(question, response) }];
    }),
  );
}

function opened(course: CourseData, ...states: string[]): Attempt {
  const attempt = new Attempt(course);
  for (const state of states) assert.equal(attempt.read(state), null);
  return attempt;
}

test('answers_of_any_sequence_survive_save_and_load', () => {
  fc.assert(
    fc.property(questions, acts, (list, todo) => {
      const course = courseOf(list);
      const attempt = opened(course);
      learn(course, attempt, todo);
      const again = opened(course, attempt.write());
      assert.deepEqual(meanings(course, again), meanings(course, attempt));
      assert.deepEqual(again.judge().score, attempt.judge().score);
    }),
  );
});

test('answers_never_move_when_a_release_reorders_adds_removes_renames_or_rewords', () => {
  const release = fc.record({
    order: fc.infiniteStream(fc.nat(1000)),
    removed: fc.nat(3),
    renamed: fc.nat(8),
    added: fc.array(draft, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(questions, acts, release, (list, todo, { order, removed, renamed, added }) => {
      const before = courseOf(list);
      const attempt = opened(before);
      learn(before, attempt, todo);
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, by: order.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ item }) => item);
      const kept = shuffled(list.slice(removed)).map((question, i): SourceQuestion => {
        const options = shuffled(question.options).map((option) => ({ ...option, text: `${option.id}, omskrivet` }));
        return i === renamed
          ? { ...question, options, id: `${question.id}-ny`, was: question.id }
          : { ...question, options };
      });
      const fresh = added.map((question, i) => ({ ...question, id: `ny-${i}` }));
      const after = courseOf(shuffled([...kept, ...fresh]));
      const again = opened(after, attempt.write());
      const expected = meanings(before, attempt);
      for (const [id, found] of meanings(after, again)) {
        const old = expected.get(id.replace(/-ny$/, ''));
        assert.deepEqual(found, old ?? { attempts: 0, meaning: null }, id);
      }
      assert.deepEqual(again.resets, []);
    }),
  );
});

test('answers_of_every_release_survive_going_forth_and_back', () => {
  const change = fc.record({
    changed: fc.array(fc.option(draft), { minLength: 8, maxLength: 8 }),
    added: fc.array(draft, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(questions, change, acts, acts, acts, (list, { changed, added }, first, second, third) => {
      const old = courseOf(list);
      const fresh = added.map((question, i) => ({ ...question, id: `ny-${i}` }));
      const next = courseOf([...list.map((question, i) => ({ ...question, ...changed[i] })), ...fresh]);

      const at10 = opened(old);
      learn(old, at10, first);
      const at11 = opened(next, at10.write());
      for (const id of at11.resets) assert.equal(at11.answer(id).attempts, 0);
      learn(next, at11, second);
      const back = opened(old, at11.write());
      const printOf = (course: CourseData, id: string) =>
        allQuestions(course).find((question) => question.id === id)?.print;
      for (const [id, was] of meanings(old, at10)) {
        const shared = printOf(old, id) === printOf(next, id);
        assert.deepEqual(meanings(old, back).get(id), shared ? meanings(next, at11).get(id) : was, id);
      }
      learn(old, back, third);
      const forth = opened(next, back.write());
      for (const [id, was] of meanings(next, at11)) {
        const shared = printOf(old, id) === printOf(next, id);
        assert.deepEqual(meanings(next, forth).get(id), shared ? meanings(old, back).get(id) : was, id);
      }
    }),
  );
});

test('question_with_other_options_or_another_right_one_is_reset_and_told', () => {
  const list = (right: string): SourceQuestion[] => [
    { id: 'fraga', type: 'choice', options: ['a', 'b', 'c'].map((id) => ({ id, right: id === right })) },
  ];
  const before = opened(courseOf(list('a')));
  before.submit('fraga', [1]);
  const after = opened(courseOf(list('b')), before.write());
  assert.deepEqual(after.resets, ['fraga']);
  assert.equal(after.answer('fraga').attempts, 0);
  after.submit('fraga', [1]);
  assert.deepEqual(opened(courseOf(list('b')), after.write()).resets, []);
});

test('trail_survives_a_release_without_one_of_its_scenes', () => {
  const course = (scenes: string[]) => compile({ lessons: [{ id: 'scen', kind: 'scenario', scenes }] });
  const old = course(['start', 'mitten', 'end']);
  const next = course(['start', 'end']);
  const attempt = opened(old);
  attempt.walk('scen', ['start', 'mitten', 'end']);
  const at11 = opened(next, attempt.write());
  assert.deepEqual(at11.lesson('scen').trail, ['start']);
  assert.deepEqual(opened(old, at11.write()).lesson('scen').trail, ['start', 'mitten', 'end']);
});

test('unknown_entries_give_way_last_first_and_only_where_there_is_no_room', () => {
  const list = ['a', 'b', 'c'].map(
    (id): SourceQuestion => ({
      id,
      type: 'choice',
      options: [
        { id: 'x', right: true },
        { id: 'y', right: false },
      ],
    }),
  );
  const all = courseOf(list);
  const attempt = opened(all);
  for (const { id } of list) attempt.submit(id, [0]);
  const text = attempt.write();
  const only = { ...courseOf(list.slice(0, 1)), limit: text.length - 1 };
  const cut = opened(only, text).write();
  assert.ok(cut.length <= only.limit);
  const again = opened(all, cut);
  assert.deepEqual(
    list.map(({ id }) => again.answer(id).attempts),
    [1, 1, 0],
  );
});

test('cut_state_keeps_every_answer_that_is_whole', () => {
  fc.assert(
    fc.property(questions, acts, fc.nat(), (list, todo, n) => {
      const course = courseOf(list);
      const attempt = opened(course);
      learn(course, attempt, todo);
      const text = attempt.write();
      const cut = new Attempt(course);
      const found = cut.read(text.slice(0, 1 + (n % (text.length - 1))));
      assert.equal(found, 'cut');
      for (const [id, was] of meanings(course, attempt)) {
        const now = meanings(course, cut).get(id);
        if (now?.attempts !== 0) assert.deepEqual(now, was, id);
      }
    }),
  );
});

test('merging_is_the_same_from_both_sides_and_loses_no_result', () => {
  fc.assert(
    fc.property(questions, acts, acts, acts, fc.nat(3), (list, shared, mine, theirs, saves) => {
      const course = courseOf(list);
      const index = new CourseIndex(course);
      const base = opened(course);
      learn(course, base, shared);
      const text = base.write();
      const read = (todo: Acts, times: number) => {
        const tab = opened(course, text);
        learn(course, tab, todo);
        for (let i = 0; i < times; i++) tab.write();
        const decoded = decode(tab.write(), course.course.key);
        assert.ok('state' in decoded);
        return readLearner(index, decoded.state);
      };
      const a = read(mine, saves);
      const b = read(theirs, 1);
      const merged = merge(a, b);
      assert.deepEqual(merged, merge(b, a));
      assert.deepEqual(merge(merged, a).answers, merged.answers);
      for (const one of [a, b]) {
        for (const [id, { attempts, best }] of one.answers) {
          const both = merged.answers.get(id);
          assert.ok(both && both.attempts >= attempts && both.best >= best);
        }
      }
    }),
    // Ties of sequences that are merged again are rare: more runs than usual.
    { numRuns: 1000 },
  );
});
