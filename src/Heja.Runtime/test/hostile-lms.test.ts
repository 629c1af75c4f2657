import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { HostileScorm12, type Plan } from '../lms/hostile/hostile-scorm12.js';
import { type StoredAttempt, StrictScorm12 } from '../lms/strict-scorm12.js';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import { Scorm12Calls } from '../src/lms/scorm12/calls.js';
import { Scorm12Lms } from '../src/lms/scorm12/scorm12.js';
import { rescueFile } from '../src/ui/rescue/file.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, sample } from './fakes/course.js';

const course = compile(sample);
const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';
const learner = { id: 'kim', name: 'Lind, Kim' };

let browser: FakeBrowser;
let now = 0;
const clock = { now: () => now, block: () => {} };
beforeEach(() => {
  browser = new FakeBrowser();
  now = 0;
});
afterEach(() => browser.close());

interface Visit {
  session: Session;
  strict: StrictScorm12;
  hostile: HostileScorm12;
}

async function open(plan: Plan = [], stored?: StoredAttempt): Promise<Visit> {
  const strict = new StrictScorm12({ learner, ...(stored ? { stored: JSON.parse(JSON.stringify(stored)) } : {}) });
  const hostile = new HostileScorm12(strict, plan, clock);
  return { session: await createSession(course, new Scorm12Lms(new Scorm12Calls(hostile), course)), strict, hostile };
}

function answerAll(session: Session): void {
  for (const [question, response] of Object.entries(rightResponses)) session.submit(question, response);
}

function answered(session: Session): number {
  return Object.keys(rightResponses).filter((id) => session.answer(id).attempts > 0).length;
}

const kinds = ({ session }: Visit) => session.notices.map(({ kind }) => kind);

async function seconds(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    now += 1000;
    await browser.wait(1);
  }
}

/** `performance.now` as the test's clock: what the session is patient by. */
function ownTime(): void {
  performance.now = () => now;
}

test('what_an_lms_acknowledged_and_lost_is_restored_and_told', async () => {
  const first = await open();
  first.session.submit('en-app', [0]);
  first.hostile.plan = [{ fault: 'loses', from: 0 }];
  answerAll(first.session);
  assert.deepEqual(first.session.saving, { kind: 'saved' }, 'nothing tells it in the visit itself');
  assert.ok(first.hostile.fired.loses > 0);
  browser.openTab();
  const next = await open([], first.strict.stored);
  assert.equal(answered(next.session), 4);
  assert.deepEqual(kinds(next), ['restored']);
  assert.equal(next.session.rescue(), null);
  browser.openTab();
  assert.deepEqual(kinds(await open([], next.strict.stored)), [], 'it has it now');
});

test('what_an_lms_knows_nothing_of_any_more_is_not_restored_but_told_and_offered', async () => {
  const first = await open();
  answerAll(first.session);
  browser.openTab();
  const next = await open();
  assert.equal(answered(next.session), 0, 'the attempt may have been begun again on purpose');
  const rescue = next.session.rescue();
  assert.equal(rescue?.reason, 'missing');
  assert.equal(rescue?.answers.length, 4);
  next.session.submit('sant', [0]);
  assert.equal(next.session.rescue()?.answers.length, 4, 'still what is missing, not what is new');
  browser.openTab();
  assert.equal((await open([], next.strict.stored)).session.rescue(), null);
});

test('state_that_an_lms_cuts_is_never_called_saved_and_is_whole_at_the_next_start', async () => {
  ownTime();
  const first = await open([{ fault: 'cut', from: 0, length: 40 }]);
  answerAll(first.session);
  assert.ok(first.hostile.fired.cut > 0);
  assert.deepEqual(first.session.saving, { kind: 'trying', setAside: 0 });
  await seconds(20);
  assert.equal(first.session.rescue()?.reason, 'trying');
  assert.equal(first.strict.stored?.values[STATE]?.length, 40);
  browser.openTab();
  const next = await open([], first.strict.stored);
  assert.equal(answered(next.session), 4);
  assert.deepEqual(next.session.saving, { kind: 'saved' });
});

test('state_that_an_lms_cuts_later_is_restored', async () => {
  const first = await open();
  answerAll(first.session);
  const stored = first.strict.stored as StoredAttempt;
  browser.openTab();
  const values = { ...stored.values, [STATE]: stored.values[STATE]?.slice(0, 40) ?? '' };
  const next = await open([], { ...stored, values });
  assert.equal(answered(next.session), 4);
  assert.deepEqual(kinds(next), ['restored']);
});

test('two_windows_that_write_over_each_other_lose_nothing_and_are_told', async () => {
  const first = await open();
  first.session.submit('en-app', [0]);
  browser.openSecondTab();
  const second = await open([], first.strict.stored);
  assert.deepEqual(kinds(first), ['other_window']);
  assert.deepEqual(kinds(second), ['other_window']);
  first.session.submit('flera', rightResponses.flera ?? []);
  second.session.submit('sant', rightResponses.sant ?? []);
  browser.openTab();
  const next = await open([], second.strict.stored);
  assert.deepEqual(
    ['en-app', 'flera', 'sant'].map((id) => next.session.answer(id).attempts),
    [1, 1, 1],
  );
});

test('course_that_is_reloaded_is_open_in_one_window', async () => {
  const first = await open();
  browser.leave();
  assert.deepEqual(kinds(await open([], first.strict.stored)), []);
});

test('commits_that_fail_for_a_minute_are_said_offered_as_a_file_and_saved_after_it', async () => {
  ownTime();
  const { session, strict, hostile } = await open();
  hostile.plan = [{ fault: 'commits-fail', from: 0, until: 60_000 }];
  answerAll(session);
  assert.equal(session.saving.kind, 'trying');
  assert.equal(session.rescue(), null, 'most troubles are short');
  await seconds(20);
  assert.equal(session.rescue()?.reason, 'trying');
  await seconds(60);
  assert.deepEqual(session.saving, { kind: 'saved' });
  assert.equal(session.rescue(), null);
  assert.ok(hostile.fired['commits-fail'] > 3);
  assert.equal(strict.stored?.values['cmi.core.score.raw'], '100');
  assert.deepEqual(strict.refused, []);
});

test('page_that_goes_before_all_came_through_is_lost_and_says_so_when_it_comes_back', async () => {
  const { session, strict, hostile } = await open();
  hostile.plan = [{ fault: 'gone', from: 0 }];
  answerAll(session);
  browser.leave();
  assert.deepEqual(session.saving, { kind: 'ended', reason: 'closed', unsaved: true });
  assert.equal(session.rescue()?.reason, 'closed');
  assert.equal(session.submit('sant', [0]).attempts, 1, 'nothing more is taken');
  browser.openTab();
  const next = await open([], strict.stored);
  assert.equal(answered(next.session), 4, 'the browser had it');
  assert.deepEqual(next.session.saving, { kind: 'saved' });
});

for (const fault of ['false-with-error', 'false-without-error', 'throws', 'gone'] as const) {
  test(`answers_given_while_the_lms_is_${fault}_are_kept_and_saved_later`, async () => {
    const { session, strict, hostile } = await open();
    hostile.plan = [{ fault, from: 0, until: 10_000 }];
    answerAll(session);
    assert.equal(session.saving.kind, 'trying');
    await seconds(30);
    assert.deepEqual(session.saving, { kind: 'saved' });
    assert.ok(hostile.fired[fault] > 0);
    assert.equal(strict.stored?.values['cmi.core.score.raw'], '100');
  });
}

test('session_that_expires_is_said_at_the_first_sign_of_life_and_loses_nothing', async () => {
  ownTime();
  const { session, strict, hostile } = await open([{ fault: 'expires', from: 0 }]);
  session.submit('en-app', [0]);
  browser.hide();
  now += 31 * 60_000;
  browser.document.visibilityState = 'visible';
  browser.document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(session.saving.kind, 'trying', 'before the learner has done anything more');
  answerAll(session);
  assert.ok(hostile.fired.expires > 0);
  browser.openTab();
  assert.equal(answered((await open([], strict.stored)).session), 4);
});

test('page_that_is_frozen_has_saved_its_place', async () => {
  const { session, strict } = await open();
  session.visit({ lesson: 'vad-raknas', at: '' });
  session.visit({ lesson: 'vad-raknas', at: 'abcd' });
  const before = strict.stored?.values[STATE];
  browser.document.dispatchEvent(new Event('freeze'));
  assert.notEqual(strict.stored?.values[STATE], before);
});

test('status_in_upper_case_is_read_as_it_is_meant_and_never_lowered', async () => {
  const stored = { v: 1 as const, finished: 1, values: { [STATUS]: 'passed', [STATE]: '' } };
  const { session, strict, hostile } = await open([{ fault: 'upper-case', from: 0 }], stored);
  answerAll(session);
  assert.ok(hostile.fired['upper-case'] > 0);
  assert.equal(strict.stored?.values[STATUS], 'passed');
  assert.deepEqual(session.saving, { kind: 'saved' });
});

test('lms_of_four_elements_keeps_everything_that_matters', async () => {
  const first = await open([{ fault: 'four-elements', from: 0 }]);
  answerAll(first.session);
  assert.deepEqual(first.session.saving, { kind: 'saved' });
  assert.ok(first.hostile.fired['four-elements'] > 0);
  const { values } = first.strict.stored as StoredAttempt;
  browser.openTab('elsewhere');
  const next = await open([{ fault: 'four-elements', from: 0 }], { v: 1, finished: 0, values });
  assert.equal(answered(next.session), 4);
});

test('frame_that_is_reloaded_alone_is_let_in_no_more_and_still_shows_the_answers', async (context) => {
  const { session, strict, hostile } = await open();
  answerAll(session);
  browser.leave();
  const again = async () => createSession(course, new Scorm12Lms(new Scorm12Calls(hostile), course));
  assert.equal(answered(await again()), 0, 'opened anew it may be somebody else');
  context.mock.method(performance, 'getEntriesByType', () => [{ type: 'reload' }]);
  const reloaded = await again();
  assert.deepEqual(reloaded.saving, { kind: 'ended', reason: 'refused' });
  assert.equal(answered(reloaded), 4);
  assert.equal(strict.log.filter(({ name, result }) => name === 'LMSFinish' && result === 'true').length, 1);
});

test('file_says_what_was_done_in_words_and_holds_the_data_and_no_name', async () => {
  ownTime();
  const { session, hostile } = await open();
  hostile.plan = [{ fault: 'commits-fail', from: 0 }];
  answerAll(session);
  await seconds(20);
  const rescue = session.rescue();
  assert.ok(rescue);
  const said: string[] = [];
  const say = (name: string, values = {}) => {
    said.push(name);
    return [name, ...Object.values(values)].join(' ');
  };
  const text = rescueFile({ session, language: 'sv', say }, rescue, new Date(2026, 1, 3, 14, 5));
  const data = JSON.parse(text.trim().split('\n').at(-1) ?? '');
  assert.equal(data.state, rescue.state);
  assert.equal(data.unsent['cmi.core.score.raw'], '100');
  assert.match(text, /rescue_made 3 februari 2026 kl\. 14:05/);
  assert.equal(said.filter((name) => name === 'rescue_right').length, 4);
  assert.equal(said.filter((name) => name === 'rescue_time').length, 4);
  assert.ok(!/Lind|kim/.test(text));
});
