import { find, findAll } from '../dom.js';
import type { PlanRow } from '../notebook.js';

const blank: PlanRow = { what: '', who: '', when: '' };

const suggested = new WeakMap<HTMLElement, readonly PlanRow[]>();

/** The rows as the author suggests them: what stands in the page before a learner's own rows are shown. */
export function suggestedRows(list: HTMLElement): readonly PlanRow[] {
  const rows = suggested.get(list) ?? readRows(list);
  suggested.set(list, rows);
  return rows;
}

/** Nothing in it is the learner's: it is empty, or suggested and neither changed nor planned. */
export function isUntouched(row: PlanRow, suggestions: readonly PlanRow[]): boolean {
  return [blank, ...suggestions].some(
    ({ what, who, when }) => row.what === what && row.who === who && row.when === when,
  );
}

export function readRows(list: HTMLElement): PlanRow[] {
  return rowsIn(list).map(readRow);
}

export function readRow(row: HTMLElement): PlanRow {
  const value = (name: keyof PlanRow) => fieldIn(row, name)?.value ?? '';
  return { what: value('what'), who: value('who'), when: value('when') };
}

/** There is always one row at least. */
export function showRows(list: HTMLElement, rows: readonly PlanRow[]): void {
  const wanted = rows.length > 0 ? rows : [blank];
  for (const row of rowsIn(list).slice(wanted.length)) row.remove();
  wanted.forEach((row, index) => {
    fill(rowsIn(list)[index] ?? addRow(list), row);
  });
}

export function addRow(list: HTMLElement): HTMLElement {
  const row = rowsIn(list).at(-1)?.cloneNode(true) as HTMLElement;
  // The last row may be asking whether it is to go.
  find(row, '.ask')?.remove();
  for (const button of findAll(row, '[data-remove]')) button.hidden = false;
  fill(row, blank);
  list.append(row);
  number(list);
  return row;
}

/** Gives what is to have the focus now. The last row is only emptied. */
export function removeRow(list: HTMLElement, row: HTMLElement): HTMLElement {
  const rows = rowsIn(list);
  const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1] ?? row;
  if (next === row) fill(row, blank);
  else row.remove();
  number(list);
  return fieldIn(next, 'what') ?? next;
}

function fill(row: HTMLElement, values: PlanRow): void {
  for (const name of Object.keys(blank) as (keyof PlanRow)[]) {
    const field = fieldIn(row, name);
    if (!field) continue;
    field.value = values[name];
    const paper = find(field.parentElement ?? row, '[data-print]');
    if (paper) paper.textContent = values[name];
  }
}

function number(list: HTMLElement): void {
  rowsIn(list).forEach((row, index) => {
    for (const place of findAll(row, '[data-row-number]')) place.textContent = String(index + 1);
  });
}

function rowsIn(list: HTMLElement): HTMLElement[] {
  return findAll(list, '[data-row]');
}

function fieldIn(row: HTMLElement, name: keyof PlanRow): HTMLTextAreaElement | null {
  return find(row, `[data-field=${name}]`);
}
