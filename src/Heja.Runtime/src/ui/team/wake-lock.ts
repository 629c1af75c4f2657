/** Keeps the screen on while asked to. Not every browser can, and a frame may forbid it: then the screen does as it pleases. */
export function holdScreenAwake(): (on: boolean) => void {
  let wanted = false;
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (!wanted || lock || document.visibilityState !== 'visible') return;
    try {
      const got = await navigator.wakeLock.request('screen');
      // The browser lets it go when the page is hidden.
      got.addEventListener('release', () => {
        if (lock === got) lock = null;
      });
      lock = got;
      if (!wanted) void got.release();
    } catch {
      // Without it the exercise goes on all the same.
    }
  };
  document.addEventListener('visibilitychange', () => void ask());
  return (on) => {
    wanted = on;
    if (on) void ask();
    else void lock?.release();
  };
}
