import type { LessonData } from '../../core/course.js';
import { sessionStore } from '../../core/storage.js';
import { find, findAll, make } from '../dom.js';
import type { Page, Refresh } from '../page.js';
import { makeGroupScreen } from './group-screen.js';
import { sheetButtons } from './sheets.js';
import { timeButton } from './time-button.js';
import { mountTimerBar } from './timer-bar.js';

const STORED = 'heja/facilitating';

/** What the one who leads has: notes, the time of each part, the group's screen and the sheets to print. */
export function mountFacilitator(page: Page, article: HTMLElement, lesson: LessonData, parts: HTMLElement[]): void {
  const toggle = find<HTMLButtonElement>(article, '[data-facilitator-toggle]');
  if (!toggle) return;
  const screen = makeGroupScreen(page, lesson, parts);
  const refreshes: Refresh[] = [screen.refresh];
  for (const part of parts) {
    const time = timeButton(
      page,
      lesson,
      () => part,
      () => screen.follow(part),
    );
    find(part, '.part-head')?.after(make('p', 'part-tools for-facilitator', time.element));
    refreshes.push(time.refresh);
  }
  refreshes.push(mountTimerBar(page, article, lesson, parts));
  const panel = make('div', 'lead-tools for-facilitator card-actions', ...screen.tools, ...sheetButtons(page, article));
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', page.say('facilitator'));
  toggle.closest('p')?.after(panel);
  page.timer.subscribe((milestone) => {
    for (const refresh of refreshes) refresh();
    if (!milestone || page.timer.state?.lesson !== lesson.id) return;
    const words = page.say(`timer_${milestone}`);
    screen.say(words);
    page.announce(words);
  });
  mountToggle(page, toggle);
}

/** The view of the one who leads is on in every team lesson or in none: they lead more than one. */
function mountToggle(page: Page, toggle: HTMLButtonElement): void {
  const { classList } = document.documentElement;
  const set = (on: boolean) => {
    classList.toggle('facilitating', on);
    for (const other of findAll(document, '[data-facilitator-toggle]')) other.setAttribute('aria-pressed', String(on));
  };
  toggle.addEventListener('click', () => {
    const on = !classList.contains('facilitating');
    set(on);
    if (on) sessionStore.write(STORED, '1');
    else sessionStore.remove(STORED);
  });
  set(classList.contains('facilitating') || sessionStore.read(STORED) !== null || page.timer.state !== null);
}
