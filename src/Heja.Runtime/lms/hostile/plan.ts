import type { FaultName } from './faults.js';

/** The functions of the API object (SCORM 1.2 RTE 3.3). */
export type FunctionName =
  | 'LMSInitialize'
  | 'LMSFinish'
  | 'LMSGetValue'
  | 'LMSSetValue'
  | 'LMSCommit'
  | 'LMSGetLastError'
  | 'LMSGetErrorString'
  | 'LMSGetDiagnostic';

/** When and how an LMS misbehaves. Steps that overlap strike one inside the other, the first outermost. */
export type Plan = readonly Step[];

/** One fault, for a time. JSON-able. */
export interface Step {
  fault: FaultName;
  /** Milliseconds after the LMS was opened. */
  from: number;
  /** Milliseconds after the LMS was opened; absent: for good. */
  until?: number;
  /** It ends when it has fired this often; absent: no end. */
  count?: number;
  /** The functions it strikes; absent: those the fault names. */
  calls?: readonly FunctionName[];
  /** `slow`: how long a call takes, 3,000 unless said. `expires`: how long nothing may be heard, 30 minutes unless said. */
  ms?: number;
  /** `cut`: characters of `cmi.suspend_data` that are kept, 4,096 unless said. */
  length?: number;
}

/** What passes while an LMS is at work: of a browser, or of a campaign that has its own. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Comes back when so many milliseconds have passed: a call of SCORM 1.2 is synchronous, a slow LMS stops the page. */
  block(ms: number): void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  block(ms) {
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
};
