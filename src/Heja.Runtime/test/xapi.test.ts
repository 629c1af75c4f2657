import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Session } from '../src/core/session.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, sample } from './fakes/course.js';
import { type Answer, FakeLrs } from './fakes/lrs.js';
import { assertValid } from './fakes/statement-rules.js';
import { doAll, launch, openXapi, REGISTRATION } from './fakes/xapi-launch.js';

const course = compile(sample);
let browser: FakeBrowser;
let lrs: FakeLrs;
beforeEach(() => {
  browser = new FakeBrowser();
  lrs = new FakeLrs();
  browser.define('fetch', lrs.fetch);
});
afterEach(() => browser.close());

function open(how = launch): Promise<Session> {
  return openXapi(browser, course, how);
}

/** Faults for one resource. */
function faultAt(resource: string, answer: Answer | 'down', method = ''): void {
  lrs.fault = (sent) => (sent.resource === resource && (!method || sent.method === method) ? answer : undefined);
}

test('statements_of_a_whole_session_are_valid_and_in_order', async () => {
  const session = await open();
  session.visit({ lesson: 'vad-raknas', at: '' });
  session.visit({ lesson: 'las', at: '' });
  session.visit({ lesson: 'vad-raknas', at: '' });
  doAll(session);
  assert.equal(await session.leave(), true);
  const statements = [...lrs.statements.values()];
  for (const statement of statements) {
    assertValid(statement);
    assert.equal(statement.context.registration, REGISTRATION);
    assert.equal(statement.context.revision, '1.0.0');
    assert.equal(
      statement.context.contextActivities.category[0]?.id,
      'https://example.se/xapi/leda/municipalities/helsingborg',
    );
    assert.deepEqual(statement.actor, launch.actor);
  }
  assert.deepEqual(lrs.verbs, [
    'initialized',
    'experienced',
    'experienced',
    'answered',
    'answered',
    'progressed',
    'answered',
    'answered',
    ...Array(5).fill('progressed'),
    'completed',
    'passed',
    'terminated',
  ]);
  const [flera] = statements.filter(({ object }) => object.id.endsWith('/questions/flera'));
  assert.deepEqual(flera?.result?.score, { scaled: 1, raw: 2, min: 0, max: 2 });
  assert.equal(flera?.context.contextActivities.parent?.[0]?.id, 'https://example.se/xapi/leda/lessons/vad-raknas');
  assert.equal(flera?.result?.response, 'a[,]b');
  const passed = statements.find(({ verb }) => verb.id.endsWith('/passed'));
  assert.deepEqual(passed?.result, { success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } });
});

test('words_are_said_in_the_language_that_they_are_in', async () => {
  const lessons = course.lessons.map((lesson) =>
    lesson.id === 'vad-raknas' ? { ...lesson, language: 'sv', direction: 'ltr' as const } : lesson,
  );
  const municipality = { ...course.municipality, language: 'sv' };
  const session = await openXapi(browser, { ...course, language: 'ar', municipality, lessons });
  session.visit({ lesson: 'vad-raknas', at: '' });
  doAll(session);
  assert.equal(await session.leave(), true);
  const about = (place: string) => [...lrs.statements.values()].find(({ object }) => object.id.endsWith(place));
  const languages = (place: string) => {
    const { object, context } = about(place) ?? assert.fail(place);
    const choices = object.definition?.choices?.flatMap(({ description }) => Object.keys(description)) ?? [];
    return [...new Set([context.language, ...Object.keys(object.definition?.name ?? {}), ...choices])];
  };
  assert.deepEqual(languages('/lessons/vad-raknas'), ['sv']);
  assert.deepEqual(languages('/questions/en-app'), ['sv']);
  assert.deepEqual(languages('/questions/sant'), ['ar']);
  assert.deepEqual(languages('/leda'), ['ar']);
  const [category] = about('/questions/sant')?.context.contextActivities.category ?? [];
  assert.deepEqual(category?.definition?.name, { sv: 'Helsingborgs stad' });
});

test('later_visit_resumes_and_does_not_say_passed_again', async () => {
  doAll(await open());
  await browser.wait();
  browser.leave();
  await browser.wait();
  const before = lrs.verbs.length;
  const again = await open();
  assert.deepEqual(again.summary(), { done: 6, lessons: 6, completed: true, status: 'passed', score: 100 });
  again.visit({ lesson: 'vad-raknas', at: '' });
  await browser.wait();
  assert.deepEqual(lrs.verbs.slice(before), ['initialized', 'resumed', 'experienced']);
});

test('requests_carry_what_the_standard_wants_and_nothing_of_the_page', async () => {
  const session = await open();
  session.submit('en-app', [0]);
  await browser.wait();
  for (const { headers, init, method } of lrs.sent) {
    assert.equal(headers['X-Experience-API-Version'], '1.0.3');
    assert.equal(headers.Authorization, 'Basic abc=');
    assert.equal(headers['Content-Type'], method === 'GET' ? undefined : 'application/json');
    const { referrerPolicy, redirect, credentials, cache } = init;
    const expected = { referrerPolicy: 'no-referrer', redirect: 'error', credentials: 'omit', cache: 'no-store' };
    assert.deepEqual({ referrerPolicy, redirect, credentials, cache }, expected);
  }
  const [put] = lrs.of('PUT', 'activities/state');
  assert.equal(put?.query.get('stateId'), 'heja.helsingborg');
  assert.equal(put?.query.get('activityId'), 'https://example.se/xapi/leda');
  assert.equal(put?.query.get('registration'), REGISTRATION);
  assert.equal(put?.headers['If-None-Match'], '*');
  assert.match(put?.body ?? '', /^\{"v":1,"state":"B[\w-]+"\}$/);
});

test('version_is_2_only_where_the_lrs_knows_no_other', async () => {
  lrs.versions = ['2.0.0'];
  const session = await open();
  session.submit('en-app', [0]);
  await browser.wait();
  session.submit('sant', [1]);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.ok(lrs.sent.slice(1).every(({ headers }) => headers['X-Experience-API-Version'] === '2.0.0'));
  lrs.versions = ['1.0.1', '2.0.0'];
  await open();
  assert.equal(lrs.sent.at(-1)?.headers['X-Experience-API-Version'], '1.0.3');
});

test('saved_is_said_only_after_the_lrs_has_everything', async () => {
  const session = await open();
  faultAt('statements', 'down');
  session.submit('en-app', [0]);
  assert.equal(session.saving.kind, 'saving');
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'trying', setAside: 0 });
  faultAt('activities/state', 'down');
  session.submit('sant', [1]);
  await browser.wait(2);
  assert.equal(session.saving.kind, 'trying');
  assert.equal(lrs.verbs.filter((verb) => verb === 'answered').length, 2);
  lrs.fault = () => undefined;
  await browser.wait(5);
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('statement_sent_again_has_the_same_id_and_time', async () => {
  const session = await open();
  faultAt('statements', { status: 503 });
  session.submit('en-app', [0]);
  await browser.wait(10);
  lrs.fault = () => undefined;
  await browser.wait(10);
  const tries = lrs
    .of('POST', 'statements')
    .slice(1)
    .map(({ body }) => body);
  assert.ok(tries.length > 2);
  assert.equal(new Set(tries).size, 1);
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('refused_batch_goes_one_by_one_and_what_is_refused_alone_is_set_aside', async () => {
  const session = await open();
  lrs.fault = (sent) => (sent.method === 'POST' && sent.body.includes('questions/flera') ? { status: 400 } : undefined);
  doAll(session);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved', setAside: 1 });
  assert.equal(lrs.verbs.filter((verb) => verb === 'answered').length, 3);
  assert.equal(lrs.verbs.at(-1), 'passed');
  assert.ok(
    [...browser.lasting.kept.values()].some((text) => text.includes('questions/flera')),
    'it is kept',
  );
  assert.equal(await session.leave(), true);
});

test('conflict_with_the_same_statement_is_stored_and_with_another_is_set_aside', async () => {
  const session = await open();
  const posts = () => lrs.of('POST', 'statements').length;
  lrs.fault = (sent) => {
    if (sent.method !== 'POST') return undefined;
    for (const statement of JSON.parse(sent.body)) lrs.statements.set(statement.id, statement);
    return { status: 409 };
  };
  session.submit('en-app', [0]);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved' });
  const before = posts();
  lrs.fault = (sent) => {
    if (sent.method !== 'POST') return undefined;
    const [statement] = JSON.parse(sent.body);
    lrs.statements.set(statement.id, { ...statement, result: { ...statement.result, response: 'other' } });
    return { status: 409 };
  };
  session.submit('sant', [1]);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved', setAside: 1 });
  assert.equal(posts(), before + 1);
});

test('unauthorised_stops_says_so_and_keeps_everything', async () => {
  for (const status of [401, 403]) {
    lrs.fault = () => undefined;
    const session = await open();
    faultAt('statements', { status });
    session.submit('flera', [0]);
    await browser.wait();
    assert.deepEqual(session.saving, { kind: 'ended', reason: 'refused', unsaved: true });
    const sent = lrs.sent.length;
    assert.equal(session.submit('sant', [1]).attempts, 0);
    await browser.wait(120);
    assert.equal(lrs.sent.length, sent);
    assert.ok([...browser.lasting.kept.values()].some((text) => text.includes('questions/flera')));
  }
});

test('too_many_requests_are_answered_by_waiting_as_long_as_the_lrs_asks', async () => {
  const session = await open();
  faultAt('statements', { status: 429, headers: { 'Retry-After': '40' } });
  session.submit('en-app', [0]);
  await browser.wait();
  const sent = lrs.of('POST', 'statements').length;
  await browser.wait(39);
  assert.equal(lrs.of('POST', 'statements').length, sent);
  lrs.fault = () => undefined;
  await browser.wait(2);
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('reload_keeps_what_was_not_sent_with_its_ids', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  session.submit('sant', [1]);
  await browser.wait();
  browser.leave();
  await browser.wait();
  const unsent = lrs
    .of('POST', 'statements')
    .flatMap(({ body }) => JSON.parse(body).map(({ id }: { id: string }) => id));
  lrs.fault = () => undefined;
  const again = await open();
  await browser.wait();
  assert.deepEqual([again.answer('en-app').attempts, again.answer('sant').attempts], [1, 1]);
  for (const id of unsent) assert.ok(lrs.statements.has(id));
  assert.equal(lrs.statements.size, new Set([...unsent, ...lrs.statements.keys()]).size);
  assert.deepEqual(again.saving, { kind: 'saved' });
  assert.deepEqual([...browser.storage.kept.keys(), ...browser.lasting.kept.keys()], []);
});

test('another_learner_in_the_same_tab_does_not_send_what_is_not_theirs', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  await browser.wait();
  browser.leave();
  lrs.fault = () => undefined;
  lrs.statements.clear();
  const other = await open({ ...launch, actor: { mbox: 'mailto:bo@example.se' } });
  assert.equal(other.answer('en-app').attempts, 0);
  for (const statement of lrs.statements.values()) assert.deepEqual(statement.actor, { mbox: 'mailto:bo@example.se' });
});

test('forged_launch_to_another_LRS_gets_nothing_of_what_waits_for_the_first', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  await browser.wait();
  browser.leave();
  browser.openTab();
  const heard: { address: string; init: RequestInit }[] = [];
  browser.define('fetch', async (address: string, init: RequestInit) => {
    heard.push({ address, init });
    return new Response(null, { status: 204 });
  });
  await open({ ...launch, endpoint: 'https://elsewhere.example/xapi/', auth: null });
  await browser.wait(5);
  assert.ok(heard.length > 0);
  for (const { address, init } of heard) {
    assert.ok(address.startsWith('https://elsewhere.example/xapi/'), address);
    assert.equal(new Headers(init.headers).get('Authorization'), null);
    assert.equal(init.credentials, 'omit');
    assert.equal(init.referrerPolicy, 'no-referrer');
    assert.doesNotMatch(String(init.body ?? ''), /answered/);
  }
  lrs.fault = () => undefined;
  browser.define('fetch', lrs.fetch);
  browser.openTab();
  await open();
  await browser.wait(5);
  assert.ok(lrs.verbs.includes('answered'), 'the right LRS gets it');
});

test('state_changed_in_another_tab_is_merged_and_not_lost', async () => {
  for (const exposesETags of [true, false]) {
    lrs = new FakeLrs();
    lrs.exposesETags = exposesETags;
    browser.define('fetch', lrs.fetch);
    const first = await open();
    const second = await open();
    first.submit('en-app', [0]);
    await browser.wait();
    second.submit('sant', [1]);
    await browser.wait();
    first.submit('sortera', [0, 1, 0]);
    await browser.wait();
    assert.deepEqual([first.saving.kind, second.saving.kind], ['saved', 'saved']);
    assert.equal(first.answer('sant').attempts, 1, 'what the other did is seen');
    const again = await open();
    assert.deepEqual(
      ['en-app', 'sant', 'sortera'].map((id) => again.answer(id).attempts),
      [1, 1, 1],
    );
  }
});

test('lrs_whose_etags_are_changed_on_the_way_is_written_without_them', async () => {
  lrs.fault = ({ headers }) => (headers['If-Match'] ? { status: 412 } : undefined);
  const session = await open();
  session.submit('en-app', [0]);
  await browser.wait();
  session.submit('sant', [1]);
  await browser.wait(1);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal((await open()).answer('sant').attempts, 1);
});

test('state_that_could_not_be_read_at_the_start_is_merged_when_it_can', async () => {
  const first = await open();
  first.submit('en-app', [0]);
  await browser.wait();
  browser.leave();
  lrs.fault = () => 'down';
  const session = await open();
  assert.equal(session.answer('en-app').attempts, 0);
  session.submit('sant', [1]);
  await browser.wait();
  assert.equal(session.saving.kind, 'trying');
  lrs.fault = () => undefined;
  await browser.wait(5);
  assert.equal(session.answer('en-app').attempts, 1);
  assert.equal((await open()).answer('sant').attempts, 1);
});

test('state_that_could_not_be_read_is_not_written_over_by_a_page_that_goes', async () => {
  const first = await open();
  first.submit('en-app', [0]);
  await browser.wait();
  browser.leave();
  const { document } = lrs;
  faultAt('activities/state', { status: 500 }, 'GET');
  const session = await open();
  session.submit('sant', [1]);
  browser.leave();
  await browser.wait();
  assert.equal(lrs.document, document);
});

test('leaving_waits_for_the_lrs_and_goes_on_when_it_does_not_answer', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  assert.equal(await session.leave(), false);
  assert.equal(session.saving.kind, 'trying');
  lrs.fault = () => undefined;
  assert.equal(await session.leave(), true);
  assert.deepEqual(lrs.verbs, ['initialized', 'answered', 'suspended', 'terminated']);
  assert.deepEqual(session.saving, { kind: 'ended', reason: 'left' });
});

test('document_of_a_later_version_is_never_written_over', async () => {
  await (await open()).leave();
  const [address = ''] = lrs.of('GET', 'activities/state').map(({ query }) => query.toString());
  lrs.documents.set(address, '{"v":2,"state":"what we cannot know"}');
  const session = await open();
  assert.deepEqual(session.saving, { kind: 'unrecorded', reason: 'newer-state' });
  assert.deepEqual(session.notices, [{ kind: 'newer' }]);
  session.submit('en-app', [0]);
  browser.leave();
  await browser.wait(10);
  assert.equal(lrs.document, '{"v":2,"state":"what we cannot know"}');
});

test('page_that_goes_sends_the_end_with_keepalive_within_64_kib', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  for (let i = 0; i < 100; i++) session.submit('flera', [2]);
  await browser.wait();
  const before = lrs.sent.length;
  browser.leave();
  const last = lrs.sent.slice(before);
  assert.deepEqual(
    last.map(({ method, resource }) => `${method} ${resource}`),
    ['PUT activities/state', 'POST statements'],
  );
  assert.ok(last.every(({ init }) => init.keepalive));
  assert.ok(last.reduce((sum, { body }) => sum + new TextEncoder().encode(body).length, 0) <= 65_536);
  const verbs = JSON.parse(last[1]?.body ?? '').map(({ verb }: { verb: { id: string } }) => verb.id.split('/').at(-1));
  assert.deepEqual(verbs.slice(-3), ['answered', 'suspended', 'terminated']);
});

test('launch_activity_is_what_course_statements_and_state_are_about', async () => {
  await (await open({ ...launch, activity: 'https://lms.example/activity/7', registration: null })).leave();
  const [first] = lrs.statements.values();
  assert.equal(first?.object.id, 'https://lms.example/activity/7');
  assert.equal(first?.context.registration, undefined);
  assert.equal(lrs.of('GET', 'activities/state')[0]?.query.get('activityId'), 'https://lms.example/activity/7');
});
