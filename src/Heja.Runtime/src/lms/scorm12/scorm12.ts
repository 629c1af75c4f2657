import type { Judgement } from '../../core/attempt.js';
import type { CourseData, LessonData } from '../../core/course.js';
import type { Answered, Ending, Host, Lms, Opened, Sharing } from '../lms.js';
import { Retry } from '../retry.js';
import type { Scorm12Calls } from './calls.js';
import { interactions } from './interaction.js';
import { LeftBehind } from './left-behind.js';
import { SHARED_TEXT, sharedRecords } from './shared.js';
import { timespan } from './time.js';
import { Unsaved } from './unsaved.js';

/** A status is never lowered: Moodle would let `completed` replace a stored `passed`. */
const RANKS = ['incomplete', 'failed', 'completed', 'passed'];

const STATE = 'cmi.suspend_data';

/** An LMS that cannot take one of these loses a report, nothing that the learner did. */
const OPTIONAL = /^cmi\.(interactions\.|core\.(lesson_location|score\.m))/;

export class Scorm12Lms implements Lms {
  private readonly retry = new Retry(() => this.flush());
  private readonly startedAt = performance.now();
  /** Elements and values that the LMS has not taken yet. */
  private readonly values = new Map<string, string>();
  private readonly journal = new Map<string, string>();
  /** Those that it has taken, and not acknowledged with a Commit. */
  private readonly uncommitted = new Map<string, string>();
  /** null: not asked for yet. */
  private nextInteraction: number | null = null;
  private rank = 0;
  private score: number | null = null;
  /** Characters of a state that the LMS was seen to keep. */
  private proven = 0;
  private isWritable = true;
  private isOpen = false;
  /** The browser has a state of this visit that the LMS has not acknowledged. */
  private isKept = false;
  private host: Host | null = null;
  private unsaved: Unsaved | null = null;
  private readonly leftBehind: LeftBehind;
  private lastState: string | null = null;

  constructor(
    private readonly api: Scorm12Calls,
    private readonly course: CourseData,
  ) {
    this.leftBehind = new LeftBehind(course);
  }

  async start(host: Host): Promise<Opened> {
    this.host = host;
    const found = this.api.initialize() ? this.read() : null;
    if (!found) {
      host.saving({ kind: 'ended', reason: 'refused' });
      return { saved: this.leftBehind.find(), location: '', learner: null, unrecorded: null };
    }
    this.isOpen = true;
    this.leftBehind.forget();
    this.proven = found.state.length;
    const mode = found.mode.toLowerCase();
    const unrecorded: Opened['unrecorded'] = mode === 'review' || mode === 'browse' ? mode : null;
    this.isWritable = unrecorded === null;
    // `not attempted`, `browsed` and what an LMS invents are below `incomplete`.
    this.rank = RANKS.indexOf(found.status.toLowerCase());
    this.score = found.score === '' || Number.isNaN(Number(found.score)) ? null : Number(found.score);
    const location = this.api.get('cmi.core.lesson_location');
    const learner = this.api.get('cmi.core.student_id') || null;
    const opened = { saved: [found.state], location, learner, unrecorded };
    if (!this.isWritable) return opened;
    this.unsaved = new Unsaved(this.course, learner, found.state);
    const { state, isRestored, missing } = this.unsaved.find();
    this.begin();
    return { ...opened, saved: state === null ? opened.saved : [...opened.saved, state], isRestored, missing };
  }

  /** The LMS keeps what the last window wrote: so what another one has saved goes into it. */
  save(state: string): void {
    const other = this.unsaved?.otherWindow() ?? null;
    const whole = (other !== null && this.host?.merge(other)) || state;
    this.unsaved?.keep(whole);
    this.lastState = whole;
    this.isKept = true;
    this.values.set(STATE, whole);
    this.flush();
  }

  unsent(): object | null {
    const values = new Map([...this.uncommitted, ...this.values, ...this.journal]);
    return this.isKept || values.size > 0 ? Object.fromEntries(values) : null;
  }

  /** Every answer is a record of its own ("journaling"). */
  answer(answered: Answered): void {
    let index = this.nextIndex();
    if (Number.isNaN(index)) return;
    for (const fields of interactions(answered, new Date())) {
      for (const [field, value] of fields) this.journal.set(`cmi.interactions.${index}.${field}`, value);
      this.nextInteraction = ++index;
    }
  }

  shareLimit(): number {
    return Number.isNaN(this.nextIndex()) ? 0 : SHARED_TEXT;
  }

  /** Records of their own, after those that wait. What the LMS refuses is not taken for sent. */
  async share(sharing: Sharing): Promise<boolean> {
    if (!this.isOpen || !this.send()) return false;
    for (const record of sharedRecords(sharing, new Date())) {
      const index = this.nextIndex();
      for (const [field, value] of record) {
        if (this.api.set(`cmi.interactions.${index}.${field}`, value) !== 'set') return false;
        // Begun by its id: the next record, whatever becomes of this one, has an index of its own.
        this.nextInteraction = index + 1;
      }
    }
    return this.send();
  }

  progress(lesson: LessonData, event: 'shown' | 'done'): void {
    if (event === 'shown') this.values.set('cmi.core.lesson_location', lesson.name);
  }

  complete({ status, score }: Judgement): void {
    if (score !== null && (this.score === null || score > this.score)) {
      this.score = score;
      const children = this.api.get('cmi.core.score._children');
      // The range is optional (SCORM 1.2 RTE 3.4.4); an LMS that does not say what it has is tried.
      if (children === '' || /\bmin\b/.test(children)) this.values.set('cmi.core.score.min', '0');
      if (children === '' || /\bmax\b/.test(children)) this.values.set('cmi.core.score.max', '100');
      this.values.set('cmi.core.score.raw', String(score));
    }
    const rank = RANKS.indexOf(status);
    if (rank <= this.rank) return;
    this.rank = rank;
    this.values.set('cmi.core.lesson_status', status);
  }

  async finish({ finished, page }: Ending): Promise<boolean> {
    if (!this.isOpen) return false;
    if (page === 'goes' && this.lastState !== null) this.leftBehind.keep(this.lastState);
    if (this.isWritable && !this.send() && page === 'stays') return false;
    this.isOpen = false;
    this.retry.stop();
    if (!this.isWritable) {
      this.api.finish();
      return true;
    }
    // `normal` is no value of SCORM 1.2, `logout` logs the learner out of some LMSs.
    this.api.set('cmi.core.exit', finished ? '' : 'suspend');
    // Once a session: some LMSs add up every value they are given.
    this.api.set('cmi.core.session_time', timespan((performance.now() - this.startedAt) / 1000));
    this.api.commit();
    this.api.finish();
    return true;
  }

  /** null: the LMS has something and cannot say what. At a first start (`ab-initio`) there is nothing to be lost. */
  private read(): { mode: string; status: string; score: string; state: string } | null {
    const isNew = this.api.get('cmi.core.entry') === 'ab-initio';
    const read = (element: string): string | null => (isNew ? this.api.get(element) : this.api.read(element));
    const mode = read('cmi.core.lesson_mode');
    const status = read('cmi.core.lesson_status');
    const score = read('cmi.core.score.raw');
    const state = read(STATE);
    return mode === null || status === null || score === null || state === null ? null : { mode, status, score, state };
  }

  /** A status that was never set becomes `completed` at LMSFinish (Moodle: datamodels/scormlib.php). */
  private begin(): void {
    // If the page is torn away, what was kept is still to be found at the next visit.
    this.api.set('cmi.core.exit', 'suspend');
    if (this.rank >= 0) return;
    this.rank = 0;
    this.values.set('cmi.core.lesson_status', 'incomplete');
    this.flush();
  }

  private flush(): void {
    if (!this.isOpen) return;
    this.host?.saving(this.send() ? { kind: 'saved' } : { kind: 'trying', setAside: 0 });
  }

  /** True when the LMS took everything and acknowledged it with a Commit. */
  private send(): boolean {
    for (const [element, value] of this.values) {
      if (this.take(element, value)) this.values.delete(element);
    }
    // The fields of a record build on each other: after one that failed the rest must wait.
    for (const [element, value] of this.journal) {
      if (!this.take(element, value)) break;
      this.journal.delete(element);
    }
    const isWhole = !this.isCut();
    const sent = this.api.commit() && isWhole && this.values.size + this.journal.size === 0;
    if (!sent) this.retry.later();
    else this.acknowledged();
    return sent;
  }

  /** What an earlier visit left is in the next state that is saved, and stays until that one has come through. */
  private acknowledged(): void {
    this.retry.stop();
    this.uncommitted.clear();
    if (this.isKept) this.unsaved?.acknowledged();
    this.isKept = false;
  }

  private take(element: string, value: string): boolean {
    const result = this.api.set(element, value);
    if (result === 'set') this.uncommitted.set(element, value);
    return result === 'set' || (result === 'refused' && OPTIONAL.test(element));
  }

  /** Some LMSs have less room than the standard asks for, and say nothing: only what is read back tells. */
  private isCut(): boolean {
    const state = this.uncommitted.get(STATE);
    if (state === undefined || state.length <= this.proven) return false;
    const kept = this.api.get(STATE);
    const isCut = kept !== '' && kept.length < state.length && state.startsWith(kept);
    if (isCut) this.values.set(STATE, state);
    else this.proven = state.length;
    return isCut;
  }

  /** Free index for the next interaction; NaN: the LMS keeps none. */
  private nextIndex(): number {
    this.nextInteraction ??=
      this.api.get('cmi.interactions._children') === ''
        ? Number.NaN
        : Number.parseInt(this.api.get('cmi.interactions._count'), 10);
    return this.nextInteraction;
  }
}
