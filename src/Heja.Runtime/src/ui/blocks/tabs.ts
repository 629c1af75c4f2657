import { find, findAll, make } from '../dom.js';
import { silence } from '../silence.js';

/**
 * Sections under headings become tabs (the WAI-ARIA pattern, chosen as the focus moves). On paper and without scripts they
 * stay what they are.
 */
export function mountTabs(root: HTMLElement): void {
  const panels = findAll(root, ':scope > .tab');
  const tabs = panels.map(makeTab);
  const list = make('div', 'tab-list', ...tabs);
  list.setAttribute('role', 'tablist');
  root.prepend(list);
  root.classList.add('tabbed');
  const select = (chosen: number) => {
    tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      panels[index]?.classList.toggle('current', index === chosen);
    });
    const shown = panels[chosen];
    if (shown) silence(root, shown);
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => select(index));
  });
  list.addEventListener('keydown', (event) => {
    const next = nextTab(event, tabs);
    if (next < 0) return;
    event.preventDefault();
    select(next);
    tabs[next]?.focus();
  });
  // A link leads to something inside, or the learner comes back to it.
  root.addEventListener('heja-reveal', ({ target }) => {
    const holding = panels.findIndex((panel) => target instanceof Node && panel.contains(target));
    if (holding >= 0) select(holding);
  });
  select(0);
}

function makeTab(panel: HTMLElement): HTMLButtonElement {
  const heading = find(panel, 'h3');
  const tab = make('button', 'tab-button', heading?.textContent ?? '');
  tab.type = 'button';
  tab.id = `${heading?.id}._tab`;
  tab.setAttribute('role', 'tab');
  panel.id = `${heading?.id}._panel`;
  panel.tabIndex = 0;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab.id);
  tab.setAttribute('aria-controls', panel.id);
  return tab;
}

/** Arrows point as the text runs; -1: the key means nothing here. */
function nextTab({ key, target }: KeyboardEvent, tabs: HTMLElement[]): number {
  if (!(target instanceof HTMLElement)) return -1;
  const at = tabs.indexOf(target);
  const step = getComputedStyle(target).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (at + step + tabs.length) % tabs.length;
    case 'ArrowLeft':
      return (at - step + tabs.length) % tabs.length;
    case 'Home':
      return 0;
    case 'End':
      return tabs.length - 1;
    default:
      return -1;
  }
}
