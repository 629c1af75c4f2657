import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type StoredAttempt, StrictScorm12, type StrictScorm12Options } from '../lms/strict-scorm12.js';
import { createSession } from '../src/core/create-session.js';
import type { Session } from '../src/core/session.js';
import { Scorm12Calls } from '../src/lms/scorm12/calls.js';
import { Scorm12Lms } from '../src/lms/scorm12/scorm12.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, rightResponses, sample } from './fakes/course.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => browser.close());

function launch(options: Partial<StrictScorm12Options>): { lms: StrictScorm12; session: Promise<Session> } {
  const lms = new StrictScorm12({ learner: { id: 'anna', name: 'Lind, Anna' }, ...options });
  const course = compile(sample);
  return { lms, session: createSession(course, new Scorm12Lms(new Scorm12Calls(lms), course)) };
}

const LMSS: [string, Partial<StrictScorm12Options>][] = [
  ['with_everything', {}],
  ['without_interactions', { supports: { interactions: false, objectives: false } }],
  ['that_reviews_what_is_finished', { reviewFinished: true }],
];

for (const [name, options] of LMSS) {
  test(`strict_lms_${name}_refuses_nothing_and_keeps_everything`, async () => {
    const first = launch(options);
    const session = await first.session;
    session.visit({ lesson: 'vad-raknas', at: '' });
    for (const [question, response] of Object.entries(rightResponses)) session.submit(question, response);
    browser.hide();
    browser.leave();
    assert.deepEqual(first.lms.refused, []);

    const second = launch({ ...options, stored: first.lms.stored as StoredAttempt });
    const again = await second.session;
    assert.deepEqual(again.resume, { lesson: 'vad-raknas', at: '' });
    again.walk('scen', ['start', 'end-bra']);
    again.part('tillsammans', 'together', true);
    again.keep('reflektion');
    again.finishLesson('las');
    assert.equal(await again.leave(), true);
    assert.deepEqual(second.lms.refused, []);

    const third = launch({ ...options, stored: second.lms.stored as StoredAttempt });
    const last = await third.session;
    assert.deepEqual(last.summary(), { done: 6, lessons: 6, completed: true, status: 'passed', score: 100 });
    browser.leave();
    assert.deepEqual(third.lms.refused, []);
  });
}
