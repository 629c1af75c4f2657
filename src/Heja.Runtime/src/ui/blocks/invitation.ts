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
    void copy(text).then((copied) => {
      const words = page.say(copied ? 'copied' : 'copy_failed');
      said.textContent = words;
      page.announce(words);
    });
  });
}

/** Frames of an LMS often forbid the clipboard: then the old way, and at last the text is left selected. */
async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.innerText.trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return document.execCommand('copy');
  }
}
