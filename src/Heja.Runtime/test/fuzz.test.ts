import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attempt } from '../src/core/attempt.js';
import { isDigits } from '../src/core/base64url.js';
import { learnerId } from '../src/lms/xapi/agent.js';
import { parseLaunch } from '../src/lms/xapi/launch.js';
import { compile, rightResponses, sample } from './fakes/course.js';
import { type Dice, dice } from './fakes/dice.js';

// Saved state and launch parameters are what strangers write. tests/Heja.Benchmarks/fuzz.sh feeds each a million.
const COUNT = Number(process.env.HEJA_FUZZ_COUNT ?? 3000);
const SEED = Number(process.env.HEJA_FUZZ_SEED ?? 1);
const isAsked = (reader: string): boolean => (process.env.HEJA_FUZZ_READER ?? reader) === reader;
/** No input takes longer than this: milliseconds. */
const LONGEST = 1000;

const course = compile(sample);
const questions = course.lessons.flatMap((lesson) => lesson.questions);
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STRANGE = ['\0', ' ', '\n', 'å', '\ud800', '\u{1f600}', '"', '<', '%', '__proto__', '=', '~'];

/** States that the course could have written, and their beginnings and ends. */
const states = seedStates();
const launches = [
  'endpoint=https%3A%2F%2Flrs.example%2Fxapi%2F&auth=Basic%20a2lt&actor=%7B%22mbox%22%3A%22mailto%3Akim%40example.se%22%7D&registration=3b1d6f4e-8f0a-4c9e-9d2a-0123456789ab',
  'endpoint=https://lrs.example/&auth=x&actor={"account":[{"accountServiceHomePage":"https://lms.example","accountName":"kim"}]}&activity_id=https://example.se/kurs&grouping=https://example.se/g&token=1',
  'endpoint=javascript:alert(1)//&actor={"mbox":"mailto:a@b.se"}',
  'endpoint=https://lrs.example@evil.example/&actor={"openid":"https://a.example"}&registration=no',
  'endpoint=//evil.example/x%00&actor=[[[[]]]]&content_token=1',
];

test('Saved state of any form is read without harm, and what is written then is good', {
  skip: !isAsked('state'),
}, () => {
  bear(states, DIGITS, (text) => {
    const attempt = new Attempt(course, () => 0);
    attempt.read(text);
    for (const { id, options, groups } of questions) {
      const { attempts, best, parts, response } = attempt.answer(id);
      assert.ok(attempts >= 0 && attempts <= 63 && best >= 0 && best <= parts, `${id}: ${attempts} ${best}`);
      const most = groups.length > 0 ? groups.length : options.length;
      for (const index of response ?? []) assert.ok(index >= 0 && index < most, `${id}: ${index}`);
    }
    attempt.judge();
    const written = attempt.write();
    assert.ok(written.length <= course.limit && isDigits(written), written);
    assert.equal(new Attempt(course, () => 0).read(written), null, written);
  });
});

test('Launch parameters of any form give a launch to the address in it, or none', { skip: !isAsked('launch') }, () => {
  bear(launches, 'abc%&=/:"{}[],.@?#\\0123', (text) => {
    const launch = parseLaunch(`?${text}`);
    if (!launch) return;
    assert.notEqual(learnerId(launch.actor), null);
    const asked = new URLSearchParams(text).get('endpoint') ?? '';
    assert.equal(launch.endpoint, asked.replace(/\/*$/, '/'));
    assert.ok(launch.registration === null || /^[\da-f-]{36}$/i.test(launch.registration), launch.registration ?? '');
  });
});

function bear(seeds: readonly string[], alphabet: string, read: (text: string) => void): void {
  const began = performance.now();
  let longest = 0;
  for (let number = 0; number < COUNT; number++) {
    const text = mutate(dice(SEED, number), seeds, alphabet);
    const from = performance.now();
    try {
      read(text);
    } catch (error) {
      throw new Error(`input ${number} of seed ${SEED}, ${JSON.stringify(text)}: ${error}`);
    }
    longest = Math.max(longest, performance.now() - from);
  }
  assert.ok(longest < LONGEST, `one input took ${longest} ms`);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${COUNT} inputs of seed ${SEED}: ${seconds} s, the longest ${longest.toFixed(1)} ms`);
}

/** Nearly right, mostly: a seed that is cut, joined with another, or changed in a few places; now and then anything. */
function mutate({ below }: Dice, seeds: readonly string[], alphabet: string): string {
  const any = (length: number) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
  if (below(20) === 0) return any(below(200));
  let text = seeds[below(seeds.length)] ?? '';
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(text.length + 1);
    const to = Math.min(text.length, at + below(6));
    const other = seeds[below(seeds.length)] ?? '';
    const replacements = [
      () => any(1 + below(3)),
      () => STRANGE[below(STRANGE.length)] ?? '',
      () => '',
      () => other.slice(below(other.length + 1)),
      () => text.slice(at, to).repeat(1 + below(4)),
    ];
    text = text.slice(0, at) + (replacements[below(replacements.length)]?.() ?? '') + text.slice(to);
  }
  return below(10) === 0 ? text.slice(0, below(text.length + 1)) : text.slice(0, 20_000);
}

function seedStates(): string[] {
  const attempt = new Attempt(course, () => 0);
  const all = [attempt.write()];
  for (const lesson of course.lessons) {
    attempt.visit({ lesson: lesson.id, at: 'abcd' });
    for (const { id } of lesson.questions) attempt.submit(id, rightResponses[id as keyof typeof rightResponses]);
    for (const { id } of lesson.kept) attempt.keep(id);
    attempt.settleLessons(lesson.id);
    all.push(attempt.write());
  }
  attempt.judge();
  return [...all, attempt.write()];
}
