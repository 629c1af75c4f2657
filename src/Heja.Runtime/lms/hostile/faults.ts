import type { FunctionName, Step } from './plan.js';

/** One call that a fault may strike. */
export interface Struck {
  readonly name: FunctionName;
  readonly args: readonly unknown[];
  readonly now: number;
  /** What the LMS, with the faults that follow, makes of the call. */
  next(...args: readonly unknown[]): unknown;
  /** Asks the LMS for a value, past every fault. */
  peek(element: string): string;
  /** What `LMSGetLastError` says of this call. */
  error(code: string): void;
  /** Lets the time pass. */
  block(ms: number): void;
  /** It has misbehaved: counted. */
  fired(): void;
}

export interface Fault {
  /** What it does, for people. */
  about: string;
  /** The functions it strikes unless a step says otherwise; none: it is a place, and the page around it is built so. */
  calls: readonly FunctionName[];
  /** Made anew for each step of a plan, and with it what it remembers. */
  strike(step: Step): (struck: Struck) => unknown;
}

const everything: FunctionName[] = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'];
const questions: FunctionName[] = ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'];
const STATE = 'cmi.suspend_data';

/** Words that an LMS may spell in its own way. */
const WORDS = /^cmi\.core\.(lesson_status|lesson_mode|credit|entry)$/;
const FOUR = ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.lesson_location', STATE];
const DONE = ['completed', 'passed', 'failed'];
const THIRTY_MINUTES = 30 * 60_000;

function refuse(struck: Struck, code: string): string {
  struck.fired();
  struck.error(code);
  return struck.name === 'LMSGetValue' ? '' : 'false';
}

/** What LMSs have been seen to do. */
export const faults = {
  slow: {
    about: 'every call takes seconds',
    calls: everything,
    strike:
      ({ ms = 3000 }) =>
      (struck) => {
        struck.fired();
        struck.block(ms);
        return struck.next(...struck.args);
      },
  },
  'false-but-done': {
    about: 'does what it was asked, and says "false" with error 0',
    calls: ['LMSSetValue', 'LMSCommit'],
    strike: () => (struck) => {
      struck.next(...struck.args);
      return refuse(struck, '0');
    },
  },
  'false-without-error': {
    about: 'does nothing, and says "false" with error 0',
    calls: ['LMSSetValue', 'LMSCommit'],
    strike: () => (struck) => refuse(struck, '0'),
  },
  'false-with-error': {
    about: 'does nothing, and says "false" with error 101',
    calls: ['LMSSetValue', 'LMSCommit'],
    strike: () => (struck) => refuse(struck, '101'),
  },
  'commits-fail': {
    about: 'takes every value, and cannot store them',
    calls: ['LMSCommit'],
    strike: () => (struck) => refuse(struck, '101'),
  },
  throws: {
    about: 'throws at every call',
    calls: ['LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'],
    strike: () => (struck) => {
      struck.fired();
      throw new Error('the LMS has an error of its own');
    },
  },
  gone: {
    about: 'the window that has the LMS is closed: its functions are no more',
    calls: [...everything, ...questions],
    strike: () => (struck) => {
      struck.fired();
      throw new TypeError(`${struck.name} is not a function`);
    },
  },
  cut: {
    about: 'keeps the first characters of the saved state, and says "true"',
    calls: ['LMSSetValue'],
    strike:
      ({ length = 4096 }) =>
      (struck) => {
        const [element, value] = struck.args;
        if (element !== STATE || typeof value !== 'string' || value.length <= length)
          return struck.next(...struck.args);
        struck.fired();
        return struck.next(element, value.slice(0, length));
      },
  },
  'upper-case': {
    about: 'stores its words in upper case',
    calls: ['LMSGetValue'],
    strike: () => (struck) => {
      const value = struck.next(...struck.args);
      if (!WORDS.test(String(struck.args[0])) || typeof value !== 'string' || value === '') return value;
      struck.fired();
      return value.toUpperCase();
    },
  },
  loses: {
    about: 'acknowledges a call and forgets it',
    calls: ['LMSFinish', 'LMSSetValue', 'LMSCommit'],
    strike: () => (struck) => {
      struck.fired();
      struck.error('0');
      return 'true';
    },
  },
  review: {
    about: 'opens a finished attempt again as a review, without credit',
    calls: ['LMSInitialize', 'LMSGetValue'],
    strike: () => {
      let isReview = false;
      return (struck) => {
        const result = struck.next(...struck.args);
        if (struck.name === 'LMSInitialize') isReview = DONE.includes(struck.peek('cmi.core.lesson_status'));
        const told = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' }[String(struck.args[0])];
        if (!isReview || told === undefined) return result;
        struck.fired();
        return told;
      };
    },
  },
  expires: {
    about: 'ends the session when nothing was heard for half an hour',
    calls: everything,
    strike: ({ ms = THIRTY_MINUTES }) => {
      let heard: number | null = null;
      let isOver = false;
      return (struck) => {
        isOver ||= heard !== null && struck.now - heard > ms;
        heard = struck.now;
        return isOver ? refuse(struck, '101') : struck.next(...struck.args);
      };
    },
  },
  'four-elements': {
    about: 'keeps status, score, location and saved state, and nothing else',
    calls: ['LMSGetValue', 'LMSSetValue'],
    strike: () => (struck) => {
      if (FOUR.includes(String(struck.args[0]))) return struck.next(...struck.args);
      return refuse(struck, '401');
    },
  },
  'opener-only': {
    about: 'opens the course in a frame of a window of its own: only the window that opened that one has the API',
    calls: [],
    strike: () => (struck) => struck.next(...struck.args),
  },
  'foreign-parent': {
    about: 'shows the course in a frame of another host, which throws when it is looked at',
    calls: [],
    strike: () => (struck) => struck.next(...struck.args),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];
