import { find, isOff, settle, switchOff } from '../dom.js';
import { hasEnded, type Page, type Refresh, visitBlock } from '../page.js';
import { whyNotShared } from './share.js';

/** "I have thought about it": no text is required, and none is sent. */
export function mountKeep(page: Page, root: HTMLElement, id: string): Refresh {
  const button = find<HTMLButtonElement>(root, '[data-keep]');
  if (!button) return () => {};
  button.addEventListener('click', () => {
    if (isOff(button)) return;
    visitBlock(page, root);
    page.session.keep(id);
    refresh();
    page.announce(page.say('kept'));
  });
  const refresh = () => {
    if (page.session.kept(id)) settle(button, page.say('kept'));
    else if (hasEnded(page.session)) switchOff(button);
  };
  refresh();
  return refresh;
}

export function both(one: Refresh, other: Refresh): Refresh {
  return () => {
    one();
    other();
  };
}

/** Said before anything is written: where it is kept, and who can see it. */
export function showStoragePlace(page: Page, root: HTMLElement): void {
  const line = find(root, '[data-storage]');
  const { place } = page.notebook;
  const canBeSent = place !== 'blocked' && find(root, '[data-share]') && whyNotShared(page, root.id) === '';
  // What has failed goes on being said.
  if (!line || (place !== 'blocked' && line.classList.contains('warning'))) return;
  const text = page.say(`storage_${place}${canBeSent ? '_share' : ''}`);
  if (line.textContent !== text) line.textContent = text;
  // Whoever is about to write has to see it.
  line.classList.toggle('warning', place === 'blocked');
}

export function showStorageFailure(page: Page, root: HTMLElement): void {
  const line = find(root, '[data-storage]');
  // A blocked storage has said so from the beginning.
  if (!line || page.notebook.place === 'blocked' || line.classList.contains('warning')) return;
  line.textContent = page.say('storage_failed');
  line.classList.add('warning');
  page.announce(page.say('storage_failed'));
}
