import { make } from './dom.js';
import type { Panel } from './panel.js';
import { say } from './words.js';

/** The tabs beside the course (WAI-ARIA: tabs, chosen by the arrow keys). */
export class Inspector {
  readonly #tabs: HTMLButtonElement[];
  #shown = 0;
  #waits = 0;

  constructor(
    root: HTMLElement,
    private readonly panels: readonly Panel[],
  ) {
    this.#tabs = panels.map((panel, index) => this.#tab(panel, index));
    const list = make('div', 'tabs', ...this.#tabs);
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', say('inspector'));
    root.setAttribute('aria-label', say('inspector'));
    root.replaceChildren(list, ...panels.map(({ root }) => root));
    this.show('grade');
  }

  show(name: Panel['name']): void {
    this.#shown = this.panels.findIndex((panel) => panel.name === name);
    this.panels.forEach(({ root }, index) => {
      const isShown = index === this.#shown;
      root.hidden = !isShown;
      const tab = this.#tabs[index];
      tab?.setAttribute('aria-selected', String(isShown));
      if (tab) tab.tabIndex = isShown ? 0 : -1;
    });
    this.panels[this.#shown]?.refresh();
  }

  /** How many there are of what a tab is about; 0 says nothing. */
  count(name: Panel['name'], count: number): void {
    const tab = this.#tabs[this.panels.findIndex((panel) => panel.name === name)];
    if (tab) tab.textContent = say(`tab_${name}`) + (count > 0 ? ` (${count})` : '');
  }

  /** Soon: a course says many things at once. */
  refresh(): void {
    if (this.#waits) return;
    this.#waits = requestAnimationFrame(() => {
      this.#waits = 0;
      this.panels[this.#shown]?.refresh();
    });
  }

  #tab({ name, root }: Panel, index: number): HTMLButtonElement {
    const tab = make('button', 'tab', say(`tab_${name}`));
    tab.type = 'button';
    tab.id = `tab-${name}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `panel-${name}`);
    root.id = `panel-${name}`;
    root.className = 'panel';
    root.tabIndex = 0;
    root.setAttribute('role', 'tabpanel');
    root.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => this.show(name));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = this.panels[(index + step + this.panels.length) % this.panels.length];
      if (!next) return;
      this.show(next.name);
      this.#tabs[this.#shown]?.focus();
    });
    return tab;
  }
}
