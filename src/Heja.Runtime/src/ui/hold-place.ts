import { isReading } from './reading-document.js';

/** Pixels that a window may have scrolled by rounding. */
const SLACK = 2;

/**
 * The browser itself scrolls to the address when the page has been read and again when it has loaded, and takes the focus
 * away. Whoever is where they were put is put there again by `place`; all others get back what they had.
 */
export function holdPlace(place?: () => void): void {
  if (document.readyState === 'complete' || location.hash.length < 2) return;
  const over = new AbortController();
  const { signal } = over;
  const [top, focused] = state();
  let isTouched = false;
  const touch = () => {
    isTouched = true;
  };
  // In a frame that is as tall as the page nothing scrolls here.
  for (const what of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(what, touch, { signal, capture: true, passive: true });
  }
  const again = () => {
    const [topNow, focusedNow] = state();
    const isUntouched = !isTouched && Math.abs(topNow - top) <= SLACK && focusedNow === focused;
    const put = () => {
      const { activeElement } = document;
      // Too late: the learner is elsewhere by now.
      if (signal.aborted || (activeElement !== focusedNow && activeElement !== document.body)) return;
      if (isUntouched && place) place();
      else restore(topNow, focusedNow);
    };
    // The focus goes after this event, and the page scrolls when it is drawn next.
    setTimeout(put);
    requestAnimationFrame(() => setTimeout(put));
  };
  // Its event may be the one that is just being told.
  if (!isReading()) again();
  document.addEventListener('DOMContentLoaded', again, { signal });
  window.addEventListener('load', again, { signal });
  // Another place, which is held by itself.
  window.addEventListener('hashchange', () => over.abort(), { signal });
}

function state(): [top: number, focused: Element | null] {
  return [window.scrollY, document.activeElement];
}

function restore(top: number, focused: Element | null): void {
  if (isAtAddress()) window.scrollTo({ top, behavior: 'instant' });
  // In a frame of the LMS the focus may be elsewhere on its page, and stays there.
  if (focused instanceof HTMLElement && focused !== document.activeElement && document.hasFocus()) {
    focused.focus({ preventScroll: true });
  }
}

/** Whether the browser has jumped: what the address names begins at the top of the window, or a margin below it. */
function isAtAddress(): boolean {
  const top = document.querySelector(':target')?.getBoundingClientRect().top;
  return top !== undefined && top >= -SLACK && top < window.innerHeight / 4;
}
