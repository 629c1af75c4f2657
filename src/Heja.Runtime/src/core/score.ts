import type { CourseData, QuestionData } from './course.js';
import { COMPLETED, FAILED, type Learner, PASSED, type SavedAnswer } from './learner.js';
import { partsOf } from './response.js';

export type Status = 'incomplete' | 'completed' | 'passed' | 'failed';

/** What a learner's work amounts to. */
export interface Outcome {
  status: Status;
  /** The best that was ever reported: it is never lowered. */
  score: number | null;
  /** What the present answers give; the status follows from this alone. */
  present: number | null;
  /** What is to be saved of it. */
  flags: number;
}

/**
 * Nothing is taken back: neither what was said before nor the best score. But only answers that are there pass or fail:
 * a question may have been corrected since. `completed`: enough lessons are done.
 */
export function judge(course: CourseData, learner: Learner, completed: boolean): Outcome {
  const counted = countedQuestions(course);
  const answers = learner.answers;
  const present = scoreOf(counted, answers);
  let flags = learner.flags | (completed ? COMPLETED : 0);
  if (course.passing && present !== null && flags & COMPLETED) {
    if (present >= course.passing.score) flags |= PASSED;
    else if (!(flags & PASSED) && counted.every((question) => isClosed(question, answers.get(question.id))))
      flags |= FAILED;
  }
  return { flags, score: best(learner.score, present), present, status: statusOf(course, flags) };
}

/** No attempt is left, or everything is right. */
export function isClosed(question: QuestionData, answer: SavedAnswer | undefined): boolean {
  if (!answer) return false;
  return answer.best >= partsOf(question) || (question.attempts > 0 && answer.attempts >= question.attempts);
}

/** `incomplete` while attempts are left: some LMSs lock out a learner who has once failed (adapt-contrib-spoor). */
function statusOf({ passing }: CourseData, flags: number): Status {
  if (!(flags & COMPLETED)) return 'incomplete';
  if (!passing) return 'completed';
  if (flags & PASSED) return 'passed';
  return flags & FAILED ? 'failed' : 'incomplete';
}

/** A score exists when every counted question is answered. */
function scoreOf(counted: readonly QuestionData[], answers: ReadonlyMap<string, SavedAnswer>): number | null {
  const points = counted.reduce((sum, question) => sum + question.points, 0);
  if (points === 0 || !counted.every((question) => answers.has(question.id))) return null;
  const earned = counted.reduce((sum, question) => sum + pointsOf(question, answers.get(question.id)?.best ?? 0), 0);
  return Math.round((100 * earned) / points);
}

function pointsOf(question: QuestionData, best: number): number {
  const share = best / partsOf(question);
  return question.points * (question.partial ? share : Math.floor(share));
}

function countedQuestions(course: CourseData): QuestionData[] {
  const counted = new Set(course.counted);
  return course.lessons.flatMap((lesson) => lesson.questions.filter((question) => counted.has(question.id)));
}

function best(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
