import type { Session } from '../core/session.js';
import { mountBanner } from './banner.js';
import { mountLeaving } from './leaving.js';
import { mountLesson } from './lesson.js';
import { mountMenu } from './menu.js';
import { mountNavigation } from './navigation.js';
import { mountNotes } from './notes/notes.js';
import { createPage, type Page, type Refresh } from './page.js';
import { preparePrinting, showAddress } from './printing.js';
import { followReading } from './reading.js';
import { whenRead } from './reading-document.js';
import { mountRescue } from './rescue/rescue.js';
import { startRouter } from './router.js';
import { mountSaving } from './saving.js';
import { mountSearch } from './search/search.js';
import { silence } from './silence.js';
import { mountTerms, sortGlossary } from './terms.js';
import { createViews } from './views.js';

/** Called once, when the document is read to where the lessons begin and the session is open. */
export async function startPage(session: Session): Promise<void> {
  const page = createPage(session);
  const lessons = new Map<string, Refresh>();
  const navigation = mountNavigation(page);
  const menu = mountMenu();
  const notes = mountNotes(page);
  const prepared = (view: HTMLElement, lesson: string | null) => {
    // A lesson that was not shown has not been told what happened meanwhile.
    if (lesson) lessons.get(lesson)?.();
    if (lesson && !lessons.has(lesson)) lessons.set(lesson, mountLesson(page, view, lesson));
  };
  const shown = (view: HTMLElement, lesson: string | null) => {
    silence(document, view);
    document.title = titleOf(page, view, lesson);
    menu.close();
    navigation(lesson);
    if (view.id === '_notes') notes();
    if (view.id === '_glossary') sortGlossary();
  };
  const views = createViews({ prepared, shown, none: () => silence(document, document.head) });
  const refreshes = [mountSaving(page), mountLeaving(page, views), mountBanner(page), mountRescue(page)];
  mountTerms(page);
  mountSearch(page);
  followReading(page, views);
  preparePrinting(views);
  session.subscribe(() => {
    navigation(views.lesson);
    for (const refresh of refreshes) refresh();
    if (views.lesson) lessons.get(views.lesson)?.();
  });
  await startRouter(page, views);
  await whenRead();
  showAddress(page);
}

function titleOf(page: Page, view: HTMLElement, lesson: string | null): string {
  const { course, lessons } = page.session.course;
  // Views that are named like the link to them.
  const named = ['glossary', 'search', 'notes'].find((name) => view.id === `_${name}`);
  const title = named ? page.say(named) : lessons.find((one) => one.id === lesson)?.title;
  return title ? `${title} – ${course.title}` : course.title;
}
