import { findAll } from '../dom.js';
import { ERASED, numbersOf } from '../notebook.js';
import type { Page, Refresh } from '../page.js';
import { both, mountKeep, showStorageFailure, showStoragePlace } from './keep.js';
import { mountShare } from './share.js';

export function mountRate(page: Page, root: HTMLElement): Refresh {
  const id = root.dataset.rate ?? '';
  const radios = findAll<HTMLInputElement>(root, 'input[type=radio]');
  const stored = numbersOf(page.notebook.read(id));
  for (const radio of radios) {
    radio.checked = stored[statementOf(radio)] === Number(radio.value);
  }
  root.addEventListener('change', () => {
    if (!page.notebook.write(id, values(radios))) showStorageFailure(page, root);
  });
  window.addEventListener(ERASED, () => {
    for (const radio of radios) radio.checked = false;
  });
  showStoragePlace(page, root);
  const shared = both(
    mountShare(page, root, id, () => values(radios)),
    () => showStoragePlace(page, root),
  );
  return both(mountKeep(page, root, id), shared);
}

function values(radios: HTMLInputElement[]): Record<string, number> {
  const chosen = radios.filter((radio) => radio.checked);
  return Object.fromEntries(chosen.map((radio) => [statementOf(radio), Number(radio.value)]));
}

function statementOf(radio: HTMLInputElement): string {
  return radio.dataset.statement ?? '';
}
