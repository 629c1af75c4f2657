import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import { NoLms } from '../src/lms/none.js';
import { Scorm12Calls } from '../src/lms/scorm12/calls.js';
import { Scorm12Lms } from '../src/lms/scorm12/scorm12.js';
import { sharedRecords } from '../src/lms/scorm12/shared.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile } from './fakes/course.js';
import { FakeLrs } from './fakes/lrs.js';
import { RecordingLms } from './fakes/recording-lms.js';
import { FakeScorm12 } from './fakes/scorm12-api.js';
import { assertValid } from './fakes/statement-rules.js';
import { openXapi } from './fakes/xapi-launch.js';

const options = ['a', 'b'].map((id) => ({ id, right: id === 'a' }));
const course = compile({
  lessons: [
    {
      id: 'tanka',
      blocks: ['for-mig', 'tanke-delas', 'skatta-delas'],
      questions: [{ id: 'en', type: 'choice', options }],
    },
  ],
});
const ratings = { vagar: 10, o599e43e3: 0 };

let browser: FakeBrowser;
let lrs: FakeLrs;
beforeEach(() => {
  browser = new FakeBrowser();
  lrs = new FakeLrs();
  browser.define('fetch', lrs.fetch);
});
afterEach(() => browser.close());

function openScorm(api: FakeScorm12): Promise<Session> {
  return createSession(course, new Scorm12Lms(new Scorm12Calls(api), course));
}

function records(api: FakeScorm12): string[] {
  const parts = new Map<string, string[]>();
  for (const [element, value] of api.values) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(id|type|student_response|result)$/.exec(element) ?? [];
    if (index && field) parts.set(index, [...(parts.get(index) ?? []), value]);
  }
  return [...parts.values()].map((values) => values.join(' '));
}

function pieces(content: string): string[] {
  const [lesson] = course.lessons;
  const [, block] = lesson?.kept ?? [];
  assert.ok(lesson && block);
  return sharedRecords({ lesson, block, content }, new Date()).map(
    (record) => new Map(record).get('student_response') ?? '',
  );
}

test('only_what_the_author_allows_is_sent_and_only_while_it_is_recorded', async () => {
  const lms = new RecordingLms();
  const session = await createSession(course, lms);
  assert.equal(await session.share('for-mig', 'hemligt'), false);
  assert.equal(await session.share('tanke-delas', 'hej'), true);
  assert.equal(session.shareLimit('tanke-delas'), 100);
  await session.leave();
  assert.equal(session.shareLimit('tanke-delas'), 0);
  assert.equal(await session.share('tanke-delas', 'igen'), false);
  assert.deepEqual(
    lms.calls.filter((call) => call.startsWith('share')),
    ['share tanke-delas "hej"'],
  );

  const alone = await createSession(course, new NoLms());
  assert.equal(alone.shareLimit('tanke-delas'), 0);
  assert.equal(await alone.share('tanke-delas', 'hej'), false);
});

test('scorm12_gets_records_among_those_of_answers', async () => {
  const api = new FakeScorm12();
  const session = await openScorm(api);
  session.submit('en', [1]);
  assert.equal(await session.share('tanke-delas', 'Vi provade – åäö.\nDet  gick.'), true);
  assert.equal(await session.share('skatta-delas', ratings), true);
  session.submit('en', [0]);
  assert.deepEqual(records(api), [
    'q_en choice 1 wrong',
    'k_tanke_delas fill-in Vi provade – åäö. Det gick. neutral',
    'k_skatta_delas__vagar likert a neutral',
    'k_skatta_delas__o599e43e3 likert 0 neutral',
    'q_en choice 0 correct',
  ]);
  assert.deepEqual(api.refused, []);
  assert.equal(api.committed.get('cmi.interactions.1.student_response'), 'Vi provade – åäö. Det gick.');
});

test('scorm12_divides_a_long_text_between_words_and_loses_nothing', () => {
  const words = Array.from({ length: 300 }, (_, i) => 'ord'.repeat(1 + (i % 7))).join(' ');
  assert.equal(pieces(words).join(' '), words);
  const long = `${'x'.repeat(254)}😀${'y'.repeat(300)} slut`;
  assert.equal(pieces(`a ${long}`).join('').replace(/ /g, ''), `a${long.replace(' ', '')}`);
  for (const piece of [...pieces(words), ...pieces(`a ${long}`)]) {
    assert.ok(piece.length > 0 && piece.length <= 255, piece);
    assert.doesNotMatch(piece, /[\ud800-\udbff]$|^[\udc00-\udfff]/);
  }
});

test('scorm12_without_interactions_takes_nothing_and_one_that_refuses_is_not_believed', async () => {
  const none = await openScorm(new FakeScorm12({ 'cmi.interactions._children': '' }));
  assert.equal(none.shareLimit('tanke-delas'), 0);

  const api = new FakeScorm12();
  const session = await openScorm(api);
  api.fault = (call, element) => {
    if (call !== 'Set' || !element.endsWith('.type')) return undefined;
    api.error = '405';
    return 'false';
  };
  assert.equal(await session.share('tanke-delas', 'hej'), false);
  api.fault = (call) => {
    if (call !== 'Commit') return undefined;
    api.error = '101';
    return 'false';
  };
  assert.equal(await session.share('tanke-delas', 'hej'), false);
  assert.equal(api.values.has('cmi.interactions.1.id'), false, 'nothing goes while something else waits');
});

test('xapi_gets_statements_that_are_valid_and_stay_nowhere', async () => {
  const session = await openXapi(browser, course);
  assert.equal(await session.share('tanke-delas', 'Vi provade.\nDet gick.'), true);
  assert.equal(await session.share('skatta-delas', ratings), true);
  const said = [...lrs.statements.values()].filter(({ verb }) => verb.id.endsWith('/responded'));
  for (const statement of said) assertValid(statement);
  assert.deepEqual(
    said.map(({ object, result }) => [object.id, object.definition?.interactionType, result?.response]),
    [
      ['https://example.se/xapi/leda/kept/tanke-delas', 'long-fill-in', 'Vi provade.\nDet gick.'],
      ['https://example.se/xapi/leda/kept/skatta-delas/vagar', 'likert', '10'],
      ['https://example.se/xapi/leda/kept/skatta-delas/o599e43e3', 'likert', '0'],
    ],
  );
  assert.deepEqual(said[1]?.object.definition?.scale?.at(-1), { id: '10', description: { sv: '10 – ja' } });
});

test('xapi_that_failed_is_not_tried_again_by_itself_and_pressing_again_says_the_same_once', async () => {
  const session = await openXapi(browser, course);
  let lost = 0;
  lrs.fault = (sent) => {
    if (sent.method !== 'POST' || !sent.body.includes('responded')) return undefined;
    if (lost++ > 0) return undefined;
    // It arrived, and the answer did not.
    for (const statement of JSON.parse(sent.body)) lrs.statements.set(statement.id, statement);
    return 'down';
  };
  assert.equal(await session.share('tanke-delas', 'hej'), false);
  const kept = [...browser.lasting.kept.values(), ...browser.storage.kept.values()].join();
  assert.doesNotMatch(kept, /hej"/);
  await browser.wait(60);
  assert.equal(lost, 1);
  assert.equal(await session.share('tanke-delas', 'hej'), true);
  const said = () => [...lrs.statements.values()].filter(({ verb }) => verb.id.endsWith('/responded')).length;
  assert.equal(said(), 1);
  assert.equal(await session.share('tanke-delas', 'hej igen'), true);
  assert.equal(said(), 2);
});
