import type { LessonData } from '../core/course.js';
import type { Session } from '../core/session.js';
import { find, make } from './dom.js';
import { type Notebook, openNotebook } from './notebook.js';
import { PartTimer } from './team/part-timer.js';

const SEPARATOR = '\n';

/** What every part of the page needs, handed down from `startPage`. */
export interface Page {
  session: Session;
  notebook: Notebook;
  /** Of the team exercise that is going on. */
  timer: PartTimer;
  /** BCP 47, of what is said and written here. */
  language: string;
  say(name: string, values?: Record<string, string | number>): string;
  /** Read out once by a screen reader, in the language of the course or another; shown nowhere. */
  announce(text: string, language?: string): void;
  /** Goes to a lesson, heading or block, as following a link to it would. */
  go(id: string): void;
}

/** Brings a part of the page up to date with the session. */
export type Refresh = () => void;

export function createPage(session: Session): Page {
  return {
    session,
    notebook: openNotebook(session),
    timer: new PartTimer(session),
    language: session.course.language,
    say: sayIn(session.course.texts),
    announce: createAnnouncer(),
    go: (id) => {
      location.hash = id;
    },
  };
}

/** The page as it speaks inside a lesson: an article is in one language throughout. */
export function inLesson(page: Page, { language }: LessonData): Page {
  if (!language) return page;
  const { texts, otherTexts } = page.session.course;
  return {
    ...page,
    language,
    say: sayIn(otherTexts?.[language] ?? texts),
    announce: (text) => page.announce(text, language),
  };
}

/** The text with the lesson's title in it, marked when that is in another language than what stands around it. */
export function sayTitle(page: Page, name: string, lesson: LessonData, around?: LessonData): (Node | string)[] {
  if (lesson.language === around?.language) return [page.say(name, { title: lesson.title })];
  const [before = '', after = ''] = page.say(name, { title: SEPARATOR }).split(SEPARATOR);
  const title = make('span', '', lesson.title);
  title.lang = lesson.language ?? document.documentElement.lang;
  title.dir = lesson.direction ?? document.documentElement.dir;
  return [before, title, after];
}

export function hasEnded(session: Session): boolean {
  return session.saving.kind === 'ended';
}

/** The place goes with what is done in it: a page that dies right after must come back to this block. */
export function visitBlock(page: Page, block: HTMLElement): void {
  const lesson = block.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
  if (lesson) page.session.visit({ lesson, at: block.dataset.at ?? '' });
}

function sayIn(texts: Record<string, string>): Page['say'] {
  return (name, values) => fill(texts[name] ?? name, values);
}

function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function createAnnouncer(): Page['announce'] {
  const region = find(document, '#_announcer');
  let timer = 0;
  return (text, language = document.documentElement.lang) => {
    if (!region) return;
    region.lang = language;
    // Emptied first, so that the same words twice are two announcements.
    region.textContent = '';
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, 120);
  };
}
