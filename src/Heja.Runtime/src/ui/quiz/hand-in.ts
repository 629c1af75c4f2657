import { button, isOff, make, switchOff } from '../dom.js';
import { hasEnded, type Page, type Refresh } from '../page.js';
import type { QuizQuestion } from './question.js';

interface Round {
  lesson: string;
  /** The round has changed: takes the learner to where it goes on. */
  arrive(): void;
}

/** Under the last question: how many are answered, and the button that hands in, or the one that begins again. */
export function mountHandIn(page: Page, root: HTMLElement, questions: QuizQuestion[], round: Round): Refresh {
  const { session } = page;
  const { handedIn, roundsLeft } = session.quiz(round.lesson);
  const status = make('p', 'quiz-status');
  const message = make('div', 'quiz-unanswered');
  message.tabIndex = -1;
  message.hidden = true;
  const press = button('button button-primary', page.say(handedIn ? 'quiz_retry' : 'quiz_hand_in'), () => {
    if (isOff(press)) return;
    if (handedIn ? session.newRound(round.lesson) : handIn()) round.arrive();
  });
  const isOver = handedIn && roundsLeft === 0;
  root.replaceChildren(status, message, ...(isOver ? [] : [make('p', 'card-actions', press)]));

  const unanswered = () => questions.filter((question) => question.isOpen());
  const handIn = (): boolean => {
    for (const question of questions) question.collect();
    // The result stands at the top of the lesson: that is where the learner goes on.
    if (unanswered().length === 0) session.visit({ lesson: round.lesson, at: '' });
    if (session.handIn(round.lesson)) return true;
    message.hidden = unanswered().length === 0;
    refresh();
    message.focus();
    return false;
  };
  const refresh = () => {
    const open = unanswered();
    const values = { done: questions.length - open.length, count: questions.length };
    const text = isOver ? page.say('quiz_no_rounds') : handedIn ? '' : page.say('quiz_answered', values);
    if (status.textContent !== text) status.textContent = text;
    status.hidden = text === '';
    if (open.length === 0) message.hidden = true;
    if (!message.hidden) fillUnanswered(page, message, open);
    if (hasEnded(session)) switchOff(press);
  };
  refresh();
  return refresh;
}

/** Says which, and leads there. */
function fillUnanswered(page: Page, message: HTMLElement, open: QuizQuestion[]): void {
  const links = open.map(({ question, number }) => {
    const link = make('a', '', page.say('quiz_unanswered_link', { number }));
    link.href = `#${question.id}`;
    return make('li', '', link);
  });
  message.replaceChildren(make('p', '', page.say('quiz_unanswered')), make('ul', '', ...links));
}
