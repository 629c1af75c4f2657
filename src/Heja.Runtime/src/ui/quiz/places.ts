import type { LessonData, QuestionData } from '../../core/course.js';

/** A question of the pool: where it stands on the page, and its section, now and as it came. */
export interface Sheet {
  question: QuestionData;
  home: Comment;
  root: HTMLElement;
  fresh: HTMLElement;
}

export function findSheets(article: HTMLElement, lesson: LessonData): Sheet[] {
  return lesson.questions.flatMap((question) => {
    const root = document.getElementById(question.id);
    if (!root || !article.contains(root)) return [];
    const home = document.createComment('');
    root.before(home);
    return [{ question, home, root, fresh: root.cloneNode(true) as HTMLElement }];
  });
}

/**
 * Every section as it came, so that a new round knows nothing of the last, whatever the type of question. Those of the
 * round share the places that are theirs, in the order shown; the others wait in their own, hidden from everybody.
 */
export function layOut(sheets: readonly Sheet[], ids: readonly string[]): Sheet[] {
  const shown = ids.flatMap((id) => sheets.filter(({ question }) => question.id === id));
  const homes = sheets.filter((sheet) => shown.includes(sheet)).map(({ home }) => home);
  for (const sheet of sheets) {
    sheet.root.remove();
    sheet.root = sheet.fresh.cloneNode(true) as HTMLElement;
    const place = shown.indexOf(sheet);
    sheet.root.classList.toggle('quiz-out', place < 0);
    (homes[place] ?? sheet.home).after(sheet.root);
  }
  return shown;
}
