import { find } from './dom.js';

/** The list of lessons on narrow screens: a disclosure. Wide screens always show it, and have no button. */
export function mountMenu(): { close(): void } {
  const button = find<HTMLButtonElement>(document, '#_menu-button');
  const list = find(document, '#_lessons');
  if (!button || !list) return { close: () => {} };
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    list.classList.toggle('open', open);
  };
  button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
    set(false);
    button.focus();
  });
  return { close: () => set(false) };
}
