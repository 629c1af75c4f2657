import type { LessonData } from '../../core/course.js';
import type { Part } from '../../core/session.js';
import { button, find, make } from '../dom.js';
import type { Page, Refresh } from '../page.js';
import { clockText, MINUTE } from './timer.js';

/** The time at the lower edge of the window, wherever the one who leads is reading. */
export function mountTimerBar(page: Page, article: HTMLElement, lesson: LessonData, parts: HTMLElement[]): Refresh {
  const { timer } = page;
  const name = make('p', 'timer-part');
  const clock = make('p', 'timer-clock');
  clock.setAttribute('role', 'timer');
  const toggle = button('button button-quiet', '', () => timer.toggle());
  const more = button('button button-quiet', page.say('timer_add'), () => timer.add(MINUTE));
  const stop = button('button button-quiet', page.say('timer_stop'), () => {
    const part = partOf();
    timer.clear();
    // The bar is gone: back to where the time can be started.
    if (part) find(part, '.part-tools button')?.focus();
  });
  const bar = make('div', 'timer-bar', name, clock, make('div', 'card-actions', toggle, more, stop));
  bar.setAttribute('role', 'group');
  article.append(bar);
  const partOf = () => parts.find((part) => timer.isOf(lesson.id, part.dataset.part as Part));
  const refresh = () => {
    const part = partOf();
    bar.hidden = !part;
    if (!part) return;
    const title = find(part, 'h2')?.textContent ?? '';
    const over = timer.left === 0;
    set(name, title);
    set(clock, over ? page.say('timer_end') : clockText(timer.left));
    set(toggle, page.say(timer.runs ? 'timer_pause' : 'timer_resume'));
    toggle.hidden = over && document.activeElement !== toggle;
    bar.dataset.is = over ? 'over' : timer.runs ? '' : 'paused';
    bar.setAttribute('aria-label', page.say('timer', { title }));
  };
  refresh();
  return refresh;
}

/** Only what is new is written: a text that is selected, or being read, is left alone. */
function set(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
