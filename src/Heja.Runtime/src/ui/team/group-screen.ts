import type { LessonData } from '../../core/course.js';
import type { Part } from '../../core/session.js';
import { button, icon, isOff, make, switchOff } from '../dom.js';
import type { Page } from '../page.js';
import { ScreenDialog } from './screen-dialog.js';
import { ScreenWindow } from './screen-window.js';
import { makeStage } from './stage.js';
import { timeButton } from './time-button.js';

export interface GroupScreen {
  tools: HTMLElement[];
  /** The part that the group is to see. */
  follow(part: HTMLElement): void;
  say(text: string): void;
  refresh(): void;
}

/** The ways to show the group its part of the exercise: over this page, or in a window beside it. */
export function makeGroupScreen(page: Page, lesson: LessonData, parts: HTMLElement[]): GroupScreen {
  const stage = makeStage(page, lesson);
  let at = 0;
  const time = timeButton(page, lesson, () => parts[at]);
  const step = (by: number, name: string, picture: string) => {
    const element = button('button stage-step', page.say(name), () => {
      if (!isOff(element)) show(at + by);
    });
    // The arrow points away from the words.
    if (by < 0) element.prepend(icon(picture));
    else element.append(icon(picture));
    return element;
  };
  const previous = step(-1, 'screen_previous', 'previous');
  const next = step(1, 'screen_next', 'next');
  const dialog = new ScreenDialog(page, stage, { previous, time: time.element, next });
  const beside = new ScreenWindow(lesson.id, stage, () => refreshTools());
  const said = make('p', 'hint');
  const say = (name: string) => {
    said.textContent = page.say(name);
    page.announce(page.say(name));
  };
  const here = button('button', page.say('screen_show'), () => {
    beside.close();
    dialog.open();
    show(at);
  });
  here.prepend(icon('facilitator'));
  const apart = button('button', page.say('screen_window'), () => {
    if (beside.isOpen) beside.close();
    else say(beside.open(lesson.title) ? 'screen_window_hint' : 'screen_window_failed');
    show(at);
    refreshTools();
  });
  apart.prepend(icon('embed'));
  const show = (index: number) => {
    at = Math.min(Math.max(index, 0), parts.length - 1);
    const part = parts[at];
    if (part) stage.show(part);
    for (const [element, end] of [[previous, 0] as const, [next, parts.length - 1] as const]) {
      if (at === end) switchOff(element);
      else element.removeAttribute('aria-disabled');
    }
    time.refresh();
  };
  const refreshTools = () => {
    apart.lastChild?.replaceWith(page.say(beside.isOpen ? 'screen_window_close' : 'screen_window'));
  };
  beside.reopen(lesson.title);
  show(startOf(page, lesson, parts));
  refreshTools();
  return {
    tools: [here, apart, said],
    follow: (part) => show(parts.indexOf(part)),
    say: (text) => dialog.say(text),
    refresh: () => {
      stage.tick();
      time.refresh();
    },
  };
}

function startOf(page: Page, lesson: LessonData, parts: HTMLElement[]): number {
  const timed = parts.findIndex((part) => page.timer.isOf(lesson.id, part.dataset.part as Part));
  return timed >= 0 ? timed : parts.findIndex((part) => part.dataset.part === 'together');
}
