import type { QuestionData } from '../core/course.js';

export type InteractionType = 'choice' | 'true-false' | 'matching' | 'sequencing' | 'fill-in' | 'numeric';

/** What both standards call a question (SCORM 1.2 RTE 3.4.7; xAPI 1.0.3 Data, 2.4.4.1). */
export const interactionTypes: Record<QuestionData['type'], InteractionType> = {
  choice: 'choice',
  'true-false': 'true-false',
  sort: 'matching',
  match: 'matching',
  order: 'sequencing',
  fill: 'fill-in',
  number: 'numeric',
};
