import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerText, matchAnswer } from '../src/core/fill.js';

const gap = { id: 'a', text: 'Anna’s idé', accepted: ['Anna’s idé', 'hennes'] };
const match = (typed: string, strict = false) => matchAnswer(typed, gap, strict, 'sv');

test('case_white_space_and_apostrophes_are_forgiven_unless_strict', () => {
  for (const typed of ['Anna’s idé', "anna's  IDE\u0301 ", '\u00a0ANNA\u02bcS\nidé'])
    assert.equal(match(typed), 1, typed);
  assert.equal(match('HENNES'), 2);
  assert.equal(match(' Anna’s ide\u0301 ', true), 1);
  for (const typed of ["Anna's idé", 'anna’s idé', 'Anna’s  idé']) assert.equal(match(typed, true), 0, typed);
});

test('wrong_answers_and_none_are_wrong', () => {
  for (const typed of ['', ' ', 'Annas idé', 'hennes idé', 'ide']) assert.equal(match(typed), 0, typed);
});

test('answer_that_this_language_lacks_is_shown_as_the_main_one', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 63].map((response) => answerText(gap, response)),
    ['', 'Anna’s idé', 'hennes', 'Anna’s idé', 'Anna’s idé'],
  );
});

test('answers_beyond_one_digit_are_right_too', () => {
  const accepted = Array.from({ length: 80 }, (_, i) => `svar ${i}`);
  assert.equal(matchAnswer('svar 79', { id: 'a', text: '', accepted }, false, 'sv'), 63);
  assert.equal(answerText({ id: 'a', text: '', accepted }, 63), 'svar 62');
});
