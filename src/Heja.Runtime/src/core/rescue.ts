import type { Attempt } from './attempt.js';
import type { CourseData, LessonData, QuestionData } from './course.js';
import type { Answer } from './session.js';

/**
 * trying: the LMS does not take it now. refused: it lets nobody in any more. closed: the page went before it came through.
 * set-aside: it refused a part of it for good. missing: it had acknowledged it, or begun to, and has nothing now.
 */
export type RescueReason = 'trying' | 'refused' | 'closed' | 'set-aside' | 'missing';

/** What an LMS does not have, for a person to hand over: without names, addresses or keys of the launch. */
export interface Rescue {
  reason: RescueReason;
  done: LessonData[];
  answers: RescuedAnswer[];
  /** The saved state, whole. */
  state: string;
  /** As the adapter would have sent it. */
  unsent: object;
}

export interface RescuedAnswer {
  lesson: LessonData;
  question: QuestionData;
  answer: Answer;
  /** Only of answers given in this visit: the saved state has no times. */
  at: Date | null;
}

/** Milliseconds of trying again before a file is offered: most troubles are shorter. */
export const PATIENCE = 15_000;

export function rescueOf(
  course: CourseData,
  attempt: Attempt,
  about: Pick<Rescue, 'reason' | 'state' | 'unsent'>,
  answeredAt: ReadonlyMap<string, Date>,
): Rescue {
  const answers = course.lessons.flatMap((lesson) =>
    lesson.questions.flatMap((question) => {
      const answer = attempt.answer(question.id);
      return answer.response ? [{ lesson, question, answer, at: answeredAt.get(question.id) ?? null }] : [];
    }),
  );
  return { ...about, done: course.lessons.filter((lesson) => attempt.lesson(lesson.id).done), answers };
}
