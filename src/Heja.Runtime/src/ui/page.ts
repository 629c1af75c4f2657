import type { Session } from '../core/session.js';
import { find } from './dom.js';
import { type Notebook, openNotebook } from './notebook.js';

/** What every part of the page needs, handed down from `startPage`. */
export interface Page {
  session: Session;
  notebook: Notebook;
  say(name: string, values?: Record<string, string | number>): string;
  /** Read out once by a screen reader; shown nowhere. */
  announce(text: string): void;
  /** Goes to a lesson, heading or block, as following a link to it would. */
  go(id: string): void;
}

/** Brings a part of the page up to date with the session. */
export type Refresh = () => void;

export function createPage(session: Session): Page {
  return {
    session,
    notebook: openNotebook(session),
    say: (name, values) => fill(session.course.texts[name] ?? name, values),
    announce: createAnnouncer(),
    go: (id) => {
      location.hash = id;
    },
  };
}

export function hasEnded(session: Session): boolean {
  return session.saving.kind === 'ended';
}

/** The place goes with what is done in it: a page that dies right after must come back to this block. */
export function visitBlock(page: Page, block: HTMLElement): void {
  const lesson = block.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
  if (lesson) page.session.visit({ lesson, at: block.dataset.at ?? '' });
}

function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function createAnnouncer(): (text: string) => void {
  const region = find(document, '#_announcer');
  let timer = 0;
  return (text) => {
    if (!region) return;
    // Emptied first, so that the same words twice are two announcements.
    region.textContent = '';
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, 120);
  };
}
