import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithin, numberText, parseNumber } from '../src/core/number.js';
import type { Response } from '../src/core/session.js';
import { number } from './fakes/arbitraries.js';

function parsed(typed: string): Response {
  const response = parseNumber(typed);
  assert.ok(typeof response !== 'string', `${typed}: ${response}`);
  return response;
}

test('number_written_in_any_usual_way_is_the_same_number', () => {
  for (const [typed, text] of [
    ['12', '12'],
    [' 12 ', '12'],
    ['+12', '12'],
    ['2,50', '2.5'],
    ['2.50', '2.5'],
    [',5', '0.5'],
    ['5,', '5'],
    ['-0', '0'],
    ['007', '7'],
    ['1 250', '1250'],
    ['1\u00a0250\u00a0000', '1250000'],
    ['1\u202f250,75', '1250.75'],
    ['\u22123', '-3'],
    ['\u2013 3', '-3'],
    ['-0,000000001', '-0.000000001'],
    ['999999999', '999999999'],
  ] as const) {
    assert.equal(numberText(parsed(typed)), text, typed);
  }
});

test('text_that_is_no_number_is_said_to_be_none', () => {
  for (const typed of ['', ' ', '-', ',', '.', 'tolv', '12 kr', '1 2', '12 34', '1.000,5', '1e3', '--3', '1-2', '0x1f'])
    assert.equal(parseNumber(typed), 'unreadable', typed);
  for (const typed of ['1234567890', '0,1234567891', '1 000 000 000', `0,${'0'.repeat(15)}1`])
    assert.equal(parseNumber(typed), 'too_long', typed);
});

test('number_of_nine_digits_survives_the_saved_state', () => {
  fc.assert(
    fc.property(number, (text) => {
      assert.equal(numberText(parsed(text)), text);
      assert.equal(numberText(parsed(text.replace('.', ','))), text);
    }),
  );
});

test('bounds_are_right_to_the_last_decimal', () => {
  assert.ok(isWithin(parsed('0,3'), { min: '0.3', max: '0.3' }));
  assert.ok(!isWithin(parsed('0,3'), { min: '0.300000000000001' }));
  assert.ok(!isWithin(parsed('-0,5'), { min: '-0.25' }));
  assert.ok(isWithin(parsed('-0,5'), { min: '-0.75', max: '-0.5' }));
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [less, more] = Number(a) < Number(b) ? [a, b] : [b, a];
      assert.ok(isWithin(parsed(a), { min: less, max: more }) && isWithin(parsed(b), { min: less, max: more }));
      // Numbers with nine digits are told apart by the browser's own, whatever their size.
      if (Number(less) !== Number(more)) assert.ok(!isWithin(parsed(less), { min: more }));
    }),
  );
});
