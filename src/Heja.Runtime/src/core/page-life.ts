const FIVE_MINUTES = 300_000;

export interface PageLife {
  /** The page may not be seen again: on a phone nothing else may come. */
  hidden(): void;
  /** The page goes, perhaps into the back-forward cache. */
  left(): void;
  /** A sign of life while the page is visible, so that the LMS does not end the session of one who reads. */
  alive(): void;
}

/** `unload` is never used: Moodle's frame forbids it, and phones do not send it. */
export function watchPage(life: PageLife): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') life.hidden();
  });
  addEventListener('pagehide', () => life.left());
  setInterval(() => {
    if (document.visibilityState === 'visible') life.alive();
  }, FIVE_MINUTES);
}
