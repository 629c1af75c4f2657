import { attemptOf, isNewer } from '../../core/codec.js';
import type { CourseData } from '../../core/course.js';
import { sha256 } from '../../core/sha256.js';
import { lastingStore, type Store, sessionStore } from '../../core/storage.js';

interface Kept {
  state: string;
  /** The LMS has had a state of this attempt. */
  isBegun: boolean;
  /** It was acknowledged. Kept all the same: an LMS may have acknowledged what it then loses. */
  isAcknowledged?: boolean;
}

/** What the browser knows of the attempt that the LMS opens. */
export interface Earlier {
  /** To be taken in; null: nothing that the LMS does not have. */
  state: string | null;
  /** The LMS had acknowledged it. */
  isRestored: boolean;
  /** A state of another attempt, which the LMS once had. */
  missing: string | null;
}

const NOTHING: Earlier = { state: null, isRestored: false, missing: null };

/** The learner's last state, in the browser: what the LMS has not acknowledged, or has acknowledged and lost. */
export class Unsaved {
  private readonly key: string;
  private readonly store: Store;
  private isBegun: boolean;
  /** What we know to lie in the store: anything else is another window's. */
  private known: string | null;

  /** `stored`: what the LMS has. Without a learner id nothing outlives the tab: the next one there may be another. */
  constructor(
    { course, municipality }: CourseData,
    learner: string | null,
    private readonly stored: string,
  ) {
    this.key = `heja/scorm12/${sha256([course.iri, municipality.id, learner ?? ''].join('\n'))}`;
    this.store = learner === null ? sessionStore : lastingStore;
    this.isBegun = stored !== '';
    this.known = this.read()?.state ?? null;
  }

  /** An attempt that the LMS never heard of goes on; one that it knows no more may have been begun again on purpose. */
  find(): Earlier {
    const kept = this.read();
    if (!kept || kept.state === this.stored) return NOTHING;
    if (!this.isBegun) return kept.isBegun ? { ...NOTHING, missing: kept.state } : { ...NOTHING, state: kept.state };
    const isSame = attemptOf(kept.state) === attemptOf(this.stored) || kept.state.startsWith(this.stored);
    if (!isSame) return NOTHING;
    if (!kept.isAcknowledged) return { ...NOTHING, state: kept.state };
    return isNewer(kept.state, this.stored) ? { ...NOTHING, state: kept.state, isRestored: true } : NOTHING;
  }

  /** What another window has saved since we last looked; null: nothing. */
  otherWindow(): string | null {
    const state = this.read()?.state ?? null;
    return state === this.known ? null : state;
  }

  keep(state: string): void {
    this.write({ state, isBegun: this.isBegun });
  }

  acknowledged(): void {
    this.isBegun = true;
    const kept = this.read();
    if (kept && kept.state === this.known) this.write({ ...kept, isBegun: true, isAcknowledged: true });
  }

  private write(kept: Kept): void {
    this.store.write(this.key, JSON.stringify(kept));
    this.known = kept.state;
  }

  private read(): Kept | null {
    try {
      const kept = JSON.parse(this.store.read(this.key) ?? '');
      return typeof kept.state === 'string' ? kept : null;
    } catch {
      return null;
    }
  }
}
