import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { QuestionData } from '../src/core/course.js';
import { decodeResponse, encodeResponse, partsOf, rightPartsOf, rightResponse } from '../src/core/response.js';
import { courseOf, draft, responseTo } from './fakes/arbitraries.js';

type Draft = Parameters<typeof courseOf>[0][number];

function questionOf(source: Omit<Draft, 'id'>): QuestionData {
  const [question] = courseOf([{ id: 'fraga', ...source }]).lessons[0]?.questions ?? [];
  assert.ok(question);
  return question;
}

const match = questionOf({
  type: 'match',
  options: [
    { id: 'b', right: 'tid' },
    { id: 'a', right: 'nytta' },
    { id: 'c', right: 'nytta' },
  ],
});
const order = questionOf({
  type: 'order',
  options: [
    { id: 'c', right: 0 },
    { id: 'a', right: 1 },
    { id: 'b', right: 2 },
  ],
});

test('response_of_any_question_survives_the_saved_state', () => {
  fc.assert(
    fc.property(draft, fc.infiniteStream(fc.nat(1000)), (source, choices) => {
      const question = questionOf(source);
      const response = responseTo(question, choices);
      assert.deepEqual(decodeResponse(question, encodeResponse(question, response)), response);
      assert.ok(rightPartsOf(question, response) <= partsOf(question));
      assert.equal(rightPartsOf(question, rightResponse(question)), partsOf(question));
    }),
  );
});

test('characters_that_are_no_response_are_refused', () => {
  fc.assert(
    fc.property(draft, fc.string({ maxLength: 40 }), (source, text) => {
      const question = questionOf(source);
      const response = decodeResponse(question, text);
      if (response) assert.equal(encodeResponse(question, response), text);
    }),
  );
  assert.deepEqual(decodeResponse(order, 'CAB'), [2, 0, 1]);
  for (const text of ['AAB', 'ABD', 'AB', 'ABCA', 'AB!']) assert.equal(decodeResponse(order, text), null, text);
  for (const text of ['AAC', 'AA', 'AAAA']) assert.equal(decodeResponse(match, text), null, text);
});

test('parts_of_fill_are_its_gaps_and_any_accepted_answer_is_right', () => {
  const fill = questionOf({
    type: 'fill',
    options: [
      { id: 'b', right: ['b'] },
      { id: 'a', right: ['a', 'å'] },
    ],
  });
  assert.equal(partsOf(fill), 2);
  assert.equal(rightPartsOf(fill, [0, 1]), 1);
  // The learner may have answered in a language that accepts more.
  assert.equal(rightPartsOf(fill, [9, 63]), 2);
});

test('number_has_one_part_which_is_computed_from_the_number', () => {
  const question = questionOf({ type: 'number', options: [], range: { min: '1', max: '2' } });
  assert.equal(partsOf(question), 1);
  assert.equal(rightPartsOf(question, [1, 0, 0, 0, 0, 15]), 1);
  assert.equal(rightPartsOf(question, [32, 0, 0, 0, 0, 1]), 0);
  assert.equal(decodeResponse(question, 'QAAAAB'), null, 'sixteen decimals are no number of ours');
});

test('parts_of_match_are_its_rows', () => {
  assert.equal(partsOf(match), 3);
  assert.deepEqual(rightResponse(match), [0, 1, 0]);
  assert.equal(rightPartsOf(match, [0, 0, 0]), 2);
});

test('parts_of_order_are_the_items_in_their_place', () => {
  assert.equal(partsOf(order), 3);
  assert.deepEqual(rightResponse(order), [2, 0, 1]);
  assert.equal(rightPartsOf(order, [2, 1, 0]), 1);
  assert.equal(rightPartsOf(order, [0, 1, 2]), 0);
});
