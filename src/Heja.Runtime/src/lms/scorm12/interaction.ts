import type { OptionData, QuestionData } from '../../core/course.js';
import { answerText } from '../../core/fill.js';
import { numberText } from '../../core/number.js';
import { rightResponse } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { interactionTypes } from '../interaction-types.js';
import type { Answered } from '../lms.js';
import { timeOfDay, timespan } from './time.js';

/** Field and value, in the order SCORM 1.2 RTE 3.4.7 and Moodle want them: `id`, then `type`, then the rest. */
export type Fields = [field: string, value: string][];

interface Record {
  id: string;
  patterns: string[];
  weighting: number;
  /** Absent: what was given is not told. */
  response?: string;
  right: boolean;
}

/** A record for each answer, of a `fill` one for each gap. */
export function interactions(answered: Answered, now: Date): Fields[] {
  const { question, seconds } = answered;
  return records(answered).map(({ id, patterns, weighting, response, right }) => [
    ['id', id],
    ['type', interactionTypes[question.type]],
    ['time', timeOfDay(now)],
    ...patterns.map((pattern, i): [string, string] => [`correct_responses.${i}.pattern`, pattern]),
    ['weighting', String(weighting)],
    ...(response === undefined ? [] : [['student_response', response] satisfies [string, string]]),
    // `incorrect` is of SCORM 2004: Moodle refuses it.
    ['result', right ? 'correct' : 'wrong'],
    ['latency', timespan(seconds)],
  ]);
}

function records({ question, response, right }: Answered): Record[] {
  const id = `q_${identifier(question.name)}`;
  const { options, points } = question;
  if (question.type === 'fill') {
    // Two decimals are what every LMS takes.
    const weighting = Number((points / options.length).toFixed(2));
    return options.map((gap, i) => ({
      ...gapRecord(gap, response[i] ?? 0),
      id: `${id}_${identifier(gap.id)}`,
      weighting,
    }));
  }
  // A range cannot be told in SCORM 1.2.
  const patterns = question.range && question.range.min !== question.range.max ? [] : [rightResponse(question)];
  return [
    {
      id,
      patterns: patterns.map((one) => format(question, one)),
      weighting: points,
      response: format(question, response),
      right,
    },
  ];
}

/** What was written instead of the right answer is the learner's own. */
function gapRecord(gap: OptionData, answer: number): Pick<Record, 'patterns' | 'response' | 'right'> {
  const right = answer > 0;
  return { patterns: gap.accepted ?? [], right, ...(right ? { response: answerText(gap, answer) } : {}) };
}

function format({ type, options }: QuestionData, response: Response): string {
  switch (interactionTypes[type]) {
    case 'matching':
      return response.map((group, item) => `${letter(item)}.${letter(group)}`).join(',');
    case 'true-false':
      return options[response[0] ?? 0]?.id === 'true' ? 't' : 'f';
    case 'numeric':
      return numberText(response);
    default:
      return response.map(letter).join(',');
  }
}

function identifier(name: string): string {
  return name.replace(/-/g, '_');
}

/** One character of `[0-9a-z]` (SCORM 1.2 RTE 3.4.7); the compiler lets no question have more than 36. */
function letter(index: number): string {
  return index.toString(36);
}
