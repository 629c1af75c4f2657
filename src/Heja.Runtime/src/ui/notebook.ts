import type { Session } from '../core/session.js';

/** A reflection's text; a rating's values by statement, or a checklist's ticks (1, or 0) by task; the rows of a plan. */
export type Note = string | Record<string, number> | PlanRow[];

/** An event of the window, told to every block: all of what the learner wrote is erased. */
export const ERASED = 'heja-erased';

export interface PlanRow {
  what: string;
  who: string;
  when: string;
}

/**
 * What the learner writes for themselves. It stays in the browser: with a learner id on this device under a name that
 * only this learner and course give, without one only until the window is closed, and if the browser allows nothing, on
 * the page only.
 */
export interface Notebook {
  readonly place: 'device' | 'session' | 'blocked';
  /** `id` is a block's; `<block>/sent` is what was last sent of it, `play:<lesson>/<file>` the second a recording is at. */
  read(id: string): Note | null;
  /** False when the browser would not keep it. */
  write(id: string, note: Note): boolean;
  /** False when the browser would not let it go. */
  erase(id: string): boolean;
  /** Everything this learner has written in this course, also in lessons that are gone. */
  eraseAll(): boolean;
}

export function openNotebook(session: Session): Notebook {
  const store = openStore(session.learnerKey === null ? 'sessionStorage' : 'localStorage');
  const name = `heja/${session.learnerKey ?? session.course.course.id}`;
  if (!store) return onThePage();
  // A block that is renamed keeps its first name here: what was written is found again.
  const kept = session.course.lessons.flatMap((lesson) => lesson.kept);
  const firstNames = new Map(kept.map((block) => [block.id, block.name]));
  const firstName = (id: string): string => id.replace(/^[^/]*/, (block) => firstNames.get(block) ?? block);
  return {
    place: session.learnerKey === null ? 'session' : 'device',
    read: (id) => {
      const note = readAll(store, name)[firstName(id)];
      return isNote(note) ? note : null;
    },
    // Read again each time: another tab may have written since. What is not known here goes back as it came.
    write: (id, note) => writeAll(store, name, { ...readAll(store, name), [firstName(id)]: note }),
    erase: (id) => {
      const { [firstName(id)]: _, ...others } = readAll(store, name);
      return writeAll(store, name, others);
    },
    eraseAll: () => {
      try {
        store.removeItem(name);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Where the browser keeps nothing: until the page is closed. */
function onThePage(): Notebook {
  const notes = new Map<string, Note>();
  return {
    place: 'blocked',
    read: (id) => notes.get(id) ?? null,
    write: (id, note) => notes.set(id, note).size > 0,
    erase: (id) => notes.delete(id) || true,
    eraseAll: () => {
      notes.clear();
      return true;
    },
  };
}

/** Values by key; none when the note is something else. */
export function numbersOf(note: Note | null): Record<string, number> {
  return typeof note === 'object' && note !== null && !Array.isArray(note) ? note : {};
}

/** The mere mention of a blocked storage throws, and a full or private one only when it is written to. */
function openStore(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const store = window[kind];
    store.setItem('heja/probe', '1');
    store.removeItem('heja/probe');
    return store;
  } catch {
    return null;
  }
}

function readAll(store: Storage, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(store.getItem(name) ?? '{}');
    return typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

function writeAll(store: Storage, name: string, notes: Record<string, unknown>): boolean {
  try {
    store.setItem(name, JSON.stringify(notes));
    return true;
  } catch {
    return false;
  }
}

function isNote(value: unknown): value is Note {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every(isRow);
  return typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'number');
}

function isRow(value: Partial<PlanRow> | null): boolean {
  return [value?.what, value?.who, value?.when].every((part) => typeof part === 'string');
}
