import type { OptionData } from './course.js';

/** One digit in the saved state: 0 is wrong, and from 63 on all accepted answers are one. */
const MOST = 63;

/** Which of the accepted answers was typed, from 1; 0: none of them. */
export function matchAnswer(typed: string, { accepted = [] }: OptionData, strict: boolean, language: string): number {
  const fold = (text: string) => (strict ? text.trim().normalize() : folded(text, language));
  return Math.min(accepted.map(fold).indexOf(fold(typed)) + 1, MOST);
}

/** What to show of an answer that is right: the main one when this language has not got as many. */
export function answerText({ accepted = [] }: OptionData, response: number): string {
  return response === 0 ? '' : (accepted[response - 1] ?? accepted[0] ?? '');
}

/** Case, white space and the shape of an apostrophe are no knowledge: phones choose them. */
function folded(text: string, language: string): string {
  return text
    .normalize()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLocaleLowerCase(language);
}
