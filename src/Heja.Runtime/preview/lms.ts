/** One thing that was said between the course and the LMS. */
export interface Entry {
  number: number;
  /** In words. */
  text: string;
  /** As a programmer writes it. */
  call: string;
  answer: string;
  /** SCORM: the error code; xAPI: the status of HTTP. */
  code: string;
  isWrong: boolean;
  /** The rule that was broken, or the advice that was not followed. */
  rule: string | null;
  raw: unknown;
}

/** What a teacher sees. */
export interface Grade {
  status: string | null;
  score: string | null;
  time: string | null;
  /** Something was told and is not stored yet. */
  isPending: boolean;
  hasEnded: boolean;
}

export type FaultName = 'offline' | 'slow' | 'commit' | 'cut' | 'expired';

/** One visit of one learner: an LMS that plays its part until the course is closed. */
export interface Lms {
  /** Where the course is to be opened. */
  readonly address: string;
  /** Faults that there are in this standard. */
  readonly faults: readonly FaultName[];
  readonly grade: Grade;
  readonly entries: readonly Entry[];
  /** The saved state as the LMS has it. */
  readonly state: string | null;
  /** How often faults have struck in this visit. */
  readonly fired: number;
  strike(fault: FaultName | null): void | Promise<void>;
  /** Characters of state that the LMS keeps; null: as many as the package counts on. */
  keepOnly(characters: number | null): void;
  /** Hears nothing more, until a fault is struck or taken away: the window is being killed. */
  deafen(): void | Promise<void>;
  clear(): void;
}
