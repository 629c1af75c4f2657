import type { Saving } from '../core/session.js';
import { find, isOff, switchOff } from './dom.js';
import { hasEnded, type Page, type Refresh } from './page.js';
import { goToTop, type Views } from './views.js';

/** "Save and close": saves, ends the session, and says whether it is safe to close. */
export function mountLeaving(page: Page, views: Views): Refresh {
  const button = find<HTMLButtonElement>(document, '#_leave');
  const farewell = find(document, '#_farewell');
  if (!button || !farewell) return () => {};
  const label = button.textContent;
  let isWaiting = false;
  const press = async () => {
    if (isOff(button)) return;
    isWaiting = false;
    switchOff(button);
    button.textContent = page.say('leaving');
    isWaiting = !(await leave(page, views, farewell));
    button.textContent = label;
    button.removeAttribute('aria-disabled');
  };
  button.addEventListener('click', () => void press());
  const refresh = () => {
    button.hidden = page.session.saving.kind === 'unrecorded' || hasEnded(page.session);
    // The LMS answers again and the learner still wants to go: finish what they asked for.
    if (isWaiting && views.current === farewell && page.session.saving.kind === 'saved') void press();
  };
  refresh();
  return refresh;
}

async function leave(page: Page, views: Views, farewell: HTMLElement): Promise<boolean> {
  document.body.dataset.leaving = '';
  // Writes what is still being typed, as closing the window would.
  window.dispatchEvent(new Event('heja-leave'));
  const { saving } = page.session;
  const saved = await page.session.leave().catch(() => false);
  const told = page.say(saved ? savedWords(saving) : 'farewell_unsaved');
  const text = find(farewell, '#_farewell-text');
  if (text) text.textContent = told;
  const title = find(farewell, 'h1');
  if (title) title.textContent = page.say(saved ? 'farewell_title' : 'farewell_unsaved_title');
  // Whoever has been told to wait is there already, and would not hear that it is over.
  if (views.current === farewell && title) page.announce(`${title.textContent}. ${told}`);
  views.show(farewell);
  goToTop(farewell);
  delete document.body.dataset.leaving;
  // Only a window that the LMS opened closes, and only when nothing would be lost.
  if (saved && window.opener && window.top === window) window.close();
  return saved;
}

function savedWords(saving: Saving): string {
  return saving.kind === 'saved' && saving.setAside ? 'farewell_set_aside' : 'farewell_saved';
}
