import { find } from '../dom.js';
import { ERASED } from '../notebook.js';
import type { Page, Refresh } from '../page.js';
import { both, mountKeep, showStorageFailure, showStoragePlace } from './keep.js';
import { mountShare } from './share.js';
import { whenTyped } from './typing.js';

export function mountReflection(page: Page, root: HTMLElement): Refresh {
  const id = root.dataset.reflection ?? '';
  const field = find<HTMLTextAreaElement>(root, 'textarea');
  showStoragePlace(page, root);
  if (field) keepText(page, root, id, field);
  const shared = both(
    mountShare(page, root, id, () => field?.value.trim() ?? ''),
    () => showStoragePlace(page, root),
  );
  return both(mountKeep(page, root, id), shared);
}

function keepText(page: Page, root: HTMLElement, id: string, field: HTMLTextAreaElement): void {
  const paper = find(root, '[data-print]');
  const stored = page.notebook.read(id);
  let written = typeof stored === 'string' ? stored : '';
  field.value = written;
  if (paper) paper.textContent = written;
  window.addEventListener(ERASED, () => {
    written = '';
    field.value = '';
    if (paper) paper.textContent = '';
  });
  whenTyped(field, () => {
    if (field.value === written) return;
    if (paper) paper.textContent = field.value;
    if (page.notebook.write(id, field.value)) written = field.value;
    else showStorageFailure(page, root);
  });
}
