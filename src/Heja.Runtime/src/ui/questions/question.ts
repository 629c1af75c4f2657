import type { QuestionData } from '../../core/course.js';
import type { Answer, Response } from '../../core/session.js';
import { button, find, findAll, isOff, make, settle, switchOff } from '../dom.js';
import { hasEnded, type Page, type Refresh, visitBlock } from '../page.js';
import { choiceForm } from './choice.js';
import { fillFeedback, spokenText } from './feedback.js';
import { fillForm } from './fill.js';
import type { QuestionForm } from './form.js';
import { matchForm } from './match.js';
import { numberForm } from './number.js';
import { orderForm } from './order.js';
import { shuffleChildren } from './shuffle.js';
import { sortForm } from './sort.js';
import { trueFalseForm } from './true-false.js';

const forms: Record<QuestionData['type'], (page: Page, root: HTMLElement, question: QuestionData) => QuestionForm> = {
  choice: choiceForm,
  'true-false': trueFalseForm,
  sort: sortForm,
  match: matchForm,
  order: orderForm,
  fill: fillForm,
  number: numberForm,
};

export type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement;

/** What is locked when nothing can be answered any more. */
export const CONTROLS = 'input, select, .move';

/** What the learner can do with the question, its options in an order of their own where that is asked for. */
export function formOf(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const list = find(root, '[data-options]');
  if (list && question.shuffle) shuffleChildren(list);
  return forms[question.type](page, root, question);
}

/** What all questions have in common: hand in, see how it went, try again while attempts are left. */
export function mountQuestion(page: Page, root: HTMLElement, question: QuestionData): Refresh {
  const { session } = page;
  const form = formOf(page, root, question);
  const feedback = make('div', 'feedback');
  const message = make('p', 'message');
  const submit = button('button button-primary', page.say('submit'), () => handIn());
  find(root, '.question-form')?.append(feedback, message, make('p', 'card-actions', submit));
  const notice = make('p', 'notice', page.say('question_reset'));
  if (wasReset(page, question)) find(root, '.question-form')?.prepend(notice);
  let shown: Answer | null = null;

  const show = (answer: Answer) => {
    form.unmark();
    notice.remove();
    shown = answer;
    form.mark(answer, answer.closed && !answer.right);
    fillFeedback(page, feedback, question, answer);
    message.textContent = '';
    if (answer.closed) settle(submit, page.say('submitted'));
    else submit.textContent = page.say('submit_again');
  };
  const tell = (text: string) => {
    message.textContent = text;
    page.announce(text);
  };
  const handIn = () => {
    if (isOff(submit)) return;
    const response = form.read();
    const missing = form.missing(response);
    const before = session.answer(question.id);
    if (missing) return tell(missing);
    // The same answer again would only use up an attempt.
    const unchanged = form.isUnchanged?.() ?? same(response, before.response);
    if (before.attempts > 0 && unchanged) return tell(page.say('unchanged'));
    visitBlock(page, root);
    session.submit(question.id, response);
    // Other words, or attempts that are no longer counted, may look like the answer that is shown.
    shown = null;
    refresh();
    page.announce([spokenText(feedback), form.spoken()].join(' '));
  };
  const refresh = () => {
    const answer = session.answer(question.id);
    if (answer.response && answer.attempts > 0 && !(shown && sameAnswer(shown, answer))) {
      form.restore(answer.response);
      show(answer);
    }
    const locked = answer.closed || hasEnded(session);
    for (const control of findAll<Control>(root, CONTROLS)) control.disabled = locked;
    if (locked) switchOff(submit);
    if (!shown) message.textContent = attemptsLeft(page, question, answer);
  };
  root.addEventListener('input', () => {
    // Feedback on another answer than the one that is chosen would mislead.
    form.unmark();
    feedback.replaceChildren();
    message.textContent = attemptsLeft(page, question, session.answer(question.id));
  });
  refresh();
  return refresh;
}

function attemptsLeft(page: Page, question: QuestionData, answer: Answer): string {
  const left = question.attempts - answer.attempts;
  if (question.attempts === 0 || left < 1 || hasEnded(page.session)) return '';
  return left === 1 ? page.say('attempt_left') : page.say('attempts_left', { count: left });
}

/** It was answered in another shape, and not yet in this one. */
export function wasReset(page: Page, question: QuestionData): boolean {
  const reset = page.session.notices.some((notice) => notice.kind === 'reset' && notice.question === question.id);
  return reset && page.session.answer(question.id).attempts === 0;
}

function sameAnswer(a: Answer, b: Answer): boolean {
  return a.attempts === b.attempts && a.closed === b.closed && a.response !== null && same(a.response, b.response);
}

export function same(a: Response, b: Response | null): boolean {
  return b !== null && a.length === b.length && a.every((value, index) => value === b[index]);
}
