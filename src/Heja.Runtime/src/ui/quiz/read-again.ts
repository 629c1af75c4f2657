import type { QuestionData } from '../../core/course.js';
import { make } from '../dom.js';
import type { Page } from '../page.js';
import type { QuizQuestion } from './question.js';

/** What to read again, with the numbers of the questions that were not right; nothing when no author has said it. */
export function readAgain(page: Page, questions: readonly QuizQuestion[]): HTMLElement[] {
  const wrong = questions.filter(({ question }) => !page.session.answer(question.id).right);
  const lessons = [...new Set(wrong.flatMap(({ question }) => question.about ?? []))];
  if (lessons.length === 0) return [];
  const items = lessons.map((id) => {
    const numbers = wrong.filter(({ question }) => question.about?.includes(id)).map(({ number }) => number);
    const list = make('span', 'quiz-about', page.say('quiz_about', { list: numbers.join(page.say('list_comma')) }));
    return make('li', '', lessonLink(page, id), ' ', list);
  });
  return [make('h3', '', page.say('quiz_read_again')), make('ul', 'quiz-lessons', ...items)];
}

/** The same at the question itself. */
export function lessonLinks(page: Page, { about = [] }: QuestionData): HTMLElement[] {
  return about.map((id) => make('p', '', `${page.say('quiz_read_again')}: `, lessonLink(page, id)));
}

function lessonLink(page: Page, id: string): HTMLAnchorElement {
  const link = make('a', '', page.session.course.lessons.find((lesson) => lesson.id === id)?.title ?? id);
  link.href = `#${id}`;
  return link;
}
