import type { Saving } from '../core/session.js';
import { find } from './dom.js';
import type { Page, Refresh } from './page.js';

/** How long the good news stays. */
const recoveryShown = 6000;

/** Saved is silent. What is not saved is said in words until it is, and then that it is. */
export function mountSaving(page: Page): Refresh {
  const root = find(document, '#_status');
  if (!root) return () => {};
  let worried = false;
  let timer = 0;
  const show = (text: string) => {
    clearTimeout(timer);
    if (root.textContent !== text) root.textContent = text;
  };
  const refresh = () => {
    const { saving } = page.session;
    if (saving.kind === 'trying' || saving.kind === 'ended') {
      worried = saving.kind === 'trying';
      root.dataset.is = saving.kind;
      show(words(page, saving));
    } else if (saving.kind === 'saved' && worried) {
      worried = false;
      root.dataset.is = 'saved';
      show(page.say('saving_recovered'));
      timer = window.setTimeout(() => show(''), recoveryShown);
    }
  };
  refresh();
  return refresh;
}

function words(page: Page, saving: Saving): string {
  if (saving.kind === 'ended') return page.say(saving.reason === 'refused' ? 'ended_refused' : 'ended');
  if (saving.kind !== 'trying') return '';
  const { setAside } = saving;
  const lost = setAside === 1 ? page.say('saving_set_aside_one') : page.say('saving_set_aside', { count: setAside });
  return setAside > 0 ? `${page.say('saving_trying')} ${lost}` : page.say('saving_trying');
}
