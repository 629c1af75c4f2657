import type { LessonData } from '../../core/course.js';
import type { QuizProgress } from '../../core/session.js';
import { find, make } from '../dom.js';
import type { Page, Refresh } from '../page.js';
import { mountHandIn } from './hand-in.js';
import { findSheets, layOut } from './places.js';
import { mountQuizQuestion, type QuizQuestion } from './question.js';
import { fillResult } from './result.js';

/** A round of questions on one page: answered in any order, handed in together, and taken again while rounds are left. */
export function mountQuiz(page: Page, article: HTMLElement, lesson: LessonData): Refresh {
  const { session } = page;
  const prose = find(article, '.prose') ?? article;
  const sheets = findSheets(article, lesson);
  const top = make('section', 'quiz-top');
  const end = make('section', 'quiz-end');
  prose.prepend(top);
  prose.append(end);
  let questions: QuizQuestion[] = [];
  let asked = '';
  let built = '';
  let refreshEnd: Refresh = () => {};

  const build = (quiz: QuizProgress) => {
    const now = `${quiz.round} ${quiz.questions.join(' ')}`;
    // What was written stays when it is handed in.
    if (now !== asked || !quiz.handedIn) {
      const shown = layOut(sheets, quiz.questions);
      questions = shown.map(({ root, question }, i) => mountQuizQuestion(page, root, question, [i + 1, shown.length]));
    }
    asked = now;
    for (const question of quiz.handedIn ? questions : []) question.judge();
    fillResult(page, top, quiz, questions);
    refreshEnd = mountHandIn(page, end, questions, { lesson: lesson.id, arrive });
  };
  /** Where the learner goes on: the result, or the first question. */
  const arrive = () => {
    const heading = find(top, 'h2') ?? questions[0]?.heading;
    heading?.focus({ preventScroll: true });
    (find(top, 'h2') ? top : questions[0]?.heading.parentElement)?.scrollIntoView({ block: 'start' });
  };
  const refresh = () => {
    const quiz = session.quiz(lesson.id);
    const now = JSON.stringify([quiz.round, quiz.handedIn, quiz.questions]);
    if (now !== built) {
      built = now;
      build(quiz);
    }
    for (const question of questions) question.refresh();
    refreshEnd();
  };
  refresh();
  return refresh;
}
