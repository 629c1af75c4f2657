import type { Saving } from '../core/session.js';
import { find } from './dom.js';
import type { Page, Refresh } from './page.js';

/** How long the good news stays. */
const recoveryShown = 6000;

/** A text's name and what goes into it. */
export type Words = [name: string, values?: Record<string, number>];

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
    if (saving.kind === 'saving') return;
    const words = savingWords(saving);
    if (words.length > 0 || saving.kind === 'unrecorded') {
      worried = saving.kind === 'trying';
      root.dataset.is = saving.kind === 'saved' ? 'trying' : saving.kind;
      show(words.map(([name, values]) => page.say(name, values)).join(' '));
    } else if (worried) {
      worried = false;
      root.dataset.is = 'saved';
      show(page.say('saving_recovered'));
      timer = window.setTimeout(() => show(''), recoveryShown);
    }
  };
  refresh();
  return refresh;
}

/** What is said for as long as it is so. The banner says that nothing is recorded, and why. */
export function savingWords(saving: Saving): Words[] {
  switch (saving.kind) {
    case 'ended':
      if (saving.unsaved) return [['ended_unsaved']];
      return [[saving.reason === 'refused' ? 'ended_refused' : 'ended']];
    case 'trying':
      return [['saving_trying'], ...setAsideWords(saving.setAside)];
    case 'saved':
      return setAsideWords(saving.setAside ?? 0);
    default:
      return [];
  }
}

function setAsideWords(count: number): Words[] {
  if (count === 0) return [];
  return [count === 1 ? ['saving_set_aside_one'] : ['saving_set_aside', { count }]];
}
