import type { CourseData } from './course.js';
import type { Rescue } from './rescue.js';
import type { Status } from './score.js';

/**
 * choice, true-false: the chosen indexes, ascending. sort, match: for each item in sorted order the index of its group or
 * target. order: for each place, from the first, the index of the item that stands there. fill: for each gap in sorted order
 * which of its right answers it has, from 1; 0 for a wrong one. number: six digits (number.ts).
 */
export type Response = readonly number[];

/** A reflection's text, or a rating's values by statement. */
export type Shared = string | Record<string, number>;

export interface Answer {
  /** Times answered, saturating at 63; in a quiz 1 when it is answered in the present round. */
  attempts: number;
  /** Most right parts in any attempt. */
  best: number;
  response: Response | null;
  /** The last response: how many of `parts` were right. Computed, never stored. */
  rightParts: number;
  parts: number;
  right: boolean;
  /** No attempt is left, or it is right. */
  closed: boolean;
}

export interface LessonProgress {
  done: boolean;
  opened: boolean;
  /** Team lessons: which parts are done. */
  alone: boolean;
  together: boolean;
  onward: boolean;
  /** Scenario lessons: scene ids from the first to the one the learner stands in. */
  trail: readonly string[];
}

/** Quiz lessons. */
export interface QuizProgress {
  /** Number of the present round, from 1, saturating at 63. */
  round: number;
  /** The present round is handed in, and no new one begun. */
  handedIn: boolean;
  /** Ids of the questions of the present round, in the order shown. */
  questions: readonly string[];
  /** How many of them were right; 0 until the round is handed in. */
  right: number;
  /** The best round handed in, in per cent of what could be had; null before the first. */
  best: number | null;
  /** Rounds that can still be handed in; null: no limit. */
  roundsLeft: number | null;
}

export type Part = 'alone' | 'together' | 'onward';

export interface Place {
  lesson: string;
  /** The value of the block's `data-at`, four base64url characters; '' for the top of the lesson. */
  at: string;
}

export type Saving =
  /** `setAside`: all but so many statements, which the LRS refused each alone. They are kept, and sent at the next visit. */
  | { kind: 'saved'; setAside?: number }
  | { kind: 'saving' }
  /** Something has not reached the LMS: said in words, tried again. `setAside` as above. */
  | { kind: 'trying'; setAside: number }
  /** The session with the LMS is over: answers stay visible, nothing more is recorded. `unsaved`: and not all came through. */
  | { kind: 'ended'; reason: 'left' | 'closed' | 'refused'; unsaved?: true }
  /** No LMS (kind 'none'), or one that shows a finished attempt (kind 'review'). */
  | { kind: 'unrecorded'; reason: 'no-lms' | 'review' | 'browse' | 'newer-state' };

/** What was found, most of it when the saved state was opened, to be said once. */
export type Notice =
  | { kind: 'cut' }
  /** The LMS no longer had all that it had acknowledged; the browser had. */
  | { kind: 'restored' }
  /** The course is open in another window of this browser. */
  | { kind: 'other_window' }
  | { kind: 'damaged' }
  | { kind: 'foreign' }
  | { kind: 'newer' }
  /** The question has changed since it was answered: its answer does not count here. */
  | { kind: 'reset'; question: string };

/** All that the page knows of the learner, and all it may do. The page never sees SCORM or xAPI. */
export interface Session {
  readonly course: CourseData;
  readonly saving: Saving;
  readonly notices: readonly Notice[];
  /** Where the learner was, or null at the first visit. */
  readonly resume: Place | null;
  /** SHA-256, hex, of the course's iri and the learner's id: names the browser's storage; null without a learner id. */
  readonly learnerKey: string | null;

  lesson(id: string): LessonProgress;
  answer(question: string): Answer;
  kept(block: string): boolean;
  /** Quiz lessons; draws what is not drawn yet. */
  quiz(lesson: string): QuizProgress;
  /** `status` is what the LMS was told; `completed`: enough is done, whatever the questions say. */
  summary(): { done: number; lessons: number; completed: boolean; status: Status; score: number | null };

  /** A lesson is shown. */
  visit(place: Place): void;
  /**
   * The learner hands in an answer; refused (unchanged answer returned) when the question is closed. In a quiz it is kept, and
   * may be changed until the round is handed in: whether it is right is not told.
   */
  submit(question: string, response: Response): Answer;
  /** A quiz: nothing that could be handed in is chosen any more. */
  withdraw(question: string): void;
  /** A quiz: the round is handed in. False, and nothing done, while a question is unanswered or when it was handed in before. */
  handIn(lesson: string): boolean;
  /** A quiz: the learner tries again. False, and nothing done, when no round is left or this one is not handed in. */
  newRound(lesson: string): boolean;
  /** "I have thought about it." */
  keep(block: string): void;
  /** Characters that the LMS takes of a text which the learner sends; 0: it takes nothing of the kind. */
  shareLimit(block: string): number;
  /** Sends what the learner wrote or rated in a block that may be sent: once, now; true when the LMS acknowledged it. */
  share(block: string, content: Shared): Promise<boolean>;
  /** Team lessons; `together` done is "we did it together" and makes the lesson done. */
  part(lesson: string, part: Part, done: boolean): void;
  /** Scenario lessons: the learner stands in the last scene of the trail. */
  walk(lesson: string, trail: readonly string[]): void;
  /** "Done, next" of a lesson that has nothing to do in it. */
  finishLesson(lesson: string): void;
  /** A sign of life to the LMS, for one who is there but does nothing on the page: a group that works by the clock. */
  alive(): void;
  /** Saves and ends the session; true when the LMS acknowledged everything. */
  leave(): Promise<boolean>;
  /** What the LMS lacks and may never get, to be handed over as a file; null: nothing, or it may still come through. */
  rescue(): Rescue | null;
  /** Called after every change of anything above; returns how to stop. */
  subscribe(listener: () => void): () => void;
}
