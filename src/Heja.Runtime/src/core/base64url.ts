/** One character is one *digit*, 0–63: the characters every LMS keeps as they are. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function isDigits(text: string): boolean {
  return /^[\w-]*$/.test(text);
}

/** The most significant digit comes first. */
export function encodeNumber(value: number, width: number): string {
  let digits = '';
  for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / 64))
    digits = DIGITS.charAt(rest % 64) + digits;
  return digits;
}

export function decodeNumber(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * 64 + DIGITS.indexOf(digit);
  return value;
}

export function randomDigits(count: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => DIGITS.charAt(byte % 64)).join('');
}
