import { findAll } from './dom.js';
import type { Views } from './views.js';

/** On paper nothing folds, and what the learner wrote is shown in full. */
export function preparePrinting(views: Views): void {
  let opened: HTMLElement[] = [];
  window.addEventListener('beforeprint', () => {
    // From the overview the whole course is printed.
    const printed = views.lesson ? views.current : document.body;
    opened = printed ? findAll(printed, 'details:not([open])') : [];
    for (const details of opened) details.setAttribute('open', '');
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.removeAttribute('open');
    opened = [];
  });
}
