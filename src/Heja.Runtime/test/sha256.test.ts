import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../src/core/sha256.js';

test('sha256_of_the_vectors_of_the_standard_is_right', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const twoBlocks = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
  assert.equal(sha256(twoBlocks), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
});

test('sha256_of_any_text_is_that_of_another_implementation', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(fc.property(text, (t) => assert.equal(sha256(t), createHash('sha256').update(t).digest('hex'))));
});
