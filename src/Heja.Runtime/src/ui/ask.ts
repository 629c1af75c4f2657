import { button, make } from './dom.js';
import type { Page } from './page.js';

/**
 * Asks before something is lost, in the place of the button that was pressed: a dialog of the browser is forbidden in
 * many frames of an LMS.
 */
export function askFirst(page: Page, asking: HTMLElement, question: string, yes: () => void): void {
  const answer = (action: () => void) => {
    box.remove();
    asking.hidden = false;
    action();
  };
  const keep = button('button button-quiet', page.say('ask_no'), () => answer(() => asking.focus()));
  const go = button('button button-quiet', page.say('ask_yes'), () => answer(yes));
  const box = make('div', 'ask', make('p', '', question), go, keep);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', question);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') keep.click();
  });
  asking.hidden = true;
  asking.after(box);
  keep.focus();
}
