import { copyText } from '../copy.js';
import { find } from '../dom.js';
import type { Page } from '../page.js';

export function mountInvitation(page: Page, root: HTMLElement): void {
  const text = find(root, '[data-copy-text]');
  const button = find<HTMLButtonElement>(root, '[data-copy]');
  if (!text || !button) return;
  const said = document.createElement('span');
  said.className = 'hint';
  button.after(said);
  button.addEventListener('click', () => {
    void copyText(text.innerText.trim(), () => getSelection()?.selectAllChildren(text)).then((copied) => {
      const words = page.say(copied ? 'copied' : 'copy_failed');
      said.textContent = words;
      page.announce(words);
    });
  });
}
