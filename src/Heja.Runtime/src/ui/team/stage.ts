import type { LessonData } from '../../core/course.js';
import type { Part } from '../../core/session.js';
import { find, findAll, make } from '../dom.js';
import type { Page } from '../page.js';
import { clockText, MINUTE } from './timer.js';

/** What only the one who leads sees, and what belongs to the page around it. */
const NOT_FOR_THE_GROUP =
  '.aside-facilitator, .aside-invitation, .part-done, .part-tools, .part-head, .needs-js, script';

/** What the group sees: one part, large, with the time that is left and without the leader's notes. */
export interface Stage {
  element: HTMLElement;
  show(part: HTMLElement): void;
  tick(): void;
}

export function makeStage(page: Page, lesson: LessonData): Stage {
  const title = make('h2', 'stage-title');
  const clock = make('p', 'stage-clock');
  clock.setAttribute('role', 'timer');
  const body = make('div', 'stage-body prose');
  const head = make('div', 'stage-head', make('div', '', make('p', 'kicker', lesson.title), title), clock);
  const element = make('div', 'stage-view', head, body);
  let shown: HTMLElement | null = null;
  const tick = () => {
    if (shown) showTime(page, lesson, shown, clock);
  };
  return {
    element,
    tick,
    show(part) {
      if (part !== shown) {
        shown = part;
        title.textContent = find(part, 'h2')?.textContent ?? '';
        body.replaceChildren(...copyFor(part));
        body.scrollTop = 0;
      }
      tick();
    },
  };
}

function showTime(page: Page, lesson: LessonData, part: HTMLElement, clock: HTMLElement): void {
  const { timer } = page;
  const own = timer.isOf(lesson.id, part.dataset.part as Part);
  const left = own ? timer.left : Number(part.dataset.minutes) * MINUTE;
  const over = own && left === 0;
  const text = over ? page.say('timer_end') : clockText(left);
  clock.dataset.is = over ? 'over' : own && !timer.runs ? 'paused' : own && left <= MINUTE ? 'last' : '';
  if (clock.textContent !== text) clock.textContent = text;
}

/** A copy has no ids, and nothing in it can be pressed: it is only looked at, also in a window of its own. */
function copyFor(part: HTMLElement): Node[] {
  const copy = find(part, '.part-body')?.cloneNode(true) as HTMLElement | undefined;
  if (!copy) return [];
  for (const element of findAll(copy, NOT_FOR_THE_GROUP)) element.remove();
  for (const element of findAll(copy, '[id], [for], [aria-labelledby], [aria-describedby]')) {
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) element.removeAttribute(name);
  }
  for (const fold of findAll(copy, 'details')) fold.setAttribute('open', '');
  // The other window has another address than the files beside this page.
  for (const picture of findAll<HTMLImageElement>(copy, 'img')) picture.setAttribute('src', picture.src);
  for (const link of findAll(copy, 'a')) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
}
