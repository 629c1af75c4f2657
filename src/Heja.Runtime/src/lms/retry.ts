/** Seconds before each new try; the last goes on for as long as the page is open. */
const DELAYS = [2, 2, 5, 10, 30];
const MOST = 3600;

/** Tries again what did not reach the LMS. */
export class Retry {
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly again: () => void) {}

  get isWaiting(): boolean {
    return this.timer !== null;
  }

  /** `seconds`: what the server asked for. */
  later(seconds: number | null = null): void {
    if (this.timer !== null) return;
    const delay = DELAYS[Math.min(this.tries++, DELAYS.length - 1)] ?? 0;
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.again();
      },
      Math.min(Math.max(delay, seconds ?? 0), MOST) * 1000,
    );
  }

  /** It worked, or nothing more is to be tried. */
  stop(): void {
    this.tries = 0;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
