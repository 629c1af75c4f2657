import type { CourseData } from '../../core/course.js';
import { sha256 } from '../../core/sha256.js';
import { sessionStore } from '../../core/storage.js';

/**
 * A frame that is reloaded alone finds that the LMS has ended the session and lets nobody in again, nor says who the
 * learner is. What the same frame showed before the reload may be shown again, and only there: whoever opens the course
 * anew does not reload it.
 */
export class LeftBehind {
  private readonly key: string;

  constructor({ course, municipality }: CourseData) {
    this.key = `heja/scorm12/left/${sha256([course.iri, municipality.id].join('\n'))}`;
  }

  keep(state: string): void {
    sessionStore.write(this.key, state);
  }

  find(): string[] {
    const state = isReloaded() ? sessionStore.read(this.key) : null;
    return state === null ? [] : [state];
  }

  forget(): void {
    sessionStore.remove(this.key);
  }
}

function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
