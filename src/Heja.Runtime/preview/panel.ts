/** A panel of the inspector: shown when its tab is, brought up to date when something has happened. */
export interface Panel {
  name: 'grade' | 'traffic' | 'saved' | 'lesson' | 'axe' | 'problems';
  root: HTMLElement;
  refresh(): void;
}

/** A table of two columns: what, and how it is. */
export function rows(entries: readonly (readonly [string, string])[]): HTMLDListElement {
  const list = document.createElement('dl');
  list.className = 'rows';
  for (const [what, how] of entries) {
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = what;
    description.textContent = how;
    list.append(term, description);
  }
  return list;
}
