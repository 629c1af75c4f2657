import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Courier, type Step } from '../src/lms/xapi/courier.js';
import { Lrs } from '../src/lms/xapi/lrs.js';
import { StateDocument } from '../src/lms/xapi/state-document.js';
import { FakeBrowser } from './fakes/browser.js';
import { FakeLrs } from './fakes/lrs.js';
import { launch } from './fakes/xapi-launch.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  mock.method(console, 'error', () => {});
});
afterEach(() => {
  browser.close();
  mock.restoreAll();
});

/** Carries so many things. */
class Carrier extends Courier {
  left = 3;
  fails = false;

  get hasWork(): boolean {
    return this.left > 0;
  }

  protected async step(): Promise<Step> {
    if (this.fails) throw new Error('an answer nobody thought of');
    this.left--;
    return 'more';
  }
}

test('step_that_throws_is_tried_again_later_and_told', async () => {
  const seen: boolean[] = [];
  const carrier = new Carrier(() => seen.push(carrier.isFailing));
  carrier.fails = true;
  await carrier.carry();
  assert.deepEqual([carrier.left, carrier.isFailing, seen], [3, true, [true]]);
  carrier.fails = false;
  await browser.wait(2);
  assert.deepEqual([carrier.left, carrier.isFailing], [0, false]);
});

test('page_that_throws_when_told_holds_nothing_up_for_good', async () => {
  const carrier = new Carrier(() => {
    throw new Error('a bug in the page');
  });
  await carrier.carry();
  assert.equal(carrier.left, 2);
  await browser.wait(60);
  assert.equal(carrier.left, 0);
});

test('state_that_could_not_be_taken_in_is_not_written_over', async () => {
  const lrs = new FakeLrs();
  browser.define('fetch', lrs.fetch);
  const address = { activityId: 'https://example.se/a', agent: JSON.stringify(launch.actor), stateId: 'heja.x' };
  const open = (key: string, merge: (theirs: string) => string): StateDocument =>
    new StateDocument(new Lrs(launch), address, key, merge, () => {});
  let tries = 0;
  const ours = open('ours', (text) => {
    if (tries++ === 0) throw new Error('a bug');
    return `ours+${text}`;
  });
  await ours.open();
  const theirs = open('theirs', (text) => text);
  await theirs.open();
  theirs.save('theirs');
  await browser.wait();
  ours.save('ours');
  await browser.wait();
  assert.match(lrs.document, /"theirs"/);
  await browser.wait(5);
  assert.match(lrs.document, /"ours\+theirs"/);
});
