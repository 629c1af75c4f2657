import type { KeptData, QuestionData } from '../../core/course.js';
import { rightResponse } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { interactionTypes } from '../interaction-types.js';
import type { Answered } from '../lms.js';
import { type Component, type Definition, duration, type Result } from './statement.js';

const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** The whole question, so that an LRS can show what was asked (xAPI 1.0.3 Data, 2.4.4.1). */
export function questionDefinition(question: QuestionData, language: string): Definition {
  const components = (list: readonly { id: string; text: string }[]): Component[] =>
    list.map(({ id, text }) => ({ id, description: { [language]: text } }));
  const interactionType = interactionTypes[question.type];
  const definition: Definition = {
    type: INTERACTION,
    name: { [language]: question.prompt },
    interactionType,
    correctResponsesPattern: [pattern(question, rightResponse(question))],
  };
  if (interactionType === 'matching') {
    return { ...definition, source: components(question.options), target: components(question.groups) };
  }
  return interactionType === 'true-false' ? definition : { ...definition, choices: components(question.options) };
}

export function answerResult({ question, response, rightParts, parts, right, seconds }: Answered): Result {
  const result: Result = { success: right, response: pattern(question, response), duration: duration(seconds) };
  if (!question.partial || parts === 1) return result;
  const scaled = rightParts / parts;
  return { ...result, score: { scaled, raw: scaled * question.points, min: 0, max: question.points } };
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

function pattern({ type, options, groups }: QuestionData, response: Response): string {
  if (interactionTypes[type] !== 'matching') return response.map((index) => options[index]?.id).join('[,]');
  return response.map((group, item) => `${options[item]?.id}[.]${groups[group]?.id}`).join('[,]');
}
