import type { Entry } from './codec.js';
import { HANDED_IN, type Learner, type SavedAnswer, type SavedLesson, type SavedQuiz } from './learner.js';

/**
 * Puts what this page knows and a state that was found together: a second tab, a 412 from an LRS. Which one is newer is
 * told by the sequence; where that is equal, each entry takes the larger of the two, an arbitrary order that is the same
 * from both sides and however often it is done. The sequences of two attempts say nothing of each other: there what was
 * done in this page is the newer, and goes on as the found attempt.
 *
 * `quizOf` names the quiz that a question stands in: its answers belong to a round, and go with the state that has come further.
 */
export function merge(ours: Learner, found: Learner, quizOf: QuizOf = () => null): Learner {
  const isOther = ours.attempt !== '' && found.attempt !== '' && ours.attempt !== found.attempt;
  const [newer, older] = isOther || ours.sequence >= found.sequence ? [ours, found] : [found, ours];
  const pick = !isOther && ours.sequence === found.sequence ? larger : first;
  const inQuiz = (quiz: string, x: SavedAnswer, y: SavedAnswer): SavedAnswer => {
    const ahead = aheadOf(newer.lessons.get(quiz), older.lessons.get(quiz));
    return ahead < 0 ? mergeAnswers(y, x) : mergeAnswers(x, y, ahead > 0 ? first : pick);
  };
  return {
    attempt: isOther ? found.attempt : newer.attempt || older.attempt,
    sequence: Math.max(ours.sequence, found.sequence),
    flags: ours.flags | found.flags,
    score:
      ours.score === null || found.score === null ? (ours.score ?? found.score) : Math.max(ours.score, found.score),
    place: newer.place && older.place ? pick(newer.place, older.place) : (newer.place ?? older.place),
    answers: mergeMaps(newer.answers, older.answers, (x, y, id) => {
      const quiz = quizOf(id);
      if (quiz !== null) return inQuiz(quiz, x, y);
      return isOther ? mergeAttempts(x, y) : mergeAnswers(x, y, pick);
    }),
    lessons: mergeMaps(newer.lessons, older.lessons, (x, y) => mergeLessons(x, y, pick)),
    blocks: mergeMaps(newer.blocks, older.blocks, (x, y) => x | y),
    unknown: mergeEntries(newer.unknown, older.unknown, pick),
  };
}

type QuizOf = (question: string) => string | null;

/** Which of two values stays: the newer one, or, where none is newer, the larger. */
type Pick = <T>(newer: T, older: T) => T;

const first: Pick = (newer) => newer;

const larger: Pick = (a, b) => (JSON.stringify(a) >= JSON.stringify(b) ? a : b);

/** Results in one entry never get fewer: more attempts win, and the best is the best of both. */
export function mergeAnswers(newer: SavedAnswer, older: SavedAnswer, pick: Pick = first): SavedAnswer {
  const best = Math.max(newer.best, older.best);
  if (newer.attempts === older.attempts) {
    return { attempts: newer.attempts, response: pick(newer.response, older.response), best };
  }
  const { attempts, response } = older.attempts > newer.attempts ? older : newer;
  return { attempts, response, best };
}

/** The last response of this page stays, and no attempt that is used up is given back. */
function mergeAttempts(ours: SavedAnswer, found: SavedAnswer): SavedAnswer {
  const { attempts, best } = mergeAnswers(ours, found);
  return { attempts, best, response: ours.response };
}

export function mergeLessons(newer: SavedLesson, older: SavedLesson, pick: Pick = first): SavedLesson {
  const trail = newer.trail && older.trail ? pick(newer.trail, older.trail) : newer.trail || older.trail;
  const flags = newer.flags | older.flags;
  if (!newer.quiz && !older.quiz) return { flags, trail };
  const ahead = aheadOf(newer, older);
  const [further, other] = ahead < 0 ? [older, newer] : [newer, older];
  const [quiz, less] = [further.quiz ?? UNTAKEN, other.quiz ?? UNTAKEN];
  const best = Math.max(quiz.best, less.best);
  const drawn =
    ahead === 0 && quiz.drawn && less.drawn
      ? pick(quiz.drawn, less.drawn)
      : quiz.drawn || (ahead === 0 ? less.drawn : '');
  // What is handed in goes with the round that it is said of.
  return { flags: (flags & ~HANDED_IN) | (further.flags & HANDED_IN), trail, quiz: { ...quiz, best, drawn } };
}

const UNTAKEN: SavedQuiz = { rounds: 0, best: 0, drawn: '' };

/** Above 0: the first has come further in the quiz. After the same rounds, one that has begun the next is further. */
function aheadOf(one: SavedLesson | undefined, other: SavedLesson | undefined): number {
  const begun = (lesson: SavedLesson | undefined): number => ((lesson?.flags ?? 0) & HANDED_IN ? 0 : 1);
  return (one?.quiz?.rounds ?? 0) - (other?.quiz?.rounds ?? 0) || begun(one) - begun(other);
}

type Both<T> = (newer: T, older: T, id: string) => T;

function mergeMaps<T>(newer: Map<string, T>, older: Map<string, T>, both: Both<T>): Map<string, T> {
  const merged = new Map(newer);
  for (const [id, value] of older) {
    const other = newer.get(id);
    merged.set(id, other === undefined ? value : both(other, value, id));
  }
  return merged;
}

/** Entries of one question differ in key or fingerprint, which the first three characters of the payload are. */
function mergeEntries(newer: readonly Entry[], older: readonly Entry[], pick: Pick): Entry[] {
  const same = (a: Entry, b: Entry) => a.key === b.key && a.payload.slice(0, 3) === b.payload.slice(0, 3);
  const merged = newer.map((entry) => {
    const other = older.find((one) => same(one, entry));
    return other ? pick(entry, other) : entry;
  });
  const added = older.filter((entry) => !newer.some((one) => same(one, entry)));
  // Two lists of equal age have no order of their own.
  return pick === larger
    ? [...merged, ...added].sort((a, b) => (a.key + a.payload < b.key + b.payload ? -1 : 1))
    : [...merged, ...added];
}
