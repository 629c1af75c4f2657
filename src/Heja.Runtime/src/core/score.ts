import type { CourseData, LessonData, QuestionData } from './course.js';
import { COMPLETED, FAILED, type Learner, PASSED, type SavedAnswer } from './learner.js';
import { pointsOf } from './points.js';
import { bestPoints, roundOf, roundsLeft, totalPoints } from './quiz.js';
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
  const tasks = countedTasks(course, learner);
  const present = scoreOf(tasks);
  let flags = learner.flags | (completed ? COMPLETED : 0);
  if (course.passing && present !== null && flags & COMPLETED) {
    if (present >= course.passing.score) flags |= PASSED;
    else if (!(flags & PASSED) && tasks.every((task) => task.isClosed)) flags |= FAILED;
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

/** What gives points: a question, or the questions of a quiz together. */
interface Task {
  points: number;
  /** Null: not answered, or no round handed in. */
  earned: number | null;
  /** Nothing can be won in it any more. */
  isClosed: boolean;
}

/** A score exists when every counted question is answered. */
function scoreOf(tasks: readonly Task[]): number | null {
  const points = tasks.reduce((sum, task) => sum + task.points, 0);
  if (points === 0 || tasks.some((task) => task.earned === null)) return null;
  const earned = tasks.reduce((sum, task) => sum + (task.earned ?? 0), 0);
  return Math.round((100 * earned) / points);
}

function countedTasks(course: CourseData, learner: Learner): Task[] {
  const counted = new Set(course.counted);
  return course.lessons.flatMap((lesson) => {
    const questions = lesson.questions.filter((question) => counted.has(question.id));
    if (lesson.quiz && questions.length > 0) return [quizTask(lesson, learner)];
    return questions.map((question) => questionTask(question, learner.answers.get(question.id)));
  });
}

function questionTask(question: QuestionData, answer: SavedAnswer | undefined): Task {
  const earned = answer ? pointsOf(question, answer.best) : null;
  return { points: question.points, earned, isClosed: isClosed(question, answer) };
}

function quizTask(lesson: LessonData, learner: Learner): Task {
  const [points, earned] = [totalPoints(lesson), bestPoints(learner, lesson)];
  const isOver = roundOf(learner, lesson).isHandedIn && roundsLeft(learner, lesson) === 0;
  return { points, earned, isClosed: isOver || (earned ?? 0) >= points };
}

function best(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
