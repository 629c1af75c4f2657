import type { LessonData } from '../core/course.js';
import type { LessonProgress } from '../core/session.js';
import { find, findAll, icon, make } from './dom.js';
import { inSlices } from './in-slices.js';
import { writeList } from './lesson-list.js';
import { timeLeft } from './minutes.js';
import { outcomeTexts } from './outcome.js';
import { inLesson, type Page, sayTitle } from './page.js';

/** Lessons in a list that are written before anything is shown. */
const AT_ONCE = 50;

type State = 'new' | 'opened' | 'done';

/** A lesson in a list, and where its state is written. */
interface Listed {
  link: HTMLAnchorElement;
  place: HTMLElement | null;
}

/** Keeps every list of lessons, the progress and the start button true. */
export function mountNavigation(page: Page): (lesson: string | null) => void {
  const lists = mountLists(page);
  const showProgress = mountProgress(page);
  const showModules = mountModules(page);
  let shown: string | null = null;
  return (lesson) => {
    const data = page.session.course.lessons.find((one) => one.id === lesson);
    lists.write(data);
    for (const one of lists.listed) showState(page, one);
    const state = lesson && find(document, `#${CSS.escape(lesson)} [data-lesson-state]`);
    if (data && state) fillState(inLesson(page, data), state, stateOf(page.session.lesson(data.id)));
    showProgress();
    showModules();
    showStart(page);
    if (lesson !== shown) markCurrent(lists.listed, lesson);
    shown = lesson;
  };
}

interface Lists {
  listed: Listed[];
  /** Writes the lists that are looked at when this lesson is shown, or a view that is none. */
  write(lesson?: LessonData): void;
}

/** A list is written when it is looked at: with the view it stands in, or when it is unfolded or a lesson of it is shown. */
function mountLists(page: Page): Lists {
  const listed = findAll<HTMLAnchorElement>(document, '[data-lesson-link]').map(listedOf);
  const waiting = new Set(findAll(document, '[data-list]'));
  const write = (list: HTMLElement) => {
    if (!waiting.delete(list)) return;
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
    const added = writeList(page.session.course, list).map(listedOf);
    for (const one of added) showState(page, one);
    listed.push(...added);
    if (focused) find(list, `[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  };
  const unfold = ({ target }: Event) => {
    for (const list of waiting) {
      if (target instanceof Node && target.contains(list) && !isFolded(list)) write(list);
    }
  };
  document.addEventListener('toggle', unfold, { capture: true });
  return {
    listed,
    write(lesson) {
      const looked = [...waiting].filter((list) => isLookedAt(list, lesson));
      // The lesson's own first: it is marked there.
      looked.sort((a, b) => Number(isOf(lesson, b)) - Number(isOf(lesson, a)));
      let items = 0;
      for (const list of looked) {
        if (items >= AT_ONCE) break;
        write(list);
        items += list.childElementCount;
      }
      // What is below, links already, little by little.
      void inSlices(looked, write);
    },
  };
}

function isLookedAt(list: HTMLElement, lesson: LessonData | undefined): boolean {
  return isFolded(list) ? isOf(lesson, list) : !lesson || !list.closest('.view');
}

function isFolded(list: HTMLElement): boolean {
  return list.closest('details:not([open])') !== null;
}

function isOf(lesson: LessonData | undefined, list: HTMLElement): boolean {
  return list.dataset.list === lesson?.module;
}

function listedOf(link: HTMLAnchorElement): Listed {
  return { link, place: find(link, '[data-state]') };
}

function showState(page: Page, { link, place }: Listed): void {
  const state = stateOf(page.session.lesson(link.dataset.lessonLink ?? ''));
  if (link.dataset.is === state) return;
  link.dataset.is = state;
  if (place) fillState(page, place, state);
}

function stateOf({ done, opened }: LessonProgress): State {
  return done ? 'done' : opened ? 'opened' : 'new';
}

function fillState(page: Page, element: HTMLElement, state: State): void {
  if (element.dataset.is === state) return;
  element.dataset.is = state;
  const text = make('span', 'state-text', state === 'new' ? '' : page.say(`state_${state}`));
  element.replaceChildren(...(state === 'done' ? [icon('right'), text] : [text]));
}

function mountProgress(page: Page): () => void {
  const texts = findAll(document, '[data-progress-text]');
  const bars = findAll<HTMLProgressElement>(document, '[data-progress]');
  const line = find(document, '#_progress');
  return () => {
    const { done, lessons } = page.session.summary();
    const left = timeLeft(page, page.session.course.lessons);
    const text = joined(page, page.say('progress_text', { done, lessons }), left);
    for (const element of texts) {
      if (element !== line) fillText(element, text);
    }
    for (const bar of bars) {
      bar.max = Math.max(lessons, 1);
      bar.value = done;
    }
    if (line) fillText(line, outcome(page) || text);
  };
}

/** How far each module is, where it is begun; until then, how long it takes. */
function mountModules(page: Page): () => void {
  const { modules, lessons } = page.session.course;
  const places = modules.map((module) => ({
    own: lessons.filter((lesson) => lesson.module === module.id),
    elements: findAll(document, `[data-module-progress="${CSS.escape(module.id)}"]`),
  }));
  return () => {
    for (const { own, elements } of places) {
      const text = moduleText(page, own);
      if (text) for (const element of elements) fillText(element, text);
    }
  };
}

function moduleText(page: Page, own: LessonData[]): string {
  const done = own.filter((lesson) => page.session.lesson(lesson.id).done).length;
  if (done === 0) return '';
  if (done === own.length) return page.say('state_done');
  return joined(page, page.say('module_progress', { done, lessons: own.length }), timeLeft(page, own));
}

function fillText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function joined(page: Page, ...texts: string[]): string {
  return texts.filter(Boolean).join(page.say('list_comma'));
}

/** What the end of the course says instead of how much is left. */
function outcome(page: Page): string {
  const summary = page.session.summary();
  const { done, lessons, score } = summary;
  const values = { done, lessons, score: score ?? 0 };
  return outcomeTexts(summary)
    .map((name) => page.say(name, values))
    .join(' ');
}

function showStart(page: Page): void {
  const link = find<HTMLAnchorElement>(document, '#_start');
  if (!link) return;
  const [id, ...text] = nextStep(page);
  link.href = `#${id}`;
  const next = make('span', '', ...text);
  if (link.textContent !== next.textContent) link.replaceChildren(...next.childNodes);
}

/** Back to a lesson that is begun, else to the first that is not done, else to the beginning. */
function nextStep(page: Page): [string, ...(Node | string)[]] {
  const { session } = page;
  const order = session.course.modules.flatMap((module) => module.lessons);
  const open = order.filter((id) => !session.lesson(id).done);
  if (open.length === order.length && !order.some((id) => session.lesson(id).opened)) {
    return [order[0] ?? '_overview', page.say('start')];
  }
  if (open.length === 0) return [order[0] ?? '_overview', page.say('read_again')];
  const last = lastVisited(page);
  if (last && open.includes(last)) return [last, page.say('continue')];
  const id = open.find((one) => session.lesson(one).opened) ?? open[0] ?? '_overview';
  const lesson = session.course.lessons.find((one) => one.id === id);
  return [id, ...(lesson ? sayTitle(page, 'continue_next', lesson) : [page.say('start')])];
}

function lastVisited(page: Page): string | null {
  const link = find<HTMLAnchorElement>(document, '.side [data-visited]');
  return link?.dataset.lessonLink ?? page.session.resume?.lesson ?? null;
}

function markCurrent(listed: Listed[], lesson: string | null): void {
  for (const { link } of listed) {
    const is = link.dataset.lessonLink === lesson;
    if (is) link.setAttribute('aria-current', 'page');
    else if (link.hasAttribute('aria-current')) link.removeAttribute('aria-current');
    if (lesson) link.toggleAttribute('data-visited', is);
    if (!is) continue;
    link.closest('details')?.setAttribute('open', '');
    scrollWithin(link.closest<HTMLElement>('.side'), link);
  }
}

/** Beside the lesson the list may be higher than the window, in a box of its own. The page stays where it is. */
function scrollWithin(box: HTMLElement | null, link: HTMLElement): void {
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const distance = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (distance < 0 || distance > box.clientHeight - link.offsetHeight) box.scrollTop += distance - box.clientHeight / 2;
}
