import type { Sharing } from '../lms.js';
import { timeOfDay } from './time.js';

/**
 * A response is a CMIString255 (SCORM 1.2 RTE 3.4.7), and `cmi.comments` is one text for the whole course that some LMSs
 * add to and others write over: so a longer text becomes a few records of type fill-in.
 */
const PIECES = /.{0,254}\S(?=\s|$)|\S{0,254}[^\s\ud800-\udbff]/gs;

/** Characters: a long reflection, in eight records or a few more. */
export const SHARED_TEXT = 2000;

/** Fields and values of each record, in the order of `interaction`. Neutral: nobody judges them. */
export function sharedRecords({ block, content }: Sharing, now: Date): [string, string][][] {
  const id = `k_${block.name.replace(/-/g, '_')}`;
  const record = (name: string, type: string, response: string): [string, string][] => [
    ['id', name],
    ['type', type],
    ['time', timeOfDay(now)],
    ['student_response', response],
    ['result', 'neutral'],
  ];
  if (typeof content === 'string') {
    const pieces = divide(content);
    return pieces.map((piece, i) => record(pieces.length > 1 ? `${id}__${i + 1}` : id, 'fill-in', piece));
  }
  return Object.entries(content).map(([statement, value]) =>
    // One character of `[0-9a-z]`: ten is `a`.
    record(`${id}__${statement.replace(/-/g, '_')}`, 'likert', value.toString(36)),
  );
}

/** At most 255 characters each: between words where that can be, never in the middle of a character. */
function divide(text: string): string[] {
  const words = text.trim().replace(/\s+/g, ' ');
  return (words.match(PIECES) ?? []).map((piece) => piece.trim());
}
