import type { QuestionData } from '../../core/course.js';
import { rightResponse } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { interactionTypes } from '../interaction-types.js';
import type { Answered } from '../lms.js';
import { timeOfDay, timespan } from './time.js';

/** Element and value, in the order SCORM 1.2 RTE 3.4.7 and Moodle want them: `id`, then `type`, then the rest. */
export function interaction(index: number, answered: Answered, now: Date): [string, string][] {
  const { question, response, right, seconds } = answered;
  const fields = [
    ['id', `q_${question.name.replace(/-/g, '_')}`],
    ['type', interactionTypes[question.type]],
    ['time', timeOfDay(now)],
    ['correct_responses.0.pattern', pattern(question, rightResponse(question))],
    ['weighting', String(question.points)],
    ['student_response', pattern(question, response)],
    // `incorrect` is of SCORM 2004: Moodle refuses it.
    ['result', right ? 'correct' : 'wrong'],
    ['latency', timespan(seconds)],
  ] as const;
  return fields.map(([field, value]) => [`cmi.interactions.${index}.${field}`, value]);
}

function pattern({ type, options }: QuestionData, response: Response): string {
  switch (interactionTypes[type]) {
    case 'matching':
      return response.map((group, item) => `${letter(item)}.${letter(group)}`).join(',');
    case 'true-false':
      return options[response[0] ?? 0]?.id === 'true' ? 't' : 'f';
    default:
      return response.map(letter).join(',');
  }
}

/** One character of `[0-9a-z]` (SCORM 1.2 RTE 3.4.7); the compiler lets no question have more than 36. */
function letter(index: number): string {
  return index.toString(36);
}
