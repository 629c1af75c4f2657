import type { QuestionData } from './course.js';
import { partsOf } from './response.js';

/** All or nothing, or a share of the points for each right part. */
export function pointsOf(question: QuestionData, rightParts: number): number {
  const share = rightParts / partsOf(question);
  return question.points * (question.partial ? share : Math.floor(share));
}
