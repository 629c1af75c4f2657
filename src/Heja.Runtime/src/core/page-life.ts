const FIVE_MINUTES = 300_000;

export interface PageLife {
  /** The page may not be seen again: on a phone nothing else may come. */
  hidden(): void;
  /** The page goes, perhaps into the back-forward cache. */
  left(): void;
  /** The page comes back from the back-forward cache. */
  returned(): void;
  /** A sign of life while the page is visible, so that the LMS does not end the session of one who reads. */
  alive(): void;
}

/** `unload` is never used: Moodle's frame forbids it, and phones do not send it. */
export function watchPage(life: PageLife): void {
  let signedAt = performance.now();
  const sign = () => {
    signedAt = performance.now();
    life.alive();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') life.hidden();
    // After a long absence the learner hears of a session that has expired before they answer, not after.
    else if (performance.now() - signedAt >= FIVE_MINUTES) sign();
  });
  // A hidden page that is frozen may be thrown away without another word.
  document.addEventListener('freeze', () => life.hidden());
  addEventListener('pagehide', () => life.left());
  addEventListener('pageshow', (event) => {
    if (event.persisted) life.returned();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') sign();
  }, FIVE_MINUTES);
}
