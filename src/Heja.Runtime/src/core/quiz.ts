import { decodeNumber, encodeNumber } from './base64url.js';
import type { LessonData, QuestionData } from './course.js';
import { HANDED_IN, type Learner, type SavedAnswer, type SavedQuiz } from './learner.js';
import { pointsOf } from './points.js';
import { type Random, shuffled } from './random.js';
import { partsOf, rightPartsOf } from './response.js';

/** Rounds, and the attempts that answers carry, saturate at one digit. */
const MOST_ROUNDS = 63;
/** All points, as a share in two digits. */
const WHOLE = 4095;

/** A quiz as it stands; `number` is that of the present round, from 1. */
export interface Round extends SavedQuiz {
  number: number;
  isHandedIn: boolean;
}

export function roundOf(learner: Learner, lesson: LessonData): Round {
  const saved = learner.lessons.get(lesson.id);
  const quiz = saved?.quiz ?? { rounds: 0, best: 0, drawn: '' };
  const isHandedIn = quiz.rounds > 0 && ((saved?.flags ?? 0) & HANDED_IN) !== 0;
  return { ...quiz, isHandedIn, number: Math.min(quiz.rounds + (isHandedIn ? 0 : 1), MOST_ROUNDS) };
}

/** What was answered in the present round. */
export function answerIn(learner: Learner, round: Round, { id }: QuestionData): SavedAnswer | undefined {
  const answer = learner.answers.get(id);
  return answer?.attempts === round.number ? answer : undefined;
}

/** The questions of the present round, in the order shown. */
export function questionsIn(learner: Learner, lesson: LessonData): QuestionData[] {
  const round = roundOf(learner, lesson);
  const drawn = drawnOf(lesson, round);
  if (!round.isHandedIn) return lesson.quiz?.draw ? drawn : lesson.questions;
  // What was answered is what was asked: this release may ask something else.
  const answered = lesson.questions.filter((question) => answerIn(learner, round, question));
  return [
    ...drawn.filter((question) => answered.includes(question)),
    ...answered.filter((question) => !drawn.includes(question)),
  ];
}

/** Draws for the places of the present round that have no question of this release; null: none is missing. */
export function fillDraw(learner: Learner, lesson: LessonData, random: Random): string | null {
  const round = roundOf(learner, lesson);
  const size = roundSize(lesson);
  const drawn = drawnOf(lesson, round);
  if (!lesson.quiz?.draw || round.isHandedIn || drawn.length === size) return null;
  const left = lesson.questions.filter((question) => !drawn.includes(question));
  const answered = left.filter((question) => answerIn(learner, round, question));
  const others = left.filter((question) => !answered.includes(question));
  const next = [...answered, ...shuffled(others, random)].map(drawKey);
  const places = Array.from({ length: size }, (_, place) => round.drawn.slice(2 * place, 2 * place + 2));
  return places.map((key) => (drawn.some((question) => drawKey(question) === key) ? key : next.shift())).join('');
}

/** The draw of a new round: first what the last one did not ask. */
export function drawAnew(lesson: LessonData, last: Round, random: Random): string {
  if (!lesson.quiz?.draw) return '';
  const asked = drawnOf(lesson, last);
  const fresh = lesson.questions.filter((question) => !asked.includes(question));
  const order = [...shuffled(fresh, random), ...shuffled(asked, random)].slice(0, roundSize(lesson));
  return shuffled(order, random).map(drawKey).join('');
}

/** The present round handed in. */
export function handedIn(learner: Learner, lesson: LessonData): SavedQuiz {
  const { rounds, best, drawn } = roundOf(learner, lesson);
  const share = Math.round((WHOLE * pointsNow(learner, lesson)) / totalPoints(lesson));
  return { rounds: Math.min(rounds + 1, MOST_ROUNDS), best: Math.max(best, Math.min(share, WHOLE)), drawn };
}

/** Points of the best round handed in; null before the first. Only the present round is reckoned from its answers. */
export function bestPoints(learner: Learner, lesson: LessonData): number | null {
  const { rounds, best, isHandedIn } = roundOf(learner, lesson);
  if (rounds === 0) return null;
  return Math.max(pointsOfShare(lesson, best), isHandedIn ? pointsNow(learner, lesson) : 0);
}

/** What a round can give. */
export function totalPoints(lesson: LessonData): number {
  // Where a quiz draws, all questions give the same.
  if (lesson.quiz?.draw) return roundSize(lesson) * (lesson.questions[0]?.points ?? 0);
  return lesson.questions.reduce((sum, question) => sum + question.points, 0);
}

/** Rounds that can still be handed in; null: no limit. */
export function roundsLeft(learner: Learner, lesson: LessonData): number | null {
  const limit = lesson.quiz?.rounds ?? 0;
  const { rounds, isHandedIn } = roundOf(learner, lesson);
  // A release may allow fewer rounds than before: the one that is begun may still be handed in.
  return limit === 0 ? null : Math.max(limit - rounds, isHandedIn ? 0 : 1);
}

export function writeQuiz(quiz: SavedQuiz | undefined): string {
  const { rounds, best, drawn } = quiz ?? { rounds: 0, best: 0, drawn: '' };
  return encodeNumber(rounds, 1) + encodeNumber(best, 2) + drawn;
}

/** `text`: what follows the flags. */
export function readQuiz(text: string): SavedQuiz {
  return { rounds: decodeNumber(text.charAt(0)), best: decodeNumber(text.slice(1, 3)), drawn: text.slice(3) };
}

/** How many questions a round asks. */
export function roundSize({ quiz, questions }: LessonData): number {
  return quiz?.draw ? Math.min(quiz.draw, questions.length) : questions.length;
}

/** The beginning of its first key: the compiler sees to it that no two in a quiz share it. */
function drawKey({ keys }: QuestionData): string {
  return keys[0].slice(0, 2);
}

function drawnOf(lesson: LessonData, { drawn }: Round): QuestionData[] {
  const keys = drawn.match(/../g)?.slice(0, roundSize(lesson)) ?? [];
  return keys.flatMap((key) => lesson.questions.filter((question) => drawKey(question) === key));
}

function pointsNow(learner: Learner, lesson: LessonData): number {
  return questionsIn(learner, lesson).reduce((sum, question) => {
    const answer = learner.answers.get(question.id);
    return sum + (answer ? pointsOf(question, rightPartsOf(question, answer.response)) : 0);
  }, 0);
}

/**
 * The points that were earned, not the nearest share of them: half a per cent decides who passes. Where no number of points
 * gives this share, the quiz had other questions then, and the share stands.
 */
function pointsOfShare(lesson: LessonData, share: number): number {
  const total = totalPoints(lesson);
  const points = (share * total) / WHOLE;
  const grain = lesson.questions.filter(({ partial }) => partial).reduce((sum, one) => multiple(sum, partsOf(one)), 1);
  const whole = Math.round(points * grain) / grain;
  return Math.round((WHOLE * whole) / total) === share ? whole : points;
}

/** The least common one. */
function multiple(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low > 0) [high, low] = [low, high % low];
  return (a / high) * b;
}
