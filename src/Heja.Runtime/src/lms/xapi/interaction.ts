import type { QuestionData } from '../../core/course.js';
import { rightResponse } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { interactionTypes } from '../interaction-types.js';
import type { Answered } from '../lms.js';
import { type Component, type Definition, duration, type Result } from './statement.js';

/** The whole question, so that an LRS can show what was asked (xAPI 1.0.3 Data, 2.4.4.1). */
export function questionDefinition(question: QuestionData, language: string): Definition {
  const components = (list: readonly { id: string; text: string }[]): Component[] =>
    list.map(({ id, text }) => ({ id, description: { [language]: text } }));
  const interactionType = interactionTypes[question.type];
  const definition: Definition = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
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

function pattern({ type, options, groups }: QuestionData, response: Response): string {
  if (interactionTypes[type] !== 'matching') return response.map((index) => options[index]?.id).join('[,]');
  return response.map((group, item) => `${options[item]?.id}[.]${groups[group]?.id}`).join('[,]');
}
