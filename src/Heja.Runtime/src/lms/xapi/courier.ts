import { Retry } from '../retry.js';

/** more: go on. stop: the LRS does not let us any more. Otherwise again later, at the earliest after so many seconds. */
export type Step = 'more' | 'stop' | { later: number | null };

/** Carries things to the LRS one request at a time, for as long as there is something to carry. */
export abstract class Courier {
  isStopped = false;
  private readonly retry = new Retry(() => void this.carry());
  private isLeaving = false;
  private run: Promise<void> | null = null;

  constructor(protected readonly changed: () => void) {}

  abstract get hasWork(): boolean;
  protected abstract step(): Promise<Step>;

  get isFailing(): boolean {
    return this.retry.isWaiting;
  }

  /** Resolves when nothing is left, or must wait. */
  carry(): Promise<void> {
    this.run ??= this.steps();
    return this.run;
  }

  /** Does not wait for the next try. */
  async hurry(): Promise<void> {
    this.retry.stop();
    await this.carry();
  }

  /** The page goes with this on its way; should it come back, the rest follows. */
  protected async leaveWith(last: Promise<void>): Promise<void> {
    this.isLeaving = true;
    try {
      await last;
    } finally {
      this.isLeaving = false;
    }
    await this.carry();
  }

  private async steps(): Promise<void> {
    // What is said in one turn goes in one request.
    await null;
    while (this.hasWork && !this.isStopped && !this.isLeaving && !this.retry.isWaiting) {
      // Whatever the LRS answered, or the page did with it: what is left is tried again.
      const step = await this.step().catch((error): Step => {
        console.error(error);
        return { later: null };
      });
      if (step === 'more') this.retry.stop();
      else if (step === 'stop') this.isStopped = true;
      else this.retry.later(step.later);
      try {
        this.changed();
      } catch (error) {
        console.error(error);
        this.retry.later();
      }
    }
    this.run = null;
  }
}
