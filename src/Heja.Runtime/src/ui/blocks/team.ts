import type { LessonData } from '../../core/course.js';
import type { Part } from '../../core/session.js';
import { find, findAll, icon, isOff, make, settle, switchOff } from '../dom.js';
import { hasEnded, type Page, type Refresh, visitBlock } from '../page.js';
import { mountFacilitator } from '../team/facilitator.js';

export function mountTeam(page: Page, article: HTMLElement, lesson: LessonData): Refresh {
  const parts = findAll(article, '[data-part]');
  mountFacilitator(page, article, lesson, parts);
  const refreshes = [
    mountSteps(page, article, lesson, parts),
    ...parts.map((part) => (isTogether(part) ? mountTogether(page, part, lesson) : mountPart(page, part, lesson))),
  ];
  return () => {
    for (const refresh of refreshes) refresh();
  };
}

/** The exercise at a glance, above its first part. */
function mountSteps(page: Page, article: HTMLElement, lesson: LessonData, parts: HTMLElement[]): Refresh {
  const steps = parts.map((part) => {
    const title = find(part, 'h2')?.textContent ?? '';
    const time = find(part, '.part-time')?.firstChild?.textContent?.trim() ?? '';
    const link = make('a', 'step', icon(roleOf(part)), make('span', '', title), make('span', 'step-time', time));
    link.href = `#${part.id}`;
    return make('li', '', link);
  });
  const list = make('ol', 'steps', ...steps);
  list.setAttribute('aria-label', page.say('parts'));
  find(article, '.lesson-head')?.append(list);
  const refresh = () => {
    steps.forEach((step, index) => {
      const part = parts[index];
      if (!part || !page.session.lesson(lesson.id)[roleOf(part)] || step.classList.contains('done')) return;
      step.classList.add('done');
      find(step, '.step-time')?.append(make('span', 'step-done', icon('right'), page.say('state_done')));
    });
  };
  refresh();
  return refresh;
}

function mountPart(page: Page, part: HTMLElement, lesson: LessonData): Refresh {
  const box = find<HTMLInputElement>(part, '[data-part-done]');
  if (!box) return () => {};
  box.addEventListener('change', () => {
    visitBlock(page, part);
    page.session.part(lesson.id, roleOf(part), box.checked);
  });
  const refresh = () => {
    box.checked = page.session.lesson(lesson.id)[roleOf(part)];
    box.disabled = hasEnded(page.session);
  };
  refresh();
  return refresh;
}

function mountTogether(page: Page, part: HTMLElement, lesson: LessonData): Refresh {
  const button = find<HTMLButtonElement>(part, '[data-together]');
  if (!button) return () => {};
  button.addEventListener('click', () => {
    if (isOff(button)) return;
    visitBlock(page, part);
    page.session.part(lesson.id, 'together', true);
    refresh();
    page.announce(`${page.say('together_confirmed')}. ${page.say('lesson_done')}`);
  });
  const refresh = () => {
    if (page.session.lesson(lesson.id).together) settle(button, page.say('together_confirmed'));
    else if (hasEnded(page.session)) switchOff(button);
  };
  refresh();
  return refresh;
}

function roleOf(part: HTMLElement): Part {
  const role = part.dataset.part;
  return role === 'together' || role === 'onward' ? role : 'alone';
}

function isTogether(part: HTMLElement): boolean {
  return roleOf(part) === 'together';
}
