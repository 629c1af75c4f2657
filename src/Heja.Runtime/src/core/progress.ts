import type { CourseData, LessonData } from './course.js';
import { BLOCK_DONE, LESSON_DONE, type Learner, TOGETHER } from './learner.js';
import { roundOf } from './quiz.js';
import { scenesOf } from './saved-learner.js';

export function isDone(learner: Learner, lesson: string): boolean {
  return ((learner.lessons.get(lesson)?.flags ?? 0) & LESSON_DONE) !== 0;
}

/** Nothing in it can be done: "Done, next" makes such a lesson done. */
export function isForReading({ kind, questions, kept }: LessonData): boolean {
  return kind === 'lesson' && questions.length === 0 && kept.length === 0;
}

/** All that there is to do in the lesson has been done. A team lesson is done when the group has met, no earlier. */
export function meetsRules(learner: Learner, lesson: LessonData): boolean {
  const saved = learner.lessons.get(lesson.id);
  if (lesson.kind === 'team') return ((saved?.flags ?? 0) & TOGETHER) !== 0;
  if (isForReading(lesson)) return false;
  const isAnswered = lesson.quiz
    ? roundOf(learner, lesson).rounds > 0
    : lesson.questions.every(({ id }) => learner.answers.has(id));
  return (
    isAnswered &&
    lesson.kept.every(({ id }) => ((learner.blocks.get(id) ?? 0) & BLOCK_DONE) !== 0) &&
    (lesson.kind !== 'scenario' || scenesOf(lesson, saved?.trail ?? '').some((scene) => scene.end))
  );
}

/** Lessons done of those that count, and how far that is on the way to completion. */
export function completionOf(course: CourseData, learner: Learner): { completed: boolean; percent: number } {
  const { lessons, needed } = course.completion;
  const done = lessons.filter((lesson) => isDone(learner, lesson)).length;
  const completed = done >= needed;
  return { completed, percent: completed ? 100 : Math.floor((100 * done) / needed) };
}
