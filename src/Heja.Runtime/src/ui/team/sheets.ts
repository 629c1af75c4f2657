import { button, find, findAll, icon, make } from '../dom.js';
import type { Page } from '../page.js';

export type Sheet = 'leader' | 'group';

/** Buttons that print the exercise on one sheet: with the notes for the one who leads, without them for everyone else. */
export function sheetButtons(page: Page, article: HTMLElement): HTMLElement[] {
  return (['leader', 'group'] as const).map((sheet) => {
    const element = button('button', page.say(`sheet_${sheet}`), () => printSheet(page, article, sheet));
    element.prepend(icon('print'));
    return element;
  });
}

function printSheet(page: Page, article: HTMLElement, sheet: Sheet): void {
  const { classList } = document.documentElement;
  const label = make('p', 'sheet-label', page.say(`sheet_${sheet}_label`));
  find(article, '.lesson-head')?.prepend(label);
  const names = ['sheet', `sheet-${sheet}`];
  classList.add(...names);
  const closed = findAll(article, 'details:not([open])');
  for (const details of closed) details.setAttribute('open', '');
  window.addEventListener(
    'afterprint',
    () => {
      classList.remove(...names);
      label.remove();
      for (const details of closed) details.removeAttribute('open');
    },
    { once: true },
  );
  window.print();
}
