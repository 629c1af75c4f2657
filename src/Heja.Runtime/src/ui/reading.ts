import { findAll, isShown } from './dom.js';
import type { Page } from './page.js';
import type { Views } from './views.js';

/** The learner has paused when nothing has scrolled for so long. */
const pause = 800;

/** Tells the session which block is being read: when the learner pauses, and when the page is about to go away. */
export function followReading(page: Page, views: Views): void {
  let timer = 0;
  const tell = () => {
    clearTimeout(timer);
    const { current, lesson } = views;
    if (!current || !lesson) return;
    const at = blockAtTop(current);
    // The top is where the buttons are, that for leaving too: who scrolls up to them goes on from what was read last.
    if (at !== '') page.session.visit({ lesson, at });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, pause);
  };
  document.addEventListener('scroll', wait, { passive: true });
  // Captured: the session saves on the same events, and should save the place too.
  const hide = () => document.visibilityState === 'hidden' && tell();
  document.addEventListener('visibilitychange', hide, { capture: true });
  window.addEventListener('pagehide', tell, { capture: true });
}

/** The last block that begins in the upper third of the window; '' above the first, and at the very top of the page. */
function blockAtTop(view: HTMLElement): string {
  const limit = window.innerHeight / 3;
  let at = '';
  for (const block of findAll(view, '[data-at]')) {
    if (!isShown(block)) continue;
    if (block.getBoundingClientRect().top > limit) break;
    at = block.dataset.at ?? '';
  }
  return window.scrollY === 0 ? '' : at;
}
