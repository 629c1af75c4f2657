/** Says what is wrong with a value, or nothing. */
export type Check = (value: string) => string | undefined;

function pattern(regex: RegExp, rule: string): Check {
  return (value) => (regex.test(value) ? undefined : rule);
}

export function text(longest: number): Check {
  return (value) => (value.length <= longest ? undefined : `at most ${longest} characters, not ${value.length}`);
}

/** CMIString255 and CMIString4096 by the letter (RTE 3.4.1): ASCII, of which a character is a byte in every LMS's database. */
export function ascii(longest: number): Check {
  return (value) =>
    text(longest)(value) ?? ([...value].every((one) => one <= '\u007f') ? undefined : 'ASCII characters alone');
}

export function oneOf(...words: string[]): Check {
  return (value) => (words.includes(value) ? undefined : `one of ${words.map((word) => `'${word}'`).join(', ')}`);
}

export function decimal(lowest: number, highest: number): Check {
  return (value) => {
    if (!/^-?\d{1,3}(\.\d+)?$/.test(value)) return 'a decimal number with a point';
    const number = Number(value);
    return number < lowest || number > highest ? `between ${lowest} and ${highest}` : undefined;
  };
}

export function integer(lowest: number, highest: number): Check {
  return (value) => {
    if (!/^-?\d{1,5}$/.test(value)) return 'a whole number';
    const number = Number(value);
    return number < lowest || number > highest ? `between ${lowest} and ${highest}` : undefined;
  };
}

/** Blank, or 0–100. Moodle reads blank as 0: legal, never wise. */
export const score: Check = (value) => (value === '' ? undefined : decimal(0, 100)(value));

/** CMIIdentifier by the letter: Moodle also takes other ASCII. */
export const identifier = pattern(/^[A-Za-z0-9_-]{1,255}$/, 'an identifier: 1–255 of A–Z a–z 0–9 _ -');

/** CMITime, a time of day. */
export const time = pattern(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time HH:MM:SS(.SS)');

/** CMITimespan. */
export const timespan = pattern(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a timespan HHHH:MM:SS(.SS)');

export const interactionResult: Check = (value) => {
  const words = oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value);
  return words !== undefined && decimal(-999, 999)(value) !== undefined ? `${words} or a decimal number` : undefined;
};

const letters = pattern(/^[0-9a-z](,[0-9a-z])*$/, 'single characters 0–9 a–z with commas between');

const responseFormats: Record<string, Check> = {
  'true-false': pattern(/^(0|1|t|f|true|false)$/, '0, 1, t or f'),
  choice: letters,
  'fill-in': text(255),
  numeric: pattern(/^-?\d+(\.\d+)?$/, 'a decimal number with a point'),
  likert: pattern(/^[0-9a-z]?$/, 'one character, or blank'),
  matching: pattern(/^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/, 'pairs of single characters: 1.c,2.b'),
  performance: text(255),
  sequencing: letters,
};

export const interactionType = oneOf(...Object.keys(responseFormats));

/** What a response and a correct pattern of this type of interaction look like (RTE 3.4.7). */
export function response(type: string): Check {
  const format = responseFormats[type] ?? text(255);
  return (value) => {
    const wrong = format(value) ?? text(255)(value);
    return wrong && `for ${type}: ${wrong}`;
  };
}
