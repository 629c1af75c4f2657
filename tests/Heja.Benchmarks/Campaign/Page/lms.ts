import { HostileScorm12, type Plan } from '../../../../src/Heja.Runtime/lms/hostile/hostile-scorm12.js';
import { type StoredAttempt, StrictScorm12 } from '../../../../src/Heja.Runtime/lms/strict-scorm12.js';
import type { Clock } from './clock.js';

export interface LmsOptions {
  /** Where the server keeps the attempt. */
  attempt: string;
  stored: StoredAttempt | null;
  plan: Plan;
  /** At which call, from 1, the browser dies in the middle of it; 0: at none. */
  dies: number;
}

const functions = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'] as const;

/** A strict LMS that misbehaves by plan, and keeps the attempt on its server. */
export function createLms(options: LmsOptions, clock: Clock): HostileScorm12 {
  let message = 0;
  const strict = new StrictScorm12({
    learner: { id: 'kim-lind', name: 'Lind, Kim' },
    ...(options.stored ? { stored: options.stored } : {}),
    onStore: (stored) => send(`/attempts/${options.attempt}?number=${clock.now() * 1000 + ++message}`, stored),
  });
  const lms = new HostileScorm12(strict, options.plan, clock);
  if (options.dies > 0) dieAt(lms, options.dies);
  return lms;
}

/** Waits for the server's answer; while the page goes away a browser refuses to, and the message is queued, as in Moodle. */
function send(address: string, stored: StoredAttempt): boolean {
  const body = JSON.stringify(stored);
  const request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.send(body);
    return request.status === 204;
  } catch {
    return navigator.onLine && navigator.sendBeacon(address, body);
  }
}

/** The server kills the page while it waits. */
function dieAt(lms: HostileScorm12, call: number): void {
  let calls = 0;
  for (const name of functions) {
    const before = lms[name];
    lms[name] = (...args: unknown[]) => {
      if (++calls === call) {
        const request = new XMLHttpRequest();
        request.open('POST', '/kill', false);
        request.send();
      }
      return before(...args);
    };
  }
}
