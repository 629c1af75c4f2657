import type { LessonData } from '../core/course.js';
import type { Session } from '../core/session.js';
import { button, find, icon, isOff, make, switchOff } from './dom.js';
import { hasEnded, type Page, type Refresh, sayTitle } from './page.js';

/** The end of a lesson always says what is left, or that all is done, and what comes next. */
export function mountLessonEnd(page: Page, article: HTMLElement, lesson: LessonData): Refresh {
  const root = find(article, '[data-lesson-end]');
  if (!root) return () => {};
  const [before, after] = neighbours(page.session, lesson);
  const status = make('p', 'lesson-status');
  const finish = button('button button-primary', page.say(after ? 'finish' : 'finish_last'), () => {
    if (isOff(finish)) return;
    page.session.finishLesson(lesson.id);
    page.go(after?.id ?? '_overview');
  });
  finish.append(icon('next'));
  const next = make('a', 'button pager-next', ...nextText(page, lesson, after));
  next.href = `#${after?.id ?? '_overview'}`;
  next.append(icon('next'));
  const pager = make('nav', 'pager', next);
  pager.setAttribute('aria-label', page.say('pager'));
  if (before) pager.prepend(previousLink(page, lesson, before));
  root.append(status, finish, pager);

  const refresh = () => {
    const done = page.session.lesson(lesson.id).done;
    const left = done ? [] : remaining(page, lesson);
    finish.hidden = done || left.length > 0;
    next.hidden = !finish.hidden && !hasEnded(page.session);
    next.classList.toggle('button-primary', done);
    if (hasEnded(page.session)) switchOff(finish);
    const text = done ? page.say('lesson_done') : left.length > 0 ? leftText(page, left) : '';
    if (status.textContent !== text) status.replaceChildren(...(done ? [icon('right'), text] : [text]));
    status.classList.toggle('done', done);
    status.hidden = text === '';
  };
  refresh();
  return refresh;
}

function previousLink(page: Page, lesson: LessonData, before: LessonData): HTMLAnchorElement {
  const link = make('a', 'pager-previous', icon('previous'), ...sayTitle(page, 'previous', before, lesson));
  link.href = `#${before.id}`;
  return link;
}

function nextText(page: Page, lesson: LessonData, after: LessonData | null): (Node | string)[] {
  return after ? sayTitle(page, 'next', after, lesson) : [page.say('next_overview')];
}

function neighbours(session: Session, lesson: LessonData): [LessonData | null, LessonData | null] {
  const order = session.course.modules.flatMap((module) => module.lessons);
  const at = order.indexOf(lesson.id);
  const byId = (id: string | undefined) => session.course.lessons.find((one) => one.id === id) ?? null;
  return [byId(order[at - 1]), byId(order[at + 1])];
}

/** What the learner has yet to do before the lesson is done; nothing in a lesson that is only read. */
function remaining(page: Page, lesson: LessonData): string[] {
  const { session, say } = page;
  const isQuiz = lesson.kind === 'quiz';
  const asked = isQuiz ? [] : lesson.questions;
  const questions = asked.filter((question) => session.answer(question.id).attempts === 0).length;
  const kept = lesson.kept.filter((block) => !session.kept(block.id)).length;
  return [
    questions === 1 ? say('remaining_question') : questions > 1 ? say('remaining_questions', { count: questions }) : '',
    kept === 1 ? say('remaining_kept') : kept > 1 ? say('remaining_kepts', { count: kept }) : '',
    lesson.kind === 'team' && !session.lesson(lesson.id).together ? say('remaining_together') : '',
    lesson.kind === 'scenario' && !isAtEnding(session, lesson) ? say('remaining_scenario') : '',
    isQuiz && session.quiz(lesson.id).best === null ? say('remaining_quiz') : '',
  ].filter(Boolean);
}

function isAtEnding(session: Session, { id, scenes }: LessonData): boolean {
  const { trail } = session.lesson(id);
  return scenes.some((scene) => scene.end && trail.includes(scene.id));
}

function leftText(page: Page, left: string[]): string {
  const last = left[left.length - 1] ?? '';
  const list =
    left.length > 1 ? `${left.slice(0, -1).join(page.say('list_comma'))}${page.say('list_and')}${last}` : last;
  return `${page.say('remaining', { list })}.`;
}
