import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Learner, newLearner } from '../src/core/learner.js';
import { merge } from '../src/core/merge.js';

function learner(sequence: number, rest: Partial<Learner>): Learner {
  return { ...newLearner(), attempt: 'aaaa', sequence, ...rest };
}

function bothWays(a: Learner, b: Learner): Learner {
  const merged = merge(a, b);
  assert.deepEqual(merge(b, a), merged);
  return merged;
}

test('merge_takes_more_attempts_and_then_the_later_state', () => {
  const answer = (attempts: number, best: number, index: number) =>
    new Map([['q', { attempts, best, response: [index] }]]);
  const more = bothWays(learner(2, { answers: answer(1, 1, 0) }), learner(1, { answers: answer(3, 0, 1) }));
  assert.deepEqual(more.answers, answer(3, 1, 1));
  const later = bothWays(learner(2, { answers: answer(2, 0, 0) }), learner(1, { answers: answer(2, 1, 1) }));
  assert.deepEqual(later.answers, answer(2, 1, 0));
});

test('merge_takes_all_flags_the_best_score_and_the_later_place_and_trail', () => {
  const lessons = (flags: number, trail: string) => new Map([['l', { flags, trail }]]);
  const place = (lesson: string) => ({ lesson, at: '' });
  const earlier = {
    flags: 3,
    score: 90,
    place: place('old1'),
    lessons: lessons(1, 'aabb'),
    blocks: new Map([['b', 1]]),
  };
  const later = { flags: 4, score: 80, place: place('new1'), lessons: lessons(16, 'cc') };
  const merged = bothWays(learner(1, earlier), learner(2, later));
  const { flags, score, sequence } = merged;
  assert.deepEqual({ flags, score, sequence }, { flags: 7, score: 90, sequence: 2 });
  assert.deepEqual(merged.place, place('new1'));
  assert.deepEqual(merged.lessons, lessons(17, 'cc'));
  assert.deepEqual(merged.blocks, new Map([['b', 1]]));
  assert.deepEqual(bothWays(learner(1, earlier), learner(2, {})).place, place('old1'));
});

test('merge_keeps_unknown_entries_of_both_and_the_later_of_one_question', () => {
  const entry = (key: string, payload: string) => ({ key, payload });
  const earlier = learner(1, { unknown: [entry('keya', 'p1pBBA'), entry('keya', 'p2pBBA'), entry('keyb', 'B')] });
  const later = learner(2, { unknown: [entry('keya', 'p1pCBB')] });
  const expected = [entry('keya', 'p1pCBB'), entry('keya', 'p2pBBA'), entry('keyb', 'B')];
  assert.deepEqual(bothWays(earlier, later).unknown, expected);
});

test('merge_of_two_attempts_keeps_what_was_done_here_and_counts_nothing_twice', () => {
  const answer = (attempts: number, best: number, index: number) =>
    new Map([['q', { attempts, best, response: [index] }]]);
  const lessons = (flags: number, trail: string) => new Map([['l', { flags, trail }]]);
  const place = (lesson: string) => ({ lesson, at: '' });
  const ours = learner(2, { answers: answer(1, 0, 0), lessons: lessons(16, 'aa'), place: place('ours') });
  const found = learner(900, {
    attempt: 'bbbb',
    answers: answer(3, 1, 1),
    lessons: lessons(1, 'bbcc'),
    place: place('them'),
    blocks: new Map([['b', 1]]),
    flags: 1,
    score: 70,
  });
  const merged = merge(ours, found);
  assert.deepEqual(merged.answers, answer(3, 1, 0));
  assert.deepEqual(merged.lessons, lessons(17, 'aa'));
  assert.deepEqual(merged.place, place('ours'));
  assert.deepEqual(merged.blocks, new Map([['b', 1]]));
  const { attempt, sequence, flags, score } = merged;
  assert.deepEqual({ attempt, sequence, flags, score }, { attempt: 'bbbb', sequence: 900, flags: 1, score: 70 });
  const saved = { ...merged, sequence: 901 };
  assert.deepEqual(merge(saved, found).answers, merged.answers, 'from now on it is the found attempt');
});
