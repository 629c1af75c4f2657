import type { QuestionData } from '../../core/course.js';
import type { Answer } from '../../core/session.js';
import { compiled, icon, make } from '../dom.js';
import type { Page } from '../page.js';

/** The verdict in words, the general feedback, and what can be done now. */
export function fillFeedback(
  page: Page,
  root: HTMLElement,
  question: QuestionData,
  answer: Answer,
  next = nextStep(page, question, answer),
): void {
  const verdict = answer.right ? 'right' : answer.rightParts > 0 && answer.parts > 1 ? 'partly' : 'wrong';
  const words = page.say(verdict, { right: answer.rightParts, parts: answer.parts });
  const html = answer.right ? question.rightHtml : question.wrongHtml;
  root.dataset.is = verdict;
  root.replaceChildren(make('p', 'verdict', icon(verdict), words));
  if (html) root.append(compiled('feedback-text', html));
  if (next) root.append(make('p', 'feedback-next', next));
}

/** For reading out: the line breaks that the eye sees become full stops. */
export function spokenText(root: HTMLElement): string {
  const lines = [...root.children].map((line) => line.textContent?.trim() ?? '');
  return lines.map((line) => (/[.?!]$/.test(line) ? line : `${line}.`)).join(' ');
}

function nextStep(page: Page, question: QuestionData, answer: Answer): string {
  if (answer.right) return '';
  if (answer.closed) return page.say('no_attempts');
  const left = question.attempts - answer.attempts;
  const count =
    question.attempts === 0 ? '' : left === 1 ? page.say('attempt_left') : page.say('attempts_left', { count: left });
  return [page.say('try_again'), count].filter(Boolean).join(' ');
}
