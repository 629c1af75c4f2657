import { decodeNumber, encodeNumber, isDigits } from './base64url.js';
import type { QuestionData } from './course.js';
import type { Response } from './session.js';

/** Characters that a response to this question takes in the saved state. */
function responseLength(question: QuestionData): number {
  if (question.type === 'sort') return question.options.length;
  return question.multiple ? Math.ceil(question.options.length / 6) : 1;
}

export function encodeResponse(question: QuestionData, response: Response): string {
  if (!question.multiple) return response.map((index) => encodeNumber(index, 1)).join('');
  return Array.from({ length: responseLength(question) }, (_, digit) => {
    const bits = response.filter((index) => Math.floor(index / 6) === digit).map((index) => 1 << (index % 6));
    return encodeNumber(
      bits.reduce((sum, bit) => sum | bit, 0),
      1,
    );
  }).join('');
}

/** null: these characters are no response to this question. */
export function decodeResponse(question: QuestionData, text: string): Response | null {
  if (text.length !== responseLength(question) || !isDigits(text)) return null;
  const digits = Array.from(text, decodeNumber);
  const choices = question.type === 'sort' ? question.groups.length : question.options.length;
  if (!question.multiple) return digits.every((digit) => digit < choices) ? digits : null;
  const chosen = digits.flatMap((digit, i) =>
    [0, 1, 2, 3, 4, 5].filter((bit) => digit & (1 << bit)).map((bit) => i * 6 + bit),
  );
  return chosen.every((index) => index < choices) ? chosen : null;
}

export function partsOf(question: QuestionData): number {
  if (question.type === 'sort') return question.options.length;
  return question.multiple ? question.options.filter((option) => option.right).length : 1;
}

/** With several right options a wrong one takes away a right one, so that choosing everything earns nothing. */
export function rightPartsOf(question: QuestionData, response: Response): number {
  if (question.type === 'sort') return response.filter((group, item) => question.options[item]?.group === group).length;
  const right = response.filter((index) => question.options[index]?.right).length;
  return Math.max(0, right - (response.length - right));
}
