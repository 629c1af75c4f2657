import type { CourseData } from '../../src/core/course.js';
import { createSession } from '../../src/core/create-session.js';
import type { Session } from '../../src/core/session.js';
import type { Launch } from '../../src/lms/xapi/launch.js';
import { XapiLms } from '../../src/lms/xapi/xapi.js';
import type { FakeBrowser } from './browser.js';
import { rightResponses } from './course.js';
import { ENDPOINT } from './lrs.js';

export const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';

export const launch: Launch = {
  endpoint: ENDPOINT,
  auth: 'Basic abc=',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'anna' } },
  registration: REGISTRATION,
  activity: null,
  platform: null,
  grouping: null,
  unknown: {},
};

export async function openXapi(browser: FakeBrowser, course: CourseData, how = launch): Promise<Session> {
  const session = await createSession(course, new XapiLms(course, how));
  await browser.wait();
  return session;
}

export function doAll(session: Session): void {
  for (const [question, response] of Object.entries(rightResponses)) session.submit(question, response);
  doTheRest(session);
}

/** All but the questions. */
export function doTheRest(session: Session): void {
  session.walk('scen', ['start', 'end-bra']);
  session.part('tillsammans', 'together', true);
  session.keep('reflektion');
  session.finishLesson('las');
}
