import { decodeNumber, encodeNumber } from './base64url.js';
import type { RangeData } from './course.js';
import type { Response } from './session.js';

/** A number in the saved state: sign and decimals in the first digit, then 30 bits in five (docs/saved-state.md). */
export const NUMBER_DIGITS = 6;
const SIGN = 32;
const MOST_DECIMALS = 15;
const MOST_DIGITS = 9;

/**
 * What was typed, as a response. A comma or a point, spaces between thousands and any minus are understood; what is not
 * a number, or does not fit, is said in words and uses no attempt.
 */
export function parseNumber(typed: string): Response | 'unreadable' | 'too_long' {
  const text = typed
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s/g, ' ')
    .replace(',', '.');
  const match = /^([+-]?) ?(\d+|\d{1,3}(?: \d{3})+)?(?:\.(\d*))?$/.exec(text);
  const whole = match?.[2]?.replace(/ /g, '') ?? '';
  if (!match || !(whole || match[3])) return 'unreadable';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits.length > MOST_DIGITS || fraction.length > MOST_DECIMALS) return 'too_long';
  const sign = match[1] === '-' && digits ? SIGN : 0;
  return [sign | fraction.length, ...Array.from(encodeNumber(Number(digits), NUMBER_DIGITS - 1), decodeNumber)];
}

export function isNumber([first = 0]: Response): boolean {
  return (first & ~SIGN) <= MOST_DECIMALS;
}

/** With a point: `-12.5`. */
export function numberText([first = 0, ...rest]: Response): string {
  const decimals = first & ~SIGN;
  const digits = String(rest.reduce((sum, digit) => sum * 64 + digit, 0)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (first & SIGN ? '-' : '') + (decimals ? `${whole}.${digits.slice(-decimals)}` : whole);
}

export function isWithin(response: Response, { min, max }: RangeData): boolean {
  const number = scaled(numberText(response));
  return (min === undefined || number >= scaled(min)) && (max === undefined || number <= scaled(max));
}

/** A whole number, so that 0.1 + 0.2 is 0.3. No bound has more decimals than a response. */
function scaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(MOST_DECIMALS, '0'));
}
