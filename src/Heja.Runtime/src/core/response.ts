import { decodeNumber, encodeNumber, isDigits } from './base64url.js';
import type { QuestionData } from './course.js';
import { isNumber, isWithin, NUMBER_DIGITS, parseNumber } from './number.js';
import type { Response } from './session.js';

/** Types whose response has a digit for each of its places: what may stand there, and what is right there. */
interface Places {
  isWhole(question: QuestionData, response: Response): boolean;
  isRight(question: QuestionData, value: number, place: number): boolean;
}

const belonging: Places = {
  isWhole: ({ groups }, response) => response.every((group) => group < groups.length),
  isRight: ({ options }, group, item) => options[item]?.group === group,
};

const ordering: Places = {
  isWhole: ({ options }, response) =>
    response.every((item) => item < options.length) && new Set(response).size === options.length,
  isRight: ({ options }, item, place) => options[item]?.place === place,
};

const filling: Places = {
  isWhole: () => true,
  isRight: (_, answer) => answer > 0,
};

const placed: Partial<Record<QuestionData['type'], Places>> = {
  sort: belonging,
  match: belonging,
  order: ordering,
  fill: filling,
};

/** Characters that a response to this question takes in the saved state. */
function responseLength(question: QuestionData): number {
  if (placed[question.type]) return question.options.length;
  if (question.type === 'number') return NUMBER_DIGITS;
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
  const response = question.multiple ? chosenIn(text) : Array.from(text, decodeNumber);
  return isWhole(question, response) ? response : null;
}

function isWhole(question: QuestionData, response: Response): boolean {
  if (question.type === 'number') return isNumber(response);
  const places = placed[question.type];
  return places ? places.isWhole(question, response) : response.every((index) => index < question.options.length);
}

function chosenIn(text: string): Response {
  return Array.from(text, decodeNumber).flatMap((digit, i) =>
    [0, 1, 2, 3, 4, 5].filter((bit) => digit & (1 << bit)).map((bit) => i * 6 + bit),
  );
}

export function partsOf(question: QuestionData): number {
  if (placed[question.type]) return question.options.length;
  return question.multiple ? question.options.filter((option) => option.right).length : 1;
}

/** With several right options a wrong one takes away a right one, so that choosing everything earns nothing. */
export function rightPartsOf(question: QuestionData, response: Response): number {
  const places = placed[question.type];
  if (places) return response.filter((value, place) => places.isRight(question, value, place)).length;
  if (question.type === 'number') return isWithin(response, question.range ?? {}) ? 1 : 0;
  const right = response.filter((index) => question.options[index]?.right).length;
  return Math.max(0, right - (response.length - right));
}

/** A response that is right in every part. */
export function rightResponse({ type, options, range }: QuestionData): Response {
  switch (type) {
    case 'sort':
    case 'match':
      return options.map((option) => option.group ?? 0);
    case 'order':
      return options.map((_, index) => index).sort((a, b) => (options[a]?.place ?? 0) - (options[b]?.place ?? 0));
    case 'fill':
      return options.map(() => 1);
    case 'number': {
      const number = parseNumber(range?.answer ?? range?.min ?? range?.max ?? '');
      return typeof number === 'string' ? [] : number;
    }
    default:
      return options.flatMap((option, index) => (option.right ? [index] : []));
  }
}
