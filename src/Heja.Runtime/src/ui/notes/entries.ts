import type { KeptData, LessonData } from '../../core/course.js';
import { isUntouched, suggestedRows } from '../blocks/plan-rows.js';
import { find, findAll } from '../dom.js';
import { type Note, numbersOf, type PlanRow } from '../notebook.js';
import type { Page } from '../page.js';

/** What a learner has written in one block. */
export interface NoteEntry {
  lesson: LessonData;
  block: KeptData;
  lines: string[];
}

/** All that is written, in the order of the course. */
export function gather(page: Page): NoteEntry[] {
  const { modules, lessons } = page.session.course;
  const order = modules.flatMap((module) => module.lessons);
  return order
    .flatMap((id) => lessons.filter((lesson) => lesson.id === id))
    .flatMap((lesson) => lesson.kept.map((block) => ({ lesson, block, lines: linesOf(page, block) })))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(page: Page, block: KeptData): string[] {
  const note = page.notebook.read(block.id);
  const root = document.getElementById(block.id);
  if (note === null || !root) return [];
  if (typeof note === 'string') return note.trim() === '' ? [] : [note.trim()];
  if (Array.isArray(note)) return planned(root, note).flatMap((row) => planLines(page, row));
  return block.type === 'checklist' ? ticked(root, note) : ratings(root, note);
}

function planned(root: HTMLElement, rows: PlanRow[]): PlanRow[] {
  const list = find(root, '[data-rows]');
  const suggestions = list ? suggestedRows(list) : [];
  return rows.filter((row) => !isUntouched(row, suggestions));
}

function planLines(page: Page, { what, who, when }: PlanRow): string[] {
  const said = [
    [page.say('plan_who'), who],
    [page.say('plan_when'), when],
  ].filter(([, text]) => text?.trim());
  // One row is one entry: who and when stand below what.
  const lines = [what.trim(), ...said.map(([name, text]) => `${name}: ${text?.trim()}`)];
  return [lines.filter(Boolean).join('\n')].filter(Boolean);
}

function ticked(root: HTMLElement, note: Note): string[] {
  const ticks = numbersOf(note);
  if (!Object.values(ticks).includes(1)) return [];
  return findAll(root, '[data-task]').map(
    (box) => `[${ticks[box.dataset.task ?? ''] === 1 ? 'x' : ' '}] ${box.parentElement?.textContent?.trim()}`,
  );
}

function ratings(root: HTMLElement, note: Note): string[] {
  const values = numbersOf(note);
  return findAll(root, '.rate-row').flatMap((row) => {
    const name = find(row, '[data-statement]')?.dataset.statement ?? '';
    const most = findAll<HTMLInputElement>(row, '[data-statement]').at(-1)?.value;
    const text = find(row, '.rate-statement')?.textContent?.trim();
    return values[name] === undefined ? [] : [`${text} ${values[name]} (${most})`];
  });
}
