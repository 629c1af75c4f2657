import type { Lms, Opened } from './lms.js';

/** No LMS: the page works, and says that nothing is recorded. */
export class NoLms implements Lms {
  async start(): Promise<Opened> {
    return { saved: [], location: '', learner: null, unrecorded: 'no-lms' };
  }
  save(): void {}
  answer(): void {}
  progress(): void {}
  complete(): void {}
  shareLimit(): number {
    return 0;
  }
  async share(): Promise<boolean> {
    return false;
  }
  async finish(): Promise<boolean> {
    return true;
  }
  unsent(): null {
    return null;
  }
}
