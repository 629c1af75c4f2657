import { mountTakeAway } from '../blocks/take-away.js';
import { find, make } from '../dom.js';
import { ERASED } from '../notebook.js';
import { inLesson, type Page, type Refresh } from '../page.js';
import { gather, type NoteEntry } from './entries.js';

const NAMES = { reflection: 'reflection', rate: 'rate', checklist: 'checklist', 'action-plan': 'plan' };

/** "My notes": what the learner has written anywhere in the course, to take along or to erase. */
export function mountNotes(page: Page): Refresh {
  const root = find(document, '#_notes');
  const list = root && find(root, '[data-notes]');
  if (!root || !list) return () => {};
  const place = find(root, '[data-notes-place]');
  if (place) place.textContent = page.say(`notes_${page.notebook.place}`);
  let erased = false;
  const show = () => {
    const entries = gather(page);
    list.replaceChildren(
      ...(entries.length > 0 ? entries.flatMap(inLessons(page)) : [make('p', '', page.say('notes_none'))]),
    );
    const tools = find(root, '[data-take-away]');
    // The button that has erased everything goes on having the focus, and says so.
    if (tools) tools.hidden = entries.length === 0 && !erased;
    erased = false;
  };
  mountTakeAway(page, root, {
    title: page.say('notes'),
    lines: () => gather(page).flatMap((entry) => linesOf(page, entry)),
    ask: 'notes_erase_ask',
    done: 'notes_erased',
    erase: () => {
      page.notebook.eraseAll();
      window.dispatchEvent(new Event(ERASED));
      erased = true;
      show();
    },
  });
  return show;
}

/** Each entry, and before the first of a lesson its title. */
function inLessons(anywhere: Page): (entry: NoteEntry, index: number, all: NoteEntry[]) => HTMLElement[] {
  return (entry, index, all) => {
    const { lesson, block, lines } = entry;
    const page = inLesson(anywhere, lesson);
    const open = make('a', '', page.say('notes_open'));
    open.href = `#${block.id}`;
    const body = make('div', 'note-entry', make('p', 'kicker', make('span', '', page.say(NAMES[block.type])), open));
    if (block.prompt) body.append(make('p', 'note-asked', block.prompt));
    body.append(make('div', 'note-lines', ...lines.map((line) => make('p', '', line))));
    const first = all[index - 1]?.lesson === lesson ? [] : [make('h2', '', lesson.title)];
    const made = [...first, body];
    if (lesson.language) for (const element of made) element.lang = lesson.language;
    return made;
  };
}

function linesOf(anywhere: Page, { lesson, block, lines }: NoteEntry): string[] {
  const page = inLesson(anywhere, lesson);
  // Rows of a plan have lines of their own: where one ends must be seen.
  const apart = block.type === 'action-plan' ? lines.flatMap((line) => [line, '']) : [...lines, ''];
  return [`${lesson.title} – ${page.say(NAMES[block.type])}`, ...(block.prompt ? [block.prompt] : []), ...apart];
}
