import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Session } from '../src/core/session.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, sample } from './fakes/course.js';
import { FakeLrs, type Sent } from './fakes/lrs.js';
import { doAll, doTheRest, launch, openXapi } from './fakes/xapi-launch.js';

const course = compile(sample);

let browser: FakeBrowser;
let lrs: FakeLrs;
beforeEach(() => {
  browser = new FakeBrowser();
  lrs = new FakeLrs();
  browser.define('fetch', lrs.fetch);
});
afterEach(() => browser.close());

function open(of = course): Promise<Session> {
  return openXapi(browser, of);
}

/** Only the state comes through. */
function refuseStatements({ resource }: Sent): { status: number } | undefined {
  return resource === 'statements' ? { status: 503 } : undefined;
}

function count(verb: string): number {
  return lrs.verbs.filter((one) => one === verb).length;
}

function scores(verb: string): (number | undefined)[] {
  const said = [...lrs.statements.values()].filter((statement) => statement.verb.id.endsWith(`/${verb}`));
  return said.map(({ result }) => result?.score?.raw);
}

/** All that there is to do, one question wrongly: 60 of 100. */
function doSixtyPercent(session: Session): void {
  session.submit('en-app', [0]);
  session.submit('flera', [2]);
  session.submit('sant', [1]);
  session.submit('sortera', rightResponses.sortera);
  doTheRest(session);
}

/** The question that was missing, at the third try. */
function improve(session: Session): void {
  session.submit('flera', [0]);
  session.submit('flera', [2, 3]);
  session.submit('flera', [0, 1]);
}

test('statements_that_did_not_come_through_are_sent_from_the_next_tab_with_their_ids', async () => {
  const session = await open();
  lrs.fault = refuseStatements;
  doAll(session);
  await browser.wait(3);
  const unsent = new Set(
    lrs
      .of('POST', 'statements')
      .slice(1)
      .flatMap(({ body }) => JSON.parse(body).map(({ id }: { id: string }) => id)),
  );
  browser.openTab();
  lrs.fault = () => undefined;
  const again = await open();
  await browser.wait();
  assert.deepEqual([count('answered'), count('completed'), count('passed')], [4, 1, 1]);
  for (const id of unsent) assert.ok(lrs.statements.has(String(id)));
  assert.deepEqual(again.saving, { kind: 'saved' });
  assert.deepEqual([...browser.lasting.kept.keys()], [], 'what is stored is not kept');
});

test('browser_without_lasting_storage_keeps_statements_for_the_tab', async () => {
  browser.lasting.fails = true;
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  await browser.wait();
  lrs.fault = () => undefined;
  await open();
  assert.equal(count('answered'), 1);
  assert.deepEqual([...browser.storage.kept.keys()], []);
});

test('two_tabs_neither_drop_nor_repeat_what_the_other_could_not_send', async () => {
  const first = await open();
  lrs.fault = refuseStatements;
  first.submit('en-app', [0]);
  await browser.wait();
  const second = await open();
  second.submit('sant', [1]);
  await browser.wait();
  assert.equal(count('answered'), 0);
  browser.openTab();
  lrs.fault = () => undefined;
  await open();
  assert.equal(count('answered'), 2);
  assert.equal(count('initialized'), 3);
});

test('statement_set_aside_is_sent_again_in_the_next_tab', async () => {
  const session = await open();
  lrs.fault = ({ method, body }) =>
    method === 'POST' && body.includes('questions/flera') ? { status: 400 } : undefined;
  doAll(session);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved', setAside: 1 });
  assert.equal(await session.leave(), true);
  browser.openTab();
  const again = await open();
  assert.deepEqual(again.saving, { kind: 'saved', setAside: 1 }, 'still refused');
  browser.openTab();
  lrs.fault = () => undefined;
  assert.deepEqual((await open()).saving, { kind: 'saved' });
  assert.equal(count('answered'), 4);
});

test('outcome_that_never_came_through_is_said_again_from_another_browser', async () => {
  const session = await open();
  lrs.fault = refuseStatements;
  doAll(session);
  await browser.wait();
  browser.openTab('elsewhere');
  lrs.fault = () => undefined;
  const again = await open();
  again.submit('flera', [2]);
  await browser.wait();
  assert.deepEqual([count('completed'), count('passed')], [1, 1]);
  assert.deepEqual(scores('passed'), [100]);
  const asked = lrs
    .of('GET', 'statements')
    .map(({ query }) => query)
    .filter((query) => !query.has('voidedStatementId'));
  assert.equal(asked.length, 2, 'once for each');
  for (const query of asked) {
    assert.deepEqual([...query.keys()].sort(), ['activity', 'agent', 'limit', 'registration', 'verb']);
    assert.equal(query.get('limit'), '1');
  }
  browser.openTab('elsewhere');
  await open();
  assert.deepEqual([count('completed'), count('passed')], [1, 1], 'and not once more');
});

test('outcome_that_came_through_unnoticed_is_kept_once_when_another_browser_says_it_again', async () => {
  const session = await open();
  lrs.fault = ({ resource, method, body }) => {
    if (method === 'POST') for (const statement of JSON.parse(body)) lrs.statements.set(statement.id, statement);
    return resource === 'statements' || method === 'PUT' ? { status: 503 } : undefined;
  };
  doAll(session);
  await browser.wait(3);
  assert.deepEqual([count('completed'), count('passed')], [1, 1]);
  browser.close();
  browser = new FakeBrowser();
  browser.define('fetch', lrs.fetch);
  lrs.fault = () => undefined;
  const again = await open();
  await browser.wait(3);
  doAll(again);
  await browser.wait(3);
  assert.deepEqual([count('completed'), count('passed')], [1, 1]);
  assert.deepEqual(again.saving, { kind: 'saved' }, 'what the LRS has already is not refused');
});

test('learners_who_share_a_registration_each_complete', async () => {
  doAll(await open());
  await browser.wait();
  browser.openTab('elsewhere');
  const account = { homePage: 'https://lms.example', name: 'bo' };
  doAll(await openXapi(browser, course, { ...launch, actor: { objectType: 'Agent', account } }));
  await browser.wait();
  assert.deepEqual([count('completed'), count('passed')], [2, 2]);
});

/** The LRS has every outcome, and the state says nothing of it. */
async function doneElsewhere(): Promise<void> {
  doAll(await open());
  await browser.wait();
  lrs.documents.clear();
  browser.openTab('elsewhere');
}

test('conflict_that_may_not_be_looked_up_is_taken_for_the_same_outcome', async () => {
  await doneElsewhere();
  lrs.fault = ({ method, resource }) => (method === 'GET' && resource === 'statements' ? { status: 403 } : undefined);
  const again = await open();
  doAll(again);
  await browser.wait(3);
  assert.deepEqual(again.saving, { kind: 'saved' });
  assert.deepEqual([count('completed'), count('passed')], [1, 1]);
});

test('outcome_that_the_lrs_has_does_not_take_the_rest_down_when_the_page_goes', async () => {
  await doneElsewhere();
  const again = await open();
  // What the page has sent by then gets through, and no more: it is gone.
  let left = 2;
  lrs.fault = ({ method, resource }) =>
    method === 'POST' && resource === 'statements' && left-- <= 0 ? 'down' : undefined;
  doAll(again);
  browser.leave();
  await browser.wait();
  assert.deepEqual([count('answered'), count('terminated')], [8, 1]);
});

/** As whoever runs the LRS does. */
function takeBackOutcomes(): void {
  for (const [id, { verb }] of [...lrs.statements]) {
    if (!/\/(completed|passed)$/.test(verb.id)) continue;
    lrs.statements.delete(id);
    lrs.voided.add(id);
  }
}

for (const hidesConflicts of [false, true]) {
  const how = hidesConflicts ? 'an_lrs_that_hides_conflicts' : 'an_lrs_that_says_409';
  test(`outcome_that_was_taken_back_is_said_again_with_another_id_to_${how}`, async () => {
    lrs.hidesConflicts = hidesConflicts;
    doAll(await open());
    await browser.wait();
    takeBackOutcomes();
    browser.openTab('elsewhere');
    const again = await open();
    again.submit('flera', [2]);
    await browser.wait();
    assert.deepEqual([count('completed'), count('passed')], [1, 1]);
    assert.deepEqual(again.saving, { kind: 'saved' });
  });
}

test('outcome_that_was_taken_back_together_with_the_state_is_said_again', async () => {
  doAll(await open());
  await browser.wait();
  takeBackOutcomes();
  lrs.documents.clear();
  browser.openTab('elsewhere');
  const again = await open();
  doAll(again);
  await browser.wait(3);
  assert.deepEqual([count('completed'), count('passed')], [1, 1]);
  assert.deepEqual(again.saving, { kind: 'saved' });
});

test('weaker_outcome_that_arrives_late_does_not_stay_the_latest', async () => {
  const half = compile({ ...sample, passing: 50 });
  const session = await open(half);
  lrs.fault = refuseStatements;
  doSixtyPercent(session);
  await browser.wait();
  const late = [...lrs.of('POST', 'statements')]
    .flatMap(({ body }) => JSON.parse(body))
    .find(({ verb, result }) => verb.id.endsWith('/passed') && result.score.raw === 60);
  browser.openTab('elsewhere');
  lrs.fault = () => undefined;
  const better = await open(half);
  improve(better);
  await browser.wait(3);
  lrs.statements.delete(late.id);
  lrs.statements.set(late.id, late);
  assert.equal(scores('passed').at(-1), 60);
  browser.openTab('elsewhere');
  await open(half);
  await browser.wait();
  assert.equal(scores('passed').at(-1), 100);
});

test('outcome_is_not_said_again_to_an_lrs_that_cannot_answer', async () => {
  doAll(await open());
  await browser.wait();
  const before = lrs.verbs.length;
  for (const answer of ['down', { status: 403 }, { status: 500 }, { status: 200, body: '{}' }] as const) {
    browser.openTab('elsewhere');
    lrs.fault = ({ method, resource }) => (method === 'GET' && resource === 'statements' ? answer : undefined);
    const session = await open();
    assert.deepEqual(session.saving, { kind: 'saved' });
  }
  assert.deepEqual([...new Set(lrs.verbs.slice(before))], ['initialized', 'resumed']);
});

test('state_that_did_not_come_through_is_there_in_the_next_tab', async () => {
  const session = await open();
  lrs.fault = ({ resource }) => (resource === 'activities/state' ? { status: 503 } : undefined);
  session.submit('en-app', [0]);
  await browser.wait();
  browser.openTab();
  lrs.fault = () => undefined;
  assert.equal((await open()).answer('en-app').attempts, 1);
  assert.deepEqual([...browser.lasting.kept.keys()], []);
});

test('tab_that_saves_does_not_remove_what_another_could_not', async () => {
  const first = await open();
  const second = await open();
  let seconds = '';
  lrs.fault = ({ method, body }) => (method === 'PUT' && body !== seconds ? { status: 503 } : undefined);
  second.submit('sant', [1]);
  await browser.wait();
  const body = lrs.of('PUT', 'activities/state').at(-1)?.body ?? '';
  first.submit('en-app', [0]);
  await browser.wait();
  seconds = body;
  await browser.wait(2);
  assert.deepEqual([first.saving.kind, second.saving.kind], ['trying', 'saved']);
  lrs.fault = () => undefined;
  browser.openTab();
  const again = await open();
  assert.deepEqual([again.answer('en-app').attempts, again.answer('sant').attempts], [1, 1]);
});

test('conflict_that_cannot_be_looked_up_is_set_aside_and_holds_nothing_up', async () => {
  for (const body of ['"ok"', '{"statements":[]}', 'null', '<html>', '{"verb":null}']) {
    browser.openTab('elsewhere');
    lrs = new FakeLrs();
    browser.define('fetch', lrs.fetch);
    const session = await open();
    lrs.fault = ({ method, resource, body: sent }) => {
      if (resource !== 'statements') return undefined;
      if (method === 'GET') return { status: 200, body };
      return sent.includes('en-app') ? { status: 409 } : undefined;
    };
    session.submit('en-app', [0]);
    await browser.wait();
    session.submit('sant', [1]);
    await browser.wait();
    assert.deepEqual(session.saving, { kind: 'saved', setAside: 1 }, body);
    assert.equal(count('answered'), 1);
  }
});

test('page_that_throws_when_it_is_told_stops_nothing', async (t) => {
  const errors = t.mock.method(console, 'error', () => {});
  const session = await open();
  session.subscribe(() => {
    throw new Error('a bug in the page');
  });
  session.submit('en-app', [0]);
  await browser.wait();
  session.submit('sant', [1]);
  await browser.wait();
  assert.equal(count('answered'), 2);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.ok(errors.mock.callCount() > 0, 'it is not hidden');
});

test('better_score_after_passing_is_said', async () => {
  const half = compile({ ...sample, passing: 50 });
  const session = await open(half);
  doSixtyPercent(session);
  await browser.wait();
  assert.deepEqual(scores('passed'), [60]);
  improve(session);
  await browser.wait();
  assert.deepEqual(scores('passed'), [60, 80, 100]);
  browser.openTab('elsewhere');
  await open(half);
  assert.deepEqual(scores('passed'), [60, 80, 100]);
});

test('score_that_first_exists_after_completion_is_said', async () => {
  const { passing: _, ...source } = sample;
  const most = compile(source);
  most.completion.needed = 5;
  const session = await open(most);
  for (const question of ['en-app', 'flera'] as const) session.submit(question, rightResponses[question]);
  doTheRest(session);
  await browser.wait();
  assert.deepEqual(scores('completed'), [undefined]);
  for (const question of ['sant', 'sortera'] as const) session.submit(question, rightResponses[question]);
  await browser.wait();
  assert.deepEqual(scores('completed'), [undefined, 100]);
});

test('score_below_the_mark_with_attempts_left_is_said', async () => {
  const session = await open();
  for (const question of ['en-app', 'sant', 'sortera'] as const) session.submit(question, rightResponses[question]);
  session.submit('flera', [2]);
  doTheRest(session);
  await browser.wait();
  assert.deepEqual([scores('completed'), scores('passed')], [[60], []]);
  session.submit('flera', [0, 1]);
  await browser.wait();
  assert.deepEqual([scores('completed'), scores('passed')], [[60], [100]]);
});

test('another_learner_in_the_same_browser_sends_nothing_of_the_first', async () => {
  const session = await open();
  lrs.fault = () => 'down';
  session.submit('en-app', [0]);
  await browser.wait();
  browser.openTab();
  lrs.fault = () => undefined;
  lrs.statements.clear();
  const actor = { mbox: 'mailto:bo@example.se' };
  const other = await openXapi(browser, course, { ...launch, actor });
  assert.equal(other.answer('en-app').attempts, 0);
  for (const statement of lrs.statements.values()) assert.deepEqual(statement.actor, actor);
});
