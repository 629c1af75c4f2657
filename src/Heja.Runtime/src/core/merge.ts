import type { Entry } from './codec.js';
import type { Learner, SavedAnswer, SavedLesson } from './learner.js';

/**
 * Puts what this page knows and a state that was found together: a second tab, a 412 from an LRS. Which one is newer is
 * told by the sequence; where that is equal the order is arbitrary but the same from both sides. The sequences of two
 * attempts say nothing of each other: there what was done in this page is the newer, and goes on as the found attempt.
 */
export function merge(ours: Learner, found: Learner): Learner {
  const isOther = ours.attempt !== '' && found.attempt !== '' && ours.attempt !== found.attempt;
  const [newer, older] = isOther || isNewer(ours, found) ? [ours, found] : [found, ours];
  return {
    attempt: isOther ? found.attempt : newer.attempt,
    sequence: Math.max(ours.sequence, found.sequence),
    flags: ours.flags | found.flags,
    score:
      ours.score === null || found.score === null ? (ours.score ?? found.score) : Math.max(ours.score, found.score),
    place: newer.place ?? older.place,
    answers: mergeMaps(newer.answers, older.answers, isOther ? mergeAttempts : mergeAnswers),
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

/** The last response of this page stays, and no attempt that is used up is given back. */
function mergeAttempts(ours: SavedAnswer, found: SavedAnswer): SavedAnswer {
  const { attempts, best } = mergeAnswers(ours, found);
  return { attempts, best, response: ours.response };
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
