import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { parseLaunch, readLaunch } from '../src/lms/xapi/launch.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, sample } from './fakes/course.js';
import { ENDPOINT, FakeLrs } from './fakes/lrs.js';
import { launch, openXapi, REGISTRATION } from './fakes/xapi-launch.js';

let browser: FakeBrowser;
let lrs: FakeLrs;
beforeEach(() => {
  browser = new FakeBrowser();
  lrs = new FakeLrs();
  browser.define('fetch', lrs.fetch);
});
afterEach(() => browser.close());

const anna = { endpoint: ENDPOINT, auth: 'Basic abc=', actor: '{"mbox":"mailto:anna@example.se"}' };

function goTo(query: Record<string, string>): void {
  const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : '';
  browser.define('location', { pathname: '/a/index.html', search, hash: '' });
}

test('launch_is_read_kept_and_taken_out_of_the_address', () => {
  const search = new URLSearchParams({
    endpoint: 'https://lrs.example/xapi',
    auth: 'Basic abc=',
    actor: '{"name":["Anna"],"mbox":["mailto:anna@example.se"]}',
    registration: REGISTRATION,
    activity_id: 'https://example.se/xapi/leda',
  });
  browser.define('location', { pathname: '/a/index.html', search: `?${search}`, hash: '#las' });
  const read = readLaunch();
  assert.deepEqual(read, {
    endpoint: 'https://lrs.example/xapi/',
    auth: 'Basic abc=',
    actor: { name: 'Anna', mbox: 'mailto:anna@example.se' },
    registration: REGISTRATION,
    activity: 'https://example.se/xapi/leda',
    platform: null,
    grouping: null,
    unknown: {},
  });
  assert.deepEqual(browser.replaced, ['/a/index.html#las']);
  browser.define('location', { pathname: '/a/index.html', search: '', hash: '' });
  assert.deepEqual(readLaunch(), read, 'a reload finds it again');
  browser.define('location', { pathname: '/b/index.html', search: '', hash: '' });
  assert.equal(readLaunch(), null, 'another package does not');
});

test('address_is_left_alone_where_nothing_can_be_kept', () => {
  browser.storage.fails = true;
  browser.define('location', {
    pathname: '/',
    search: `?endpoint=${ENDPOINT}&actor={"openid":"https://a.se"}`,
    hash: '',
  });
  assert.ok(readLaunch());
  assert.deepEqual(browser.replaced, []);
});

test('endpoint_that_is_no_address_of_the_web_launches_nothing', () => {
  const launched = (endpoint: string) => parseLaunch(`?${new URLSearchParams({ ...anna, endpoint })}`);
  const forged = [
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://a.se/1',
    'file:///etc/passwd',
    '//[',
  ];
  for (const endpoint of [...forged, ' data:,', 'DATA:,', 'java\nscript:alert(1)', '"><img src=x>', 'xapi/', 'https:x'])
    assert.equal(launched(endpoint), null, endpoint);
  for (const endpoint of [ENDPOINT, 'http://127.0.0.1:8080/xapi', '//lrs.example/xapi', '/xapi/lrs'])
    assert.notEqual(launched(endpoint), null, endpoint);
});

test('launch_parameters_that_are_missing_or_odd_are_made_good', () => {
  const launched = (query: Record<string, string>) => parseLaunch(`?${new URLSearchParams(query)}`);
  assert.equal(parseLaunch(''), null);
  assert.equal(launched({ endpoint: ENDPOINT }), null);
  assert.equal(launched({ endpoint: ENDPOINT, actor: 'null' }), null);
  const odd = launched({
    endpoint: ENDPOINT,
    actor: '{"account":[{"accountServiceHomePage":"https://lms","accountName":"anna"}]}',
    registration: 'none',
  });
  assert.deepEqual(odd, {
    endpoint: ENDPOINT,
    auth: null,
    actor: { account: { homePage: 'https://lms', name: 'anna' } },
    registration: null,
    activity: null,
    platform: null,
    grouping: null,
    unknown: {},
  });
});

test('launch_that_cannot_be_used_never_becomes_the_one_before_it', () => {
  const odd: Record<string, string>[] = [
    { ...anna, actor: '{"name":"Bo"}' },
    { ...anna, endpoint: '' },
    { auth: 'Basic bo=' },
    { actor: '' },
  ];
  for (const query of odd) {
    goTo({ ...anna });
    assert.ok(readLaunch());
    goTo(query);
    assert.equal(readLaunch(), null, JSON.stringify(query));
    goTo({});
    assert.equal(readLaunch(), null, 'nor after that');
  }
});

test('page_with_parameters_of_its_own_is_still_a_reload', () => {
  goTo({ ...anna });
  const read = readLaunch();
  goTo({ lang: 'sv' });
  assert.deepEqual(readLaunch(), read);
});

test('launch_is_forgotten_when_the_learner_has_left_and_everything_is_stored', async () => {
  goTo({ ...anna });
  const read = readLaunch();
  assert.ok(read);
  const session = await openXapi(browser, compile(sample), read);
  goTo({});
  lrs.fault = () => 'down';
  assert.equal(await session.leave(), false);
  assert.ok(readLaunch(), 'there is still something to be sent');
  lrs.fault = () => undefined;
  assert.equal(await session.leave(), true);
  assert.equal(readLaunch(), null);
});

test('launch_says_grouping_platform_and_what_is_to_be_echoed', async () => {
  const read = parseLaunch(
    `?${new URLSearchParams({
      ...anna,
      registration: REGISTRATION,
      grouping: 'https://lms.example/programme',
      activity_platform: 'Lms 7',
      'Accept-Language': 'sv',
      content_endpoint: 'https://lms.example/content',
      content_token: 'secret',
      tenant: 'helsingborg',
    })}`,
  );
  assert.deepEqual(read?.unknown, { tenant: 'helsingborg' });
  const session = await openXapi(browser, compile(sample), read ?? launch);
  session.submit('en-app', [0]);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved' });
  const groupings = [...lrs.statements.values()].map(({ context }) => [
    context.platform,
    ...(context.contextActivities.grouping ?? []).map(({ id }) => id),
  ]);
  assert.deepEqual(groupings, [
    ['Lms 7', 'https://lms.example/programme'],
    ['Lms 7', 'https://example.se/xapi/leda', 'https://lms.example/programme'],
  ]);
  for (const { query } of lrs.sent) {
    assert.equal(query.get('tenant'), 'helsingborg');
    for (const name of ['auth', 'endpoint', 'content_endpoint', 'content_token']) assert.ok(!query.has(name));
  }
  assert.equal(parseLaunch(`?${new URLSearchParams({ ...anna, grouping: 'no iri' })}`)?.grouping, null);
});

test('lrs_that_refuses_parameters_it_does_not_know_is_spared_them', async () => {
  lrs.fault = ({ query }) => (query.has('v') ? { status: 400 } : undefined);
  const session = await openXapi(browser, compile(sample), { ...launch, unknown: { v: '3' } });
  session.submit('en-app', [0]);
  await browser.wait();
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(lrs.sent.filter(({ query }) => query.has('v')).length, 1);
});
