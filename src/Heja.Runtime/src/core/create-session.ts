import type { Host, Lms } from '../lms/lms.js';
import { Attempt, type Found } from './attempt.js';
import type { CourseData, LessonData, QuestionData } from './course.js';
import { type PageLife, watchPage } from './page-life.js';
import { after, type Happened, isOver, type Phase } from './phase.js';
import { pageRandom, type Random } from './random.js';
import { PATIENCE, type Rescue, type RescueReason, rescueOf } from './rescue.js';
import type {
  Answer,
  LessonProgress,
  Notice,
  Part,
  Place,
  QuizProgress,
  Response,
  Saving,
  Session,
  Shared,
} from './session.js';
import { sha256 } from './sha256.js';
import { watchTabs } from './tabs.js';

/** Opens the session with the LMS. Resolves when the learner can begin, also when the LMS does not answer. */
export async function createSession(course: CourseData, lms: Lms, random: Random = pageRandom): Promise<Session> {
  const session = new LmsSession(course, lms, random);
  await session.open();
  watchPage(session);
  return session;
}

class LmsSession implements Session, PageLife {
  saving: Saving = { kind: 'saved' };
  notices: Notice[] = [];
  resume: Place | null = null;
  learnerKey: string | null = null;

  private readonly attempt: Attempt;
  private readonly listeners = new Set<() => void>();
  /** The place within the lesson has changed since the last save. */
  private moved = false;
  private shownAt = performance.now();
  /** Seconds spent on the questions of a quiz that is not handed in. */
  private readonly spent = new Map<string, number>();
  private leaving: Promise<boolean> | null = null;
  private phase: Phase = 'idle';
  private failingSince: number | null = null;
  private readonly answeredAt = new Map<string, Date>();
  /** As it was given to the adapter last. */
  private lastState: string | null = null;
  private missing: string | null = null;
  private forgetTabs: () => void = () => {};

  constructor(
    readonly course: CourseData,
    private readonly lms: Lms,
    private readonly random: Random,
  ) {
    this.attempt = new Attempt(course, random);
  }

  async open(): Promise<void> {
    const host: Host = { saving: (saving) => this.setSaving(saving), merge: (theirs) => this.takeIn(theirs) };
    const opened = await this.lms.start(host);
    if (opened.unrecorded) this.setSaving({ kind: 'unrecorded', reason: opened.unrecorded });
    for (const state of opened.saved) this.read(state);
    if (opened.isRestored) this.notices = [...this.notices.filter(({ kind }) => kind !== 'cut'), { kind: 'restored' }];
    this.missing = opened.missing ?? null;
    this.notices.push(...this.attempt.resets.map((question) => ({ kind: 'reset' as const, question })));
    const located = this.course.lessons.find((lesson) => lesson.name === opened.location);
    this.resume = this.attempt.place ?? (located ? { lesson: located.id, at: '' } : null);
    if (opened.learner) this.learnerKey = sha256(`${this.course.course.iri}\n${opened.learner}`);
    this.happened('opened');
    // A new release may ask for less than is already done, and the LMS may not know all that the state knows.
    if (this.settle(null) || opened.saved.length > 1) this.save();
    this.watchOtherTabs();
  }

  lesson(id: string): LessonProgress {
    return this.attempt.lesson(id);
  }

  answer(question: string): Answer {
    return this.attempt.answer(question);
  }

  kept(block: string): boolean {
    return this.attempt.kept(block);
  }

  quiz(lesson: string): QuizProgress {
    if (this.attempt.draw(lesson)) this.save();
    return this.attempt.quiz(lesson);
  }

  summary(): ReturnType<Session['summary']> {
    return this.attempt.summary();
  }

  visit(place: Place): void {
    if (this.isOver) return;
    const changed = this.attempt.visit(place);
    if (changed === 'nothing') return;
    this.moved = true;
    if (changed === 'block') return;
    this.shownAt = performance.now();
    if (this.isRecorded) this.lms.progress(changed, 'shown', this.attempt.percent);
    this.save();
    this.notify();
  }

  submit(id: string, response: Response): Answer {
    const before = this.answer(id);
    if (this.isOver || before.closed) return before;
    const { lesson, question } = this.attempt.submit(id, response);
    this.answeredAt.set(id, new Date());
    if (lesson.quiz) this.spent.set(id, (this.spent.get(id) ?? 0) + this.secondsShown());
    else this.report(lesson, question, this.secondsShown());
    this.changed();
    return this.answer(id);
  }

  withdraw(id: string): void {
    const { attempts, closed } = this.answer(id);
    if (this.isOver || closed || attempts === 0) return;
    this.attempt.withdraw(id);
    this.changed();
  }

  handIn(id: string): boolean {
    const { handedIn, questions } = this.quiz(id);
    if (this.isOver || handedIn || questions.some((question) => this.answer(question).attempts === 0)) return false;
    const round = this.attempt.handIn(id);
    for (const question of round.questions) {
      this.report(round.lesson, question, this.spent.get(question.id) ?? 0);
      this.spent.delete(question.id);
    }
    this.changed();
    return true;
  }

  newRound(id: string): boolean {
    const { handedIn, roundsLeft } = this.quiz(id);
    if (this.isOver || !handedIn || roundsLeft === 0) return false;
    this.attempt.newRound(id);
    this.shownAt = performance.now();
    this.changed();
    return true;
  }

  keep(block: string): void {
    if (this.isOver || this.kept(block)) return;
    this.attempt.keep(block);
    this.changed();
  }

  shareLimit(id: string): number {
    return this.isRecorded ? this.lms.shareLimit(this.attempt.block(id).block) : 0;
  }

  async share(id: string, content: Shared): Promise<boolean> {
    const found = this.attempt.block(id);
    if (!this.isRecorded || !found.block.share) return false;
    return this.lms.share({ ...found, content });
  }

  part(lesson: string, part: Part, done: boolean): void {
    if (this.isOver) return;
    this.attempt.part(lesson, part, done);
    this.changed();
  }

  walk(lesson: string, trail: readonly string[]): void {
    if (this.isOver) return;
    this.attempt.walk(lesson, trail);
    this.changed();
  }

  finishLesson(lesson: string): void {
    if (this.isOver || this.lesson(lesson).done) return;
    this.changed(lesson);
  }

  leave(): Promise<boolean> {
    this.leaving ??= this.end().finally(() => {
      this.leaving = null;
    });
    return this.leaving;
  }

  rescue(): Rescue | null {
    const reason = this.trouble();
    if (!reason) return null;
    const state = (reason === 'missing' && this.missing) || (this.lastState ?? this.attempt.write());
    const attempt = new Attempt(this.course, this.random);
    attempt.read(state);
    const times = reason === 'missing' ? new Map<string, Date>() : this.answeredAt;
    return rescueOf(this.course, attempt, { reason, state, unsent: this.lms.unsent() ?? {} }, times);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hidden(): void {
    if (this.moved || this.saving.kind !== 'saved') this.save();
  }

  left(): void {
    this.forgetTabs();
    if (this.isOver) return;
    this.hidden();
    void this.lms.finish({ finished: this.attempt.isFinished, page: 'goes' });
    this.setSaving({ kind: 'ended', reason: 'closed' });
  }

  /** What was sent while the page went may have arrived meanwhile. */
  returned(): void {
    if (this.phase === 'lost' && this.saving.kind === 'ended' && this.lms.unsent() === null) {
      this.happened('arrived');
      this.saving = { kind: 'ended', reason: this.saving.reason };
    }
    this.notify();
  }

  alive(): void {
    this.save();
  }

  /** Nothing is taken from the learner that could not be recorded any more. */
  private get isOver(): boolean {
    return isOver(this.phase);
  }

  private get isRecorded(): boolean {
    return !this.isOver && this.saving.kind !== 'unrecorded';
  }

  private changed(finished: string | null = null): void {
    this.settle(finished);
    this.save();
    this.notify();
  }

  private report(lesson: LessonData, question: QuestionData, seconds: number): void {
    const { response, rightParts, parts, right } = this.answer(question.id);
    if (this.isRecorded && response) this.lms.answer({ lesson, question, response, rightParts, parts, right, seconds });
  }

  /** Reports what follows from the last change; false when nothing of it is worth saving. */
  private settle(finished: string | null): boolean {
    const done = this.attempt.settleLessons(finished);
    const outcome = this.attempt.judge();
    if (this.isRecorded) {
      for (const lesson of done) this.lms.progress(lesson, 'done', this.attempt.percent);
      this.lms.complete(outcome);
    }
    return done.length + outcome.news.length > 0 || outcome.status !== 'incomplete' || outcome.score !== null;
  }

  private save(): void {
    if (!this.isRecorded) return;
    this.moved = false;
    this.lastState = this.attempt.write();
    this.lms.save(this.lastState);
  }

  private async end(): Promise<boolean> {
    if (this.isOver) return false;
    this.happened('leaving');
    this.save();
    const acknowledged = await this.lms.finish({ finished: this.attempt.isFinished, page: 'stays' });
    if (acknowledged) this.setSaving({ kind: 'ended', reason: 'left' });
    else this.happened('stayed');
    return acknowledged;
  }

  private read(state: string): Found {
    const found = this.attempt.read(state);
    if (found === 'newer') this.setSaving({ kind: 'unrecorded', reason: 'newer-state' });
    else if (found) this.notices.push({ kind: found });
    return found;
  }

  private takeIn(theirs: string): string | null {
    if (this.read(theirs) === 'newer') return null;
    this.settle(null);
    this.notify();
    this.lastState = this.attempt.write();
    return this.lastState;
  }

  private setSaving(saving: Saving): void {
    const isFinal = this.isOver || (this.saving.kind === 'unrecorded' && saving.kind !== 'ended');
    if (isFinal) return;
    if (saving.kind === 'trying') this.failingSince ??= performance.now();
    if (saving.kind === 'saved') this.failingSince = null;
    if (saving.kind === 'unrecorded' && saving.reason === 'newer-state') this.notices.push({ kind: 'newer' });
    this.saving = saving.kind === 'ended' ? this.ended(saving) : saving;
    this.notify();
  }

  private ended(saving: Saving & { kind: 'ended' }): Saving {
    const isTorn = this.lms.unsent() !== null;
    this.happened(isTorn ? 'torn' : 'over');
    return isTorn ? { ...saving, unsaved: true } : saving;
  }

  private happened(what: Happened): void {
    this.phase = after(this.phase, what);
  }

  /** Why a file should be offered; null: it need not. */
  private trouble(): RescueReason | null {
    const { saving, failingSince } = this;
    if (saving.kind === 'ended' && saving.unsaved) return saving.reason === 'refused' ? 'refused' : 'closed';
    const isPatient = failingSince === null || performance.now() - failingSince < PATIENCE;
    if (saving.kind === 'trying' && !isPatient) return 'trying';
    if ((saving.kind === 'saved' || saving.kind === 'trying') && saving.setAside) return 'set-aside';
    return this.missing === null ? null : 'missing';
  }

  private watchOtherTabs(): void {
    if (!this.isRecorded) return;
    const { course, municipality } = this.course;
    this.forgetTabs = watchTabs(sha256([course.iri, municipality.id, this.learnerKey].join('\n')), () => {
      if (this.isOver || this.notices.some(({ kind }) => kind === 'other_window')) return;
      this.notices.push({ kind: 'other_window' });
      this.notify();
    });
  }

  private secondsShown(): number {
    const now = performance.now();
    const seconds = (now - this.shownAt) / 1000;
    this.shownAt = now;
    return seconds;
  }

  private notify(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        // Saving goes on whatever becomes of the page.
        console.error(error);
      }
    }
  }
}
