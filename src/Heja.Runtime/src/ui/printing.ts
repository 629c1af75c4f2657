import { find, findAll } from './dom.js';
import type { Page } from './page.js';
import { sortGlossary } from './terms.js';
import type { Views } from './views.js';

/** On paper nothing folds, and what the learner wrote is shown in full. */
export function preparePrinting(views: Views): void {
  let foot: HTMLElement | null = null;
  let before: Element | null = null;
  let opened: HTMLElement[] = [];
  window.addEventListener('beforeprint', () => {
    sortGlossary();
    // Whose course it is stands under the logo: last, it would often have a page to itself.
    foot = find(document, '.foot');
    before = foot?.previousElementSibling ?? null;
    if (foot) find(document, '.top')?.after(foot);
    // From the overview the whole course is printed.
    const printed = views.lesson ? views.current : document.body;
    opened = printed ? findAll(printed, 'details:not([open])') : [];
    for (const details of opened) details.setAttribute('open', '');
  });
  window.addEventListener('afterprint', () => {
    if (foot) before?.after(foot);
    for (const details of opened) details.removeAttribute('open');
    opened = [];
  });
}

/** The way back from paper: the LMS around the course, or the course's own place; never more of the address, it may hold keys. */
export function showAddress(page: Page): void {
  const line = find(document, '[data-address]');
  const around = document.referrer || location.href;
  if (!line || !around.startsWith('http')) return;
  line.textContent = page.say('printed_from', { address: new URL(around).origin });
  line.hidden = false;
}
