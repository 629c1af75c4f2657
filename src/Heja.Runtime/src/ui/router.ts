import type { Place } from '../core/session.js';
import { find, findAll } from './dom.js';
import { holdPlace } from './hold-place.js';
import { atNextFrame } from './next-frame.js';
import type { Page } from './page.js';
import { isReading, whenRead } from './reading-document.js';
import { destination, goToElement, goToTop, type Views } from './views.js';

/** The address is the place: `#lesson`, `#lesson.heading`, nothing for the overview. Back and forward come free. */
export async function startRouter(page: Page, views: Views): Promise<void> {
  const follow = () => void go(page, views, location.hash);
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    if (link.hash === '#_main') {
      event.preventDefault();
      find(views.current ?? document, 'h1')?.focus();
    } else if (link.hash === location.hash) {
      // The address does not change, so no event follows; what is shown may still be another view.
      event.preventDefault();
      follow();
    }
  });
  await open(page, views);
}

/** Straight back to where the learner was, unless the address asks for something else. */
async function open(page: Page, views: Views): Promise<void> {
  // The browser's own restoration would scroll a page that is about to change.
  history.scrollRestoration = 'manual';
  const resume = page.session.resume;
  const { hash } = location;
  const wanted = hash.length > 1 ? hash : (resume?.lesson ?? '');
  if (!isThere(wanted)) await whenRead(() => isThere(wanted));
  // The learner has not waited.
  if (views.current) return;
  if (location.hash !== hash) return go(page, views, location.hash, true);
  const asked = destination(hash);
  const askedElsewhere = hash.length > 1 && asked && asked.view.dataset.lesson !== resume?.lesson;
  if (resume && !askedElsewhere && openAt(page, views, resume)) return;
  await go(page, views, asked ? hash : '', true);
}

function openAt(page: Page, views: Views, place: Place): boolean {
  const view = destination(place.lesson)?.view;
  if (!view?.dataset.lesson) return false;
  history.replaceState(null, '', `#${place.lesson}`);
  views.show(view);
  // Looked for now: a quiz lays out its questions anew when it is shown.
  const block = findAll(view, '[data-at]').find((element) => element.dataset.at === place.at && place.at !== '');
  page.session.visit(block ? place : { lesson: place.lesson, at: '' });
  arrive(view, block ?? null, true);
  return true;
}

/** The overview is there from the start, a lesson when it has been read to its end, and the rest when everything has. */
function isThere(hash: string): boolean {
  if (!isReading()) return true;
  const view = destination(hash)?.view;
  return view?.dataset.lesson ? view.nextElementSibling !== null : view?.id === '_overview';
}

/** Takes the focus when the learner goes there; otherwise it may be elsewhere on the page of the LMS, and stays there. */
function arrive(view: HTMLElement, element: HTMLElement | null, opening: boolean): void {
  let isTaken = !opening;
  const place = () => {
    const focus = isTaken || document.hasFocus();
    isTaken = false;
    if (element) goToElement(view, element, focus);
    else goToTop(view, focus);
  };
  place();
  holdPlace(place);
}

/** What is not there yet is waited for as the course is at its start, and given up for anything else. */
async function waitFor(page: Page, views: Views, hash: string): Promise<boolean> {
  views.showNone();
  page.announce(page.say('opening'));
  await whenRead(() => isThere(hash));
  page.announce('');
  return !views.current && hash === location.hash;
}

/** Of those who want to go somewhere, the last. */
let last = 0;

async function go(page: Page, views: Views, hash: string, opening = false): Promise<void> {
  if (!isThere(hash) && !(await waitFor(page, views, hash))) return;
  // An address that leads nowhere changes nothing; where nothing is shown, it leads to the overview.
  const view = (destination(hash) ?? (views.current ? null : destination('')))?.view;
  if (!view) return;
  if (opening || document.readyState !== 'complete') return show(page, views, { view, hash, opening });
  // What was before stays, whole, until the next picture: built and laid out at once, a lesson would be one long task.
  const before = views.current;
  last += 1;
  const mine = last;
  try {
    if (view !== before) views.prepare(view);
  } finally {
    atNextFrame(() => {
      // The learner is elsewhere by now, or has left.
      if (mine !== last || views.current !== before) return;
      if (view !== before && !destination(hash)?.element) layOutInTwo(view);
      show(page, views, { view, hash, opening });
    });
  }
}

function show(page: Page, views: Views, { view, hash, opening }: Going): void {
  views.show(view);
  const element = destination(hash)?.element ?? null;
  const lesson = view.dataset.lesson;
  // Nothing is announced when the overview opens the course: the page is read from its beginning.
  if (!opening || element || lesson) arrive(view, element, opening);
  else holdPlace();
  if (lesson) page.session.visit({ lesson, at: element?.closest<HTMLElement>('[data-at]')?.dataset.at ?? '' });
}

interface Going {
  view: HTMLElement;
  hash: string;
  opening: boolean;
}

/** For its first picture a lesson is laid out as far as the window goes: the rest of it takes as long again. */
function layOutInTwo(view: HTMLElement): void {
  view.classList.add('arriving');
  setTimeout(() => view.classList.remove('arriving'));
}
