import { askFirst } from '../ask.js';
import { find, findAll } from '../dom.js';
import { ERASED, type PlanRow } from '../notebook.js';
import type { Page, Refresh } from '../page.js';
import { mountKeep, showStorageFailure, showStoragePlace } from './keep.js';
import { addRow, readRow, readRows, removeRow, showRows, suggestedRows } from './plan-rows.js';
import { mountTakeAway } from './take-away.js';
import { whenTyped } from './typing.js';

export function mountActionPlan(page: Page, root: HTMLElement): Refresh {
  const id = root.dataset.actionPlan ?? '';
  const list = find(root, '[data-rows]');
  showStoragePlace(page, root);
  if (list) keepRows(page, root, id, list);
  return mountKeep(page, root, id);
}

function keepRows(page: Page, root: HTMLElement, id: string, list: HTMLElement): void {
  const suggested = suggestedRows(list);
  const stored = page.notebook.read(id);
  if (Array.isArray(stored)) showRows(list, stored);
  let written = JSON.stringify(readRows(list));
  const write = () => {
    for (const field of findAll<HTMLTextAreaElement>(list, '[data-field]')) printField(field);
    const rows = readRows(list);
    if (JSON.stringify(rows) === written) return;
    if (page.notebook.write(id, rows)) written = JSON.stringify(rows);
    else showStorageFailure(page, root);
  };
  whenTyped(list, write);
  find(root, '[data-add]')?.addEventListener('click', () => {
    find(addRow(list), '[data-field]')?.focus();
    write();
  });
  list.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-remove]') : null;
    const row = pressed?.closest<HTMLElement>('[data-row]');
    if (!pressed || !row) return;
    const remove = () => {
      removeRow(list, row).focus();
      write();
      page.announce(page.say('plan_removed'));
    };
    if (isEmpty(readRow(row))) remove();
    else askFirst(page, pressed, page.say('plan_remove_ask'), remove);
  });
  const begin = () => {
    showRows(list, suggested);
    written = JSON.stringify(suggested);
  };
  window.addEventListener(ERASED, begin);
  mountTakeAway(page, root, {
    title: page.say('plan'),
    lines: () =>
      readRows(list)
        .filter((row) => !isEmpty(row))
        .flatMap((row, index) => linesOf(page, row, index)),
    erase: () => {
      begin();
      if (!page.notebook.erase(id)) showStorageFailure(page, root);
    },
  });
}

/** On paper the words are shown in full, and not a field that may be too small for them. */
function printField(field: HTMLTextAreaElement): void {
  const paper = find(field.parentElement ?? field, '[data-print]');
  if (paper) paper.textContent = field.value;
}

function isEmpty({ what, who, when }: PlanRow): boolean {
  return `${what}${who}${when}`.trim() === '';
}

function linesOf(page: Page, { what, who, when }: PlanRow, index: number): string[] {
  const folded = (text: string) => text.trim().replace(/\s*\n\s*/g, ', ');
  const said = [
    [page.say('plan_who'), folded(who)],
    [page.say('plan_when'), folded(when)],
  ].filter(([, text]) => text !== '');
  return [`${index + 1}. ${folded(what)}`, ...said.map(([name, text]) => `   ${name}: ${text}`), ''];
}
