import type { QuizProgress } from '../../core/session.js';
import { make } from '../dom.js';
import type { Page } from '../page.js';
import type { QuizQuestion } from './question.js';
import { readAgain } from './read-again.js';

/** Before a round is handed in, what it asks; after it, how it went, what to read again, and whether there is another. */
export function fillResult(page: Page, root: HTMLElement, quiz: QuizProgress, questions: QuizQuestion[]): void {
  const { right, best, round, handedIn, roundsLeft } = quiz;
  const count = questions.length;
  root.classList.toggle('quiz-result', handedIn);
  if (!handedIn) {
    const lines = [page.say(count === 1 ? 'quiz_intro_one' : 'quiz_intro', { count }), leftText(page, roundsLeft)];
    root.replaceChildren(make('p', 'hint', lines.join(' ').trim()));
    return;
  }
  const heading = make(
    'h2',
    'quiz-score',
    count > 0 ? page.say('quiz_result', { right, count }) : page.say('quiz_over'),
  );
  heading.tabIndex = -1;
  const lines = [
    count > 0 && right === count ? page.say('quiz_all_right') : '',
    round > 1 ? page.say('quiz_best', { best: best ?? 0 }) : '',
    roundsLeft === null ? page.say('quiz_unlimited') : leftText(page, roundsLeft),
  ];
  root.replaceChildren(heading, make('p', '', lines.filter(Boolean).join(' ')), ...readAgain(page, questions));
}

function leftText(page: Page, left: number | null): string {
  if (left === null) return '';
  if (left === 0) return page.say('quiz_no_rounds');
  return left === 1 ? page.say('attempt_left') : page.say('attempts_left', { count: left });
}
