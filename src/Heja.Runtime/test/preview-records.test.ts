import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Records } from '../preview/server.js';
import { XapiLms } from '../preview/xapi.js';

test('what_is_said_while_the_records_are_read_is_shown_too', async (t) => {
  const said: Records['requests'] = [];
  const answers: (() => void)[] = [];
  t.mock.method(globalThis, 'fetch', () => {
    const records: Records = { statements: [], states: [], requests: [...said], fired: said.length };
    return new Promise((resolve) => answers.push(() => resolve(Response.json(records))));
  });
  Object.assign(globalThis, { location: new URL('http://localhost/') });
  t.after(() => Reflect.deleteProperty(globalThis, 'location'));
  const lms = new XapiLms(
    {
      name: { course: 'kurs', municipality: 'boden', language: 'sv', format: 'xapi' },
      key: 'kurs',
      attempt: { number: 1, registration: 'r' },
      learner: { id: 'kim', name: 'Lind, Kim' },
      isReview: false,
      changed: () => {},
    },
    'https://example.se/kurs',
    'Basic x',
  );
  const first = lms.refresh();
  said.push({
    number: 1,
    time: '',
    method: 'PUT',
    resource: 'activities/state',
    query: {},
    status: 204,
    rule: null,
    body: '',
  });
  const second = lms.refresh();
  answers.shift()?.();
  await new Promise(setImmediate);
  answers.shift()?.();
  await Promise.all([first, second]);
  assert.equal(lms.fired, 1);
});
