import { decodeNumber, encodeNumber, isDigits } from './base64url.js';
import { type Entry, encode, entryLength, type SavedState } from './codec.js';
import type { LessonData, QuestionData, SceneData } from './course.js';
import type { CourseIndex, Identified } from './course-index.js';
import { type Learner, newLearner, type SavedAnswer, type SavedLesson } from './learner.js';
import { mergeAnswers, mergeLessons } from './merge.js';
import { readQuiz, roundSize, writeQuiz } from './quiz.js';
import { decodeResponse, encodeResponse, partsOf, rightPartsOf } from './response.js';

/** Attempts and best saturate at one digit. */
const MOST = 63;

/** Gives every entry to what it belongs to in this release; the rest is kept as it came. */
export function readLearner(index: CourseIndex, state: SavedState): Learner {
  const { attempt, sequence, flags, score, place } = state;
  const learner = { ...newLearner(), attempt, sequence, flags, score, place };
  learner.unknown = state.entries.filter((entry) => !take(index, learner, entry));
  return learner;
}

/** Entries that the release does not know give way where the LMS has no room, the last ones first. */
export function writeLearner(index: CourseIndex, learner: Learner): string {
  const { limit, course } = index.course;
  const write = (entries: readonly Entry[]) => encode({ ...learner, entries }, course.key);
  const all = knownEntries(index, learner, wholeRest);
  const known = write(all).length <= limit ? all : knownEntries(index, learner, knownRest);
  let room = limit - write(known).length;
  const gaveWay = learner.unknown.findIndex((entry) => {
    room -= entryLength(entry);
    return room < 0;
  });
  return write([...known, ...learner.unknown.slice(0, gaveWay < 0 ? undefined : gaveWay)]);
}

/** What follows a lesson's flags. */
type Rest = (lesson: LessonData, saved: SavedLesson) => string;

const wholeRest: Rest = (lesson, { trail, quiz }) => (lesson.quiz ? writeQuiz(quiz) : trail);

/** The trail as far as this release knows its scenes; the draw as long as it draws. */
const knownRest: Rest = (lesson, { trail, quiz }) => {
  if (lesson.quiz) return writeQuiz(quiz).slice(0, 3 + (lesson.quiz.draw ? 2 * roundSize(lesson) : 0));
  return scenesOf(lesson, trail)
    .map((scene) => scene.key)
    .join('');
};

export function scenesOf(lesson: LessonData, trail: string): SceneData[] {
  const scenes: SceneData[] = [];
  for (let at = 0; at < trail.length; at += 2) {
    const scene = lesson.scenes.find(({ key }) => key === trail.slice(at, at + 2));
    if (!scene) break;
    scenes.push(scene);
  }
  return scenes;
}

/** Questions that were answered in another shape, and not yet in this one. */
export function resetQuestions(index: CourseIndex, learner: Learner): string[] {
  const answered = learner.unknown.map((entry) => index.withKey(entry.key));
  const ids = answered.flatMap((kept) => (kept?.kind === 'question' ? [kept.question.id] : []));
  return [...new Set(ids)].filter((id) => !learner.answers.has(id));
}

/** False when the entry is not of this release. An id and its former names may each have left one. */
function take(index: CourseIndex, learner: Learner, { key, payload }: Entry): boolean {
  const kept = index.withKey(key);
  if (kept?.kind === 'question') {
    const answer = readAnswer(kept.question, payload);
    if (!answer) return false;
    join(learner.answers, kept.question.id, answer, mergeAnswers);
    return true;
  }
  if (!kept || !isDigits(payload)) return false;
  const flags = decodeNumber(payload.charAt(0));
  if (kept.kind === 'lesson') {
    const { lesson, isKnown } = readLesson(kept.lesson, flags, payload.slice(1));
    join(learner.lessons, kept.lesson.id, lesson, mergeLessons);
    return isKnown;
  }
  if (payload.length !== 1) return false;
  join(learner.blocks, kept.block.id, flags, (a, b) => a | b);
  return true;
}

/** The rest of a quiz is of odd length, a trail of even. That of another kind of lesson is kept for the release that knows it. */
function readLesson({ quiz }: LessonData, flags: number, rest: string): { lesson: SavedLesson; isKnown: boolean } {
  const isQuiz = rest.length % 2 === 1;
  if (quiz && isQuiz) return { lesson: { flags, trail: '', quiz: readQuiz(rest) }, isKnown: true };
  const isKnown = rest === '' || (!quiz && !isQuiz);
  return { lesson: { flags, trail: isKnown ? rest : '' }, isKnown };
}

function join<T>(map: Map<string, T>, id: string, value: T, merge: (newer: T, older: T) => T): void {
  const first = map.get(id);
  map.set(id, first === undefined ? value : merge(first, value));
}

function knownEntries({ course }: CourseIndex, learner: Learner, rest: Rest): Entry[] {
  const entries: Entry[] = [];
  const add = <T>({ id, keys }: Identified, map: Map<string, T>, write: (value: T) => string): void => {
    const value = map.get(id);
    if (value !== undefined) entries.push({ key: keys[0], payload: write(value) });
  };
  for (const lesson of course.lessons) {
    add(lesson, learner.lessons, (saved) => encodeNumber(saved.flags, 1) + rest(lesson, saved));
    for (const question of lesson.questions) add(question, learner.answers, (answer) => writeAnswer(question, answer));
    for (const block of lesson.kept) add(block, learner.blocks, (flags) => encodeNumber(flags, 1));
  }
  return entries;
}

function writeAnswer(question: QuestionData, { attempts, best, response }: SavedAnswer): string {
  const counts = encodeNumber(Math.min(attempts, MOST), 1) + encodeNumber(Math.min(best, MOST), 1);
  return question.print + counts + encodeResponse(question, response);
}

function readAnswer(question: QuestionData, payload: string): SavedAnswer | null {
  if (!payload.startsWith(question.print)) return null;
  const attempts = decodeNumber(payload.charAt(3));
  const best = decodeNumber(payload.charAt(4));
  const response = decodeResponse(question, payload.slice(5));
  if (!response || !(attempts > 0) || !(best >= 0 && best <= partsOf(question))) return null;
  return { attempts, best: Math.max(best, rightPartsOf(question, response)), response };
}
