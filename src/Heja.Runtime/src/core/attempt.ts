import { isDigits, randomDigits } from './base64url.js';
import { decode, type SavedPlace } from './codec.js';
import type { CourseData, KeptData, LessonData, QuestionData } from './course.js';
import { CourseIndex } from './course-index.js';
import * as has from './learner.js';
import { merge } from './merge.js';
import { completionOf, isDone, isForReading, meetsRules } from './progress.js';
import * as rounds from './quiz.js';
import { pageRandom, type Random } from './random.js';
import { partsOf, rightPartsOf } from './response.js';
import { readLearner, resetQuestions, scenesOf, writeLearner } from './saved-learner.js';
import { isClosed, judge, type Outcome, type Status } from './score.js';
import type { Answer, LessonProgress, Notice, Part, Place, QuizProgress, Response, Session } from './session.js';

const MOST_ATTEMPTS = 63;
const SEQUENCES = 64 ** 4;
const VERDICTS = [
  ['completed', has.COMPLETED],
  ['passed', has.PASSED],
  ['failed', has.FAILED],
] as const;
const PARTS = { alone: has.ALONE, together: has.TOGETHER, onward: has.ONWARD };

export type Verdict = (typeof VERDICTS)[number][0];

export interface Judgement {
  status: Status;
  score: number | null;
  /** The score is better than it was, or the first one. */
  isBetter: boolean;
  /** What is true of this attempt. */
  verdicts: Verdict[];
  /** Those of them that have become true now. */
  news: Verdict[];
}

export type Found = Exclude<Notice['kind'], 'reset'> | null;

/** A learner's attempt at the course: what was done, by the rules of the course. It knows of no LMS. */
export class Attempt {
  private readonly index: CourseIndex;
  private learner = has.newLearner();

  constructor(
    private readonly course: CourseData,
    private readonly random: Random = pageRandom,
  ) {
    this.index = new CourseIndex(course);
  }

  /** Takes in a saved state; what was found is said once. */
  read(text: string): Found {
    const decoded = decode(text, this.course.course.key);
    if (!('state' in decoded)) return decoded.kind === 'none' ? null : decoded.kind;
    const found = readLearner(this.index, decoded.state);
    if (decoded.kind === 'damaged') found.unknown = [];
    this.learner = merge(this.learner, found, (question) => this.index.quizOf(question));
    return decoded.kind === 'good' ? null : decoded.kind;
  }

  /** The state to be saved next. */
  write(): string {
    this.learner.attempt ||= randomDigits(4);
    this.learner.sequence = (this.learner.sequence + 1) % SEQUENCES;
    return writeLearner(this.index, this.learner);
  }

  get resets(): string[] {
    return resetQuestions(this.index, this.learner);
  }

  get place(): Place | null {
    const saved = this.learner.place;
    const kept = saved && this.index.withKey(saved.lesson);
    return kept?.kind === 'lesson' ? { lesson: kept.lesson.id, at: saved?.at ?? '' } : null;
  }

  get percent(): number {
    return completionOf(this.course, this.learner).percent;
  }

  /** Nothing is left to do, and nothing that could still change the status. */
  get isFinished(): boolean {
    const { status } = this.outcome();
    return status !== 'incomplete' && this.course.lessons.every((lesson) => isDone(this.learner, lesson.id));
  }

  lesson(id: string): LessonProgress {
    const { flags, trail } = this.savedLesson(id);
    const flag = (bit: number): boolean => (flags & bit) !== 0;
    return {
      done: flag(has.LESSON_DONE),
      opened: flag(has.OPENED),
      alone: flag(has.ALONE),
      together: flag(has.TOGETHER),
      onward: flag(has.ONWARD),
      trail: scenesOf(this.index.lesson(id), trail).map((scene) => scene.id),
    };
  }

  answer(id: string): Answer {
    const { lesson, question } = this.index.question(id);
    const round = lesson.quiz ? rounds.roundOf(this.learner, lesson) : null;
    const saved = round ? rounds.answerIn(this.learner, round, question) : this.learner.answers.get(id);
    const parts = partsOf(question);
    const isTold = saved && (!round || round.isHandedIn);
    const rightParts = isTold ? rightPartsOf(question, saved.response) : 0;
    return {
      attempts: round ? Number(saved !== undefined) : (saved?.attempts ?? 0),
      best: saved?.best ?? 0,
      response: saved?.response ?? null,
      rightParts,
      parts,
      right: rightParts === parts,
      closed: round ? round.isHandedIn : isClosed(question, saved),
    };
  }

  block(id: string): { lesson: LessonData; block: KeptData } {
    return this.index.block(id);
  }

  quiz(id: string): QuizProgress {
    const lesson = this.index.lesson(id);
    const { number, isHandedIn } = rounds.roundOf(this.learner, lesson);
    const questions = rounds.questionsIn(this.learner, lesson).map((question) => question.id);
    const points = rounds.bestPoints(this.learner, lesson);
    return {
      round: number,
      handedIn: isHandedIn,
      questions,
      right: questions.filter((question) => this.answer(question).right).length,
      best: points === null ? null : Math.round((100 * points) / rounds.totalPoints(lesson)),
      roundsLeft: rounds.roundsLeft(this.learner, lesson),
    };
  }

  /** False: every place of the present round has its question. */
  draw(id: string): boolean {
    const lesson = this.index.lesson(id);
    const drawn = rounds.fillDraw(this.learner, lesson, this.random);
    if (drawn === null) return false;
    this.setQuiz(lesson, { ...rounds.roundOf(this.learner, lesson), drawn });
    return true;
  }

  kept(id: string): boolean {
    const { block } = this.index.block(id);
    return ((this.learner.blocks.get(block.id) ?? 0) & has.BLOCK_DONE) !== 0;
  }

  summary(): ReturnType<Session['summary']> {
    const { status, flags, score, present } = this.outcome();
    return {
      done: this.course.lessons.filter((lesson) => isDone(this.learner, lesson.id)).length,
      lessons: this.course.lessons.length,
      completed: (flags & has.COMPLETED) !== 0,
      status,
      // Before a verdict, what the learner can still do something about.
      score: status === 'incomplete' ? present : score,
    };
  }

  /** What has changed: nothing, the block the learner is at, or the lesson that is shown. */
  visit({ lesson: id, at }: Place): 'nothing' | 'block' | LessonData {
    const lesson = this.index.lesson(id);
    const place: SavedPlace = { lesson: lesson.keys[0], at: at.length === 4 && isDigits(at) ? at : '' };
    const before = this.learner.place;
    this.learner.place = place;
    if (before?.lesson !== place.lesson || !this.lesson(id).opened) {
      this.setFlag(id, has.OPENED, true);
      return lesson;
    }
    return before.at === place.at ? 'nothing' : 'block';
  }

  submit(id: string, response: Response): { lesson: LessonData; question: QuestionData } {
    const found = this.index.question(id);
    const saved = this.learner.answers.get(id);
    const attempts = found.lesson.quiz
      ? rounds.roundOf(this.learner, found.lesson).number
      : Math.min((saved?.attempts ?? 0) + 1, MOST_ATTEMPTS);
    const best = Math.max(saved?.best ?? 0, rightPartsOf(found.question, response));
    this.learner.answers.set(id, { attempts, best, response });
    return found;
  }

  /** The question is again as it was before the present round, but for its response. */
  withdraw(id: string): void {
    const saved = this.learner.answers.get(id);
    if (saved && saved.attempts > 1) this.learner.answers.set(id, { ...saved, attempts: saved.attempts - 1 });
    else this.learner.answers.delete(id);
  }

  handIn(id: string): { lesson: LessonData; questions: QuestionData[] } {
    const lesson = this.index.lesson(id);
    const questions = rounds.questionsIn(this.learner, lesson);
    this.setQuiz(lesson, rounds.handedIn(this.learner, lesson));
    this.setFlag(id, has.HANDED_IN, true);
    return { lesson, questions };
  }

  newRound(id: string): void {
    const lesson = this.index.lesson(id);
    const last = rounds.roundOf(this.learner, lesson);
    this.setQuiz(lesson, { ...last, drawn: rounds.drawAnew(lesson, last, this.random) });
    this.setFlag(id, has.HANDED_IN, false);
  }

  keep(id: string): void {
    this.learner.blocks.set(this.index.block(id).block.id, has.BLOCK_DONE);
  }

  part(id: string, part: Part, done: boolean): void {
    this.setFlag(id, PARTS[part], done);
  }

  walk(id: string, trail: readonly string[]): void {
    const { scenes } = this.index.lesson(id);
    const keys = trail.map((scene) => scenes.find((known) => known.id === scene)?.key ?? '');
    this.learner.lessons.set(id, { ...this.savedLesson(id), trail: keys.join('') });
  }

  /** Lessons whose rules are met become done; `finished` is the one with nothing to do in it that the learner says is done. */
  settleLessons(finished: string | null): LessonData[] {
    const done = this.course.lessons.filter(
      (lesson) =>
        !isDone(this.learner, lesson.id) &&
        (lesson.id === finished ? isForReading(lesson) : meetsRules(this.learner, lesson)),
    );
    for (const lesson of done) this.setFlag(lesson.id, has.LESSON_DONE, true);
    return done;
  }

  judge(): Judgement {
    const { flags: before, score: best } = this.learner;
    const { status, score, flags } = this.outcome();
    this.learner.flags = flags;
    this.learner.score = score;
    const isBetter = score !== null && (best === null || score > best);
    return { status, score, isBetter, verdicts: verdictsOf(flags), news: verdictsOf(flags & ~before) };
  }

  private outcome(): Outcome {
    return judge(this.course, this.learner, completionOf(this.course, this.learner).completed);
  }

  private savedLesson(id: string): has.SavedLesson {
    return this.learner.lessons.get(this.index.lesson(id).id) ?? { flags: 0, trail: '' };
  }

  private setFlag(id: string, flag: number, on: boolean): void {
    const saved = this.savedLesson(id);
    this.learner.lessons.set(id, { ...saved, flags: on ? saved.flags | flag : saved.flags & ~flag });
  }

  private setQuiz({ id }: LessonData, { rounds, best, drawn }: has.SavedQuiz): void {
    this.learner.lessons.set(id, { ...this.savedLesson(id), quiz: { rounds, best, drawn } });
  }
}

function verdictsOf(flags: number): Verdict[] {
  return VERDICTS.filter(([, flag]) => flags & flag).map(([verdict]) => verdict);
}
