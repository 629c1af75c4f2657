import { findAll } from '../dom.js';
import { ERASED, numbersOf } from '../notebook.js';
import type { Page, Refresh } from '../page.js';
import { mountKeep, showStorageFailure, showStoragePlace } from './keep.js';
import { mountTakeAway } from './take-away.js';

export function mountChecklist(page: Page, root: HTMLElement): Refresh {
  const id = root.dataset.checklist ?? '';
  const boxes = findAll<HTMLInputElement>(root, '[data-task]');
  const show = () => {
    const ticks = numbersOf(page.notebook.read(id));
    for (const box of boxes) box.checked = ticks[taskOf(box)] === 1;
  };
  show();
  window.addEventListener(ERASED, show);
  root.addEventListener('change', () => {
    const ticks = Object.fromEntries(boxes.map((box) => [taskOf(box), Number(box.checked)]));
    // Ticks of tasks that only another release has stay.
    const kept = page.notebook.write(id, { ...numbersOf(page.notebook.read(id)), ...ticks });
    if (!kept) showStorageFailure(page, root);
  });
  mountTakeAway(page, root, {
    title: page.say('checklist'),
    lines: () => boxes.map((box) => `[${box.checked ? 'x' : ' '}] ${box.parentElement?.innerText.trim()}`),
    erase: () => {
      for (const box of boxes) box.checked = false;
      if (!page.notebook.erase(id)) showStorageFailure(page, root);
    },
  });
  showStoragePlace(page, root);
  return mountKeep(page, root, id);
}

function taskOf(box: HTMLInputElement): string {
  return box.dataset.task ?? '';
}
