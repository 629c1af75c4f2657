/** In a window or frame that nobody sees no picture is made: it is not waited for any longer, in milliseconds. */
const LONGEST = 100;

/**
 * Does what needs everything in its place when the next picture is made. Asked for at once it would be one long task with
 * what was built before it, and a slow phone would be deaf to the learner for both.
 */
export function atNextFrame(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(once);
  setTimeout(once, LONGEST);
}
