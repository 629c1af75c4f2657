import type { Entry, SavedPlace } from './codec.js';
import type { Response } from './session.js';

/** What was said to the LMS, and is never taken back. */
export const COMPLETED = 1;
export const PASSED = 2;
export const FAILED = 4;

export const LESSON_DONE = 1;
export const ALONE = 2;
export const TOGETHER = 4;
export const ONWARD = 8;
export const OPENED = 16;
/** A quiz: the present round is handed in, and no new one is begun. */
export const HANDED_IN = 32;

export const BLOCK_DONE = 1;

export interface SavedAnswer {
  attempts: number;
  best: number;
  response: Response;
}

export interface SavedLesson {
  flags: number;
  /** Two characters a scene; those that this release does not know stay until the learner walks on. */
  trail: string;
  /** Absent while nothing is known of a quiz in it. */
  quiz?: SavedQuiz;
}

export interface SavedQuiz {
  /** Rounds handed in, saturating at 63. */
  rounds: number;
  /** Points of the best of them, of all that could be had: 0–4095. */
  best: number;
  /** Two characters a question drawn in the present round, in the order shown. */
  drawn: string;
}

/** All that a learner did in one attempt at a course. The maps go by id. */
export interface Learner {
  attempt: string;
  sequence: number;
  flags: number;
  score: number | null;
  place: SavedPlace | null;
  answers: Map<string, SavedAnswer>;
  lessons: Map<string, SavedLesson>;
  blocks: Map<string, number>;
  /** What this release does not know: kept and written back. */
  unknown: readonly Entry[];
}

export function newLearner(): Learner {
  return {
    attempt: '',
    sequence: 0,
    flags: 0,
    score: null,
    place: null,
    answers: new Map(),
    lessons: new Map(),
    blocks: new Map(),
    unknown: [],
  };
}
