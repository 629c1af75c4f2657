import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Decoded, decode, type Entry, encode, entryLength, type SavedState } from '../src/core/codec.js';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digits = (constraint: { minLength?: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...DIGITS), ...constraint });
const four = digits({ minLength: 4, maxLength: 4 });
const entry = fc.record({ key: four, payload: digits({ maxLength: 200 }) }, { noNullPrototype: true });
const place = fc.record({ lesson: four, at: fc.oneof(fc.constant(''), four) }, { noNullPrototype: true });
const state: fc.Arbitrary<SavedState> = fc.record(
  {
    attempt: four,
    sequence: fc.nat(64 ** 4 - 1),
    flags: fc.nat(63),
    score: fc.option(fc.nat(100)),
    place: fc.option(place),
    entries: fc.array(entry, { maxLength: 12 }),
  },
  { noNullPrototype: true },
);
const COURSE = 'c0-_';

function stateOf(decoded: Decoded): SavedState {
  assert.ok('state' in decoded, decoded.kind);
  return decoded.state;
}

test('state_of_any_content_comes_back_as_it_was', () => {
  fc.assert(
    fc.property(state, (s) => {
      const text = encode(s, COURSE);
      assert.match(text, /^[A-Za-z0-9_-]+$/);
      assert.deepEqual(decode(text, COURSE), { kind: 'good', state: s });
    }),
  );
});

test('state_written_by_the_first_release_is_still_read', () => {
  const entries = [{ key: 'abcd', payload: 'xyzBBC' }];
  const first: SavedState = {
    attempt: 'AAAA',
    sequence: 1,
    flags: 1,
    score: 80,
    place: { lesson: 'less', at: 'bloc' },
    entries,
  };
  assert.equal(encode(first, COURSE), 'Bc0-_AAAAAAABAArsCCHBBRIlessblocabcdGxyzBBC');
});

test('state_cut_at_any_length_gives_every_whole_entry', () => {
  fc.assert(
    fc.property(state, fc.nat(), (s, n) => {
      const text = encode(s, COURSE);
      const cut = n % text.length;
      const decoded = decode(text.slice(0, cut), COURSE);
      assert.equal(decoded.kind, cut === 0 ? 'none' : 'cut');
      if (cut === 0) return;
      let end = encode({ ...s, entries: [] }, COURSE).length;
      const whole: Entry[] = [];
      for (const e of s.entries) {
        end += entryLength(e);
        if (end <= cut) whole.push(e);
      }
      assert.deepEqual(stateOf(decoded).entries, whole);
    }),
  );
});

test('state_with_any_damaged_character_is_never_taken_for_good', () => {
  const damage = fc.constantFrom(...DIGITS, ' ', '\n', 'å', '"', '&');
  fc.assert(
    fc.property(state, fc.nat(), damage, (s, n, character) => {
      const text = encode(s, COURSE);
      const at = n % text.length;
      fc.pre(text[at] !== character);
      assert.notEqual(decode(text.slice(0, at) + character + text.slice(at + 1), COURSE).kind, 'good');
    }),
    { numRuns: 1000 },
  );
});

test('damaged_state_says_nothing_of_what_the_lms_was_told', () => {
  const s: SavedState = {
    attempt: 'aaaa',
    sequence: 7,
    flags: 3,
    score: 100,
    place: null,
    entries: [{ key: 'abcd', payload: 'B' }],
  };
  const decoded = decode(`${encode(s, COURSE).slice(0, -1)}D`, COURSE);
  assert.equal(decoded.kind, 'damaged');
  assert.deepEqual(stateOf(decoded), {
    ...s,
    attempt: '',
    sequence: 0,
    flags: 0,
    score: null,
    entries: [{ key: 'abcd', payload: 'D' }],
  });
});

test('state_of_another_course_or_version_is_told_apart', () => {
  fc.assert(
    fc.property(state, (s) => {
      const text = encode(s, COURSE);
      assert.equal(decode(text, 'zzzz').kind, 'foreign');
      assert.equal(decode(`C${text.slice(1)}`, COURSE).kind, 'newer');
      assert.equal(decode(`${text}AAAA`, COURSE).kind, 'good', 'what an LMS adds is not ours');
    }),
  );
  for (const text of ['{"v":2}', 'null', '1', 'hello world', 'A'.repeat(4000)])
    assert.equal(decode(text, COURSE).kind, 'foreign');
  for (const text of ['', ' ', '\n']) assert.equal(decode(text, COURSE).kind, 'none');
});

test('decoding_any_text_never_throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => void decode(text, COURSE)));
  fc.assert(fc.property(digits({ maxLength: 200 }), (text) => void decode(`B${COURSE}${text}`, COURSE)));
});
