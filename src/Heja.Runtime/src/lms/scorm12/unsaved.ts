import { attemptOf } from '../../core/codec.js';
import type { CourseData } from '../../core/course.js';
import { sha256 } from '../../core/sha256.js';
import { lastingStore, type Store, sessionStore } from '../../core/storage.js';

interface Kept {
  state: string;
  /** The LMS has had a state of this attempt. */
  isBegun: boolean;
}

/** The state that the LMS has not acknowledged, in the browser: status and score follow from it. */
export class Unsaved {
  private readonly key: string;
  private readonly store: Store;
  private isBegun: boolean;

  /** `stored`: what the LMS has. Without a learner id nothing outlives the tab: the next one there may be another. */
  constructor(
    { course, municipality }: CourseData,
    learner: string | null,
    private readonly stored: string,
  ) {
    this.key = `heja/scorm12/${sha256([course.iri, municipality.id, learner ?? ''].join('\n'))}`;
    this.store = learner === null ? sessionStore : lastingStore;
    this.isBegun = stored !== '';
  }

  /** What was kept of the attempt that the LMS opens: the same one, or one that the LMS never heard of. */
  find(): string[] {
    const kept = readKept(this.store.read(this.key));
    if (!kept) return [];
    const isSame = this.isBegun ? attemptOf(kept.state) === attemptOf(this.stored) : !kept.isBegun;
    return isSame ? [kept.state] : [];
  }

  keep(state: string): void {
    this.store.write(this.key, JSON.stringify({ state, isBegun: this.isBegun } satisfies Kept));
  }

  acknowledged(): void {
    this.isBegun = true;
    this.store.remove(this.key);
  }
}

function readKept(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? '');
    return typeof kept.state === 'string' ? kept : null;
  } catch {
    return null;
  }
}
