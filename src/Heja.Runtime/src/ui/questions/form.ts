import type { Answer, Response } from '../../core/session.js';

/** What one type of question adds to the common behaviour in question.ts. */
export interface QuestionForm {
  /** What is chosen now. */
  read(): Response;
  /** Says kindly what is missing, or null when the response can be handed in. */
  missing(response: Response): string | null;
  /** fill: other words may be the same response. Otherwise the response tells. */
  isUnchanged?(): boolean;
  /** Chooses again what was answered. */
  restore(response: Response): void;
  /** Shows what was right and wrong; `reveal` also shows what would have been right. */
  mark(answer: Answer, reveal: boolean): void;
  unmark(): void;
  /** The feedback that stands at single options, for reading out. */
  spoken(): string;
}
