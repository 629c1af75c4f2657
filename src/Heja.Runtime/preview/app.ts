import type { CourseIndex } from '../src/core/course-index.js';
import type { Inspector } from './inspector.js';
import type { FaultName, Lms } from './lms.js';
import type { Looks } from './looks.js';
import type { Attempt, Edition, Package, PackageName, Workspace } from './server.js';
import type { Stage } from './stage.js';

export interface LearnerName {
  id: string;
  name: string;
}

export const LEARNERS: readonly [LearnerName, ...LearnerName[]] = [
  { id: 'kim', name: 'Lind, Kim' },
  { id: 'robin', name: 'Berg, Robin' },
];

/** What the parts of the page share. */
export interface App {
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly inspector: Inspector;
  readonly looks: Looks;
  name: PackageName;
  package: Package | null;
  learner: LearnerName;
  attempt: Attempt;
  lms: Lms | null;
  /** The course that is open; null: none. */
  course: CourseIndex | null;
  fault: FaultName | null;
  /** Characters the LMS keeps; null: as many as the package counts on. */
  limit: number | null;
  isKilled: boolean;
  /** The visit is without credit. */
  isReview: boolean;
  popup: boolean;
  edition(): Edition | undefined;
  /** Opens the course again: a new visit. */
  open(visit?: { isReview?: boolean; attempt?: Attempt; keepsPlace?: boolean }): Promise<void>;
  kill(): Promise<void>;
  refresh(): void;
}

/** What opens a file of the workspace in the author's editor. */
export function editorAddress({ workspace }: App, path: string, line: number, column: number): string {
  return workspace.editor
    .replace('{path}', encodeURI(`${workspace.folder}/${path}`))
    .replace('{line}', String(line))
    .replace('{column}', String(column));
}
