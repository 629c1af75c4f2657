import type { Entry } from './codec.js';
import type { Learner, SavedAnswer, SavedLesson } from './learner.js';

/**
 * Puts two states of one course together: a second tab, a 412 from an LRS. Which one is newer is told by the sequence;
 * where that is equal the order is arbitrary but the same from both sides.
 */
export function merge(a: Learner, b: Learner): Learner {
  const [newer, older] = isNewer(a, b) ? [a, b] : [b, a];
  return {
    attempt: newer.attempt,
    sequence: newer.sequence,
    flags: a.flags | b.flags,
    score: a.score === null || b.score === null ? (a.score ?? b.score) : Math.max(a.score, b.score),
    place: newer.place ?? older.place,
    answers: mergeMaps(newer.answers, older.answers, mergeAnswers),
    lessons: mergeMaps(newer.lessons, older.lessons, mergeLessons),
    blocks: mergeMaps(newer.blocks, older.blocks, (x, y) => x | y),
    unknown: mergeEntries(newer.unknown, older.unknown),
  };
}

/** Results in one entry never get fewer: more attempts win, and the best is the best of both. */
export function mergeAnswers(newer: SavedAnswer, older: SavedAnswer): SavedAnswer {
  const { attempts, response } = older.attempts > newer.attempts ? older : newer;
  return { attempts, response, best: Math.max(newer.best, older.best) };
}

export function mergeLessons(newer: SavedLesson, older: SavedLesson): SavedLesson {
  return { flags: newer.flags | older.flags, trail: newer.trail || older.trail };
}

function isNewer(a: Learner, b: Learner): boolean {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence;
  return fingerprint(a) > fingerprint(b);
}

function fingerprint({ answers, lessons, blocks, ...rest }: Learner): string {
  return JSON.stringify([rest, [...answers].sort(), [...lessons].sort(), [...blocks].sort()]);
}

function mergeMaps<T>(newer: Map<string, T>, older: Map<string, T>, both: (newer: T, older: T) => T): Map<string, T> {
  const merged = new Map(newer);
  for (const [id, value] of older) {
    const other = newer.get(id);
    merged.set(id, other === undefined ? value : both(other, value));
  }
  return merged;
}

/** Entries of one question differ in key or fingerprint, which the first three characters of the payload are. */
function mergeEntries(newer: readonly Entry[], older: readonly Entry[]): Entry[] {
  const known = new Set(newer.map(({ key, payload }) => key + payload.slice(0, 3)));
  return [...newer, ...older.filter(({ key, payload }) => !known.has(key + payload.slice(0, 3)))];
}
