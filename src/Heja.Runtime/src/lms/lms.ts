import type { Judgement } from '../core/attempt.js';
import type { KeptData, LessonData, QuestionData } from '../core/course.js';

import type { Response, Saving, Shared } from '../core/session.js';

/**
 * All that the runtime knows of an LMS; one adapter a standard. `answer`, `progress` and `complete` say what happened,
 * the `save` that follows in the same turn sends it. What does not arrive is the adapter's to send again.
 */
export interface Lms {
  /** Opens the session. Called once, before anything else; never rejects. */
  start(host: Host): Promise<Opened>;
  save(state: string): void;
  answer(answered: Answered): void;
  /** A lesson is shown, or has become done; `percent` of the way to completion. */
  progress(lesson: LessonData, event: 'shown' | 'done', percent: number): void;
  /** Called after every change, also when nothing is new. */
  complete(judgement: Judgement): void;
  /** Characters that the LMS takes of a learner's own text, or 0. */
  shareLimit(block: KeptData): number;
  /** Sends it at once, and not again by itself; true when it was acknowledged. */
  share(sharing: Sharing): Promise<boolean>;
  /** Ends the session, once; true when everything was acknowledged. With `stay`, and something not acknowledged, the session goes on. */
  finish(ending: Ending): Promise<boolean>;
  /** What was said above and not acknowledged, as it would be sent; null: nothing. No names or keys of the launch but in statements. */
  unsent(): object | null;
}

/** What an adapter may ask and tell. */
export interface Host {
  saving(saving: Saving): void;
  /** Another state was found in the LMS: takes it in and gives what is to be saved now; null: it must not be written over. */
  merge(theirs: string): string | null;
}

export interface Opened {
  /** The states that were kept: in the LMS and, if this tab could not send its last one, in the tab. */
  saved: readonly string[];
  /** A lesson's name. Where the learner was, if the saved state does not say. */
  location: string;
  /** Null when the LMS does not say who it is. */
  learner: string | null;
  unrecorded: (Saving & { kind: 'unrecorded' })['reason'] | null;
  /** The LMS had less than it had acknowledged, and one of `saved` has the rest. */
  isRestored?: boolean;
  /** A state of an attempt that the LMS knew and knows no more: begun again there, or lost. */
  missing?: string | null;
}

export interface Answered {
  lesson: LessonData;
  question: QuestionData;
  response: Response;
  rightParts: number;
  parts: number;
  right: boolean;
  /** Since the lesson was shown, or the answer before this one. */
  seconds: number;
}

/** What a learner has decided to send. */
export interface Sharing {
  lesson: LessonData;
  block: KeptData;
  content: Shared;
}

export interface Ending {
  /** Every lesson is done and the status is final. */
  finished: boolean;
  /** goes: the page is being unloaded, there is no time to wait. */
  page: 'stays' | 'goes';
}
