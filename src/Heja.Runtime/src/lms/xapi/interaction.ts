import type { KeptData, OptionData, QuestionData, RangeData } from '../../core/course.js';
import { answerText } from '../../core/fill.js';
import { numberText } from '../../core/number.js';
import { rightResponse } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { interactionTypes } from '../interaction-types.js';
import type { Answered } from '../lms.js';
import { type Component, type Definition, duration, type Result } from './statement.js';

const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** What is said of an answer. */
export interface Report {
  /** Behind the question's own activity id. */
  path: string;
  definition: Definition;
  result: Result;
}

/** One for each answer, of a `fill` one for each gap. */
export function reports(answered: Answered, language: string): Report[] {
  const { question, response, right, seconds } = answered;
  const result = { success: right, duration: duration(seconds) };
  const common: Definition = {
    type: INTERACTION,
    name: { [language]: question.prompt },
    interactionType: interactionTypes[question.type],
  };
  if (question.type === 'fill') {
    return question.options.map((gap, i) => ({
      path: `/${gap.id}`,
      definition: { ...common, correctResponsesPattern: gapPatterns(question, gap) },
      result: { ...result, ...gapResult(gap, response[i] ?? 0) },
    }));
  }
  const definition = {
    ...common,
    correctResponsesPattern: [rightPattern(question)],
    ...components(question, language),
  };
  return [{ path: '', definition, result: { ...result, response: format(question, response), ...score(answered) } }];
}

/** The whole question, so that an LRS can show what was asked (xAPI 1.0.3 Data, 2.4.4.1). */
function components(question: QuestionData, language: string): Definition {
  const list = (all: readonly { id: string; text: string }[]): Component[] =>
    all.map(({ id, text }) => ({ id, description: { [language]: text } }));
  switch (interactionTypes[question.type]) {
    case 'matching':
      return { source: list(question.options), target: list(question.groups) };
    case 'choice':
    case 'sequencing':
      return { choices: list(question.options) };
    default:
      return {};
  }
}

function score({ question, rightParts, parts }: Answered): Pick<Result, 'score'> {
  if (!question.partial || parts === 1) return {};
  const scaled = rightParts / parts;
  return { score: { scaled, raw: scaled * question.points, min: 0, max: question.points } };
}

/** The learner's own text. */
export function textDefinition({ prompt, name }: KeptData, language: string): Definition {
  return { type: INTERACTION, name: { [language]: prompt || name }, interactionType: 'long-fill-in' };
}

/** One statement of a rating, and the words at the ends of its scale. */
export function ratingDefinition(block: KeptData, text: string, language: string): Definition {
  const { min, max, low, high } = block.scale ?? { min: 1, max: 5, low: '', high: '' };
  const scale = Array.from({ length: max - min + 1 }, (_, i) => min + i).map((value) => {
    const words = [String(value), value === min ? low : '', value === max ? high : ''].filter(Boolean);
    return { id: String(value), description: { [language]: words.join(' – ') } };
  });
  const asked = block.prompt ? { description: { [language]: block.prompt } } : {};
  return { type: INTERACTION, name: { [language]: text }, ...asked, interactionType: 'likert', scale };
}

function gapPatterns({ strict = false }: QuestionData, { accepted = [] }: OptionData): string[] {
  return accepted.map((answer) => `{case_matters=${strict}}${answer}`);
}

/** What was written instead of the right answer is the learner's own. */
function gapResult(gap: OptionData, answer: number): Result {
  return answer > 0 ? { success: true, response: answerText(gap, answer) } : { success: false };
}

function rightPattern(question: QuestionData): string {
  return question.range ? rangePattern(question.range) : format(question, rightResponse(question));
}

function rangePattern({ min = '', max = '' }: RangeData): string {
  return min === max ? min : `${min}[:]${max}`;
}

function format({ type, options, groups }: QuestionData, response: Response): string {
  if (type === 'number') return numberText(response);
  if (interactionTypes[type] !== 'matching') return response.map((index) => options[index]?.id).join('[,]');
  return response.map((group, item) => `${options[item]?.id}[.]${groups[group]?.id}`).join('[,]');
}
