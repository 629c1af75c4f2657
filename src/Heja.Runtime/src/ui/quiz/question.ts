import type { QuestionData } from '../../core/course.js';
import type { Response } from '../../core/session.js';
import { find, findAll, make } from '../dom.js';
import { hasEnded, type Page, type Refresh, visitBlock } from '../page.js';
import { fillFeedback } from '../questions/feedback.js';
import { CONTROLS, type Control, formOf, same, wasReset } from '../questions/question.js';
import { lessonLinks } from './read-again.js';

export interface QuizQuestion {
  question: QuestionData;
  number: number;
  /** Its heading. */
  heading: HTMLElement;
  /** Keeps what is chosen now: some browsers tell of a text only when the field is left. */
  collect(): void;
  /** Nothing whole is chosen. Of a wrong word that was written on another day, only that it was wrong is kept. */
  isOpen(): boolean;
  /** The round is handed in: says what was right. */
  judge(): void;
  refresh: Refresh;
}

/** A question of a round: what is chosen is kept at once, and nothing is said of it until the round is handed in. */
export function mountQuizQuestion(
  page: Page,
  root: HTMLElement,
  question: QuestionData,
  [number, count]: [number, number],
): QuizQuestion {
  const { session } = page;
  const heading = numberQuestion(page, root, question, [number, count]);
  const form = formOf(page, root, question);
  const notice = make('p', 'notice', page.say('question_reset'));
  if (wasReset(page, question)) find(root, '.question-form')?.prepend(notice);
  let shown: Response | null = null;

  const collect = () => {
    const { closed, response: before } = session.answer(question.id);
    if (closed || hasEnded(session)) return;
    const response = form.read();
    if (form.missing(response)) {
      shown = null;
      session.withdraw(question.id);
    } else if (!same(response, before)) {
      shown = response;
      notice.remove();
      visitBlock(page, root);
      session.submit(question.id, response);
    }
  };
  const refresh = () => {
    const { closed, response } = session.answer(question.id);
    if (response && !same(response, shown)) {
      form.restore(response);
      shown = response;
    }
    for (const control of findAll<Control>(root, CONTROLS)) control.disabled = closed || hasEnded(session);
  };
  const isOpen = () => session.answer(question.id).attempts === 0 || form.missing(form.read()) !== null;
  const judge = () => {
    const answer = session.answer(question.id);
    const feedback = make('div', 'feedback');
    form.mark(answer, isLast() && !answer.right);
    fillFeedback(page, feedback, question, answer, '');
    if (!answer.right) feedback.append(...lessonLinks(page, question));
    find(root, '.question-form')?.append(feedback);
  };
  const isLast = () => {
    const lesson = root.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
    return lesson !== undefined && session.quiz(lesson).roundsLeft === 0;
  };
  // A text is kept when its field is left, not at every key.
  root.addEventListener('input', ({ target }) => isText(target) || collect());
  root.addEventListener('change', collect);
  refresh();
  return { question, number, heading, collect, isOpen, judge, refresh };
}

/** A heading, so that one can go from question to question. */
function numberQuestion(
  page: Page,
  root: HTMLElement,
  question: QuestionData,
  [number, count]: [number, number],
): HTMLElement {
  const label = find(root, '.card-label');
  const badge = label && find(label, '.badge');
  const heading = make('h2', 'card-label quiz-number', ...(badge ? [badge] : []));
  heading.append(page.say('quiz_question', { number, count }));
  // Nothing else says what to do with a statement.
  if (question.type === 'true-false') heading.append(`: ${page.say('true_false')}`);
  heading.id = `${root.id}._number`;
  heading.tabIndex = -1;
  if (label) label.replaceWith(heading);
  else root.prepend(heading);
  const prompt = find(root, '.prompt')?.id;
  root.setAttribute('aria-labelledby', prompt ? `${heading.id} ${prompt}` : heading.id);
  return heading;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type);
}
