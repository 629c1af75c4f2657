import type { LessonData } from '../../core/course.js';
import type { Part } from '../../core/session.js';
import { button, icon } from '../dom.js';
import type { Page, Refresh } from '../page.js';

/** Starts the time of a part, then pauses it and lets it go on. */
export function timeButton(
  page: Page,
  lesson: LessonData,
  part: () => HTMLElement | undefined,
  started: () => void = () => {},
): { element: HTMLButtonElement; refresh: Refresh } {
  const { timer } = page;
  const role = () => part()?.dataset.part as Part;
  const minutes = () => Number(part()?.dataset.minutes);
  const own = () => timer.isOf(lesson.id, role());
  const element = button('button', '', () => {
    if (own() && timer.left > 0) timer.toggle();
    else timer.start(lesson.id, role(), minutes());
    started();
  });
  const refresh = () => {
    const is = !own() || timer.left === 0 ? 'start' : timer.runs ? 'pause' : 'resume';
    if (element.dataset.is === is && element.dataset.of === role()) return;
    Object.assign(element.dataset, { is, of: role() });
    element.replaceChildren(icon('time'), page.say(`timer_${is}`, { minutes: minutes() }));
  };
  refresh();
  return { element, refresh };
}
