import type { Part, Session } from '../../core/session.js';
import { sessionStore } from '../../core/storage.js';
import {
  add,
  begin,
  isRunning,
  isTimerState,
  leftAt,
  type Milestone,
  passed,
  pause,
  resume,
  type TimerState,
} from './timer.js';
import { holdScreenAwake } from './wake-lock.js';

const TICK = 250;
const SIGN_OF_LIFE = 300_000;

/** Called several times a second while the time runs, and at every change; with what was passed, once. */
export type TimerListener = (milestone: Milestone | null) => void;

/**
 * The one timer of the page: a group does one part at a time. It is kept for this tab, so that a page that is loaded again
 * goes on counting. While it runs the screen stays on, and the LMS hears that someone is there even when nobody touches
 * the page, or another window covers it.
 */
export class PartTimer {
  private readonly name: string;
  private readonly listeners = new Set<TimerListener>();
  private readonly awake = holdScreenAwake();
  private interval = 0;
  private before = 0;
  private aliveAt = 0;
  private current: TimerState | null;

  constructor(private readonly session: Pick<Session, 'course' | 'alive'>) {
    this.name = `heja/timer/${session.course.course.id}`;
    this.current = readState(this.name);
    this.follow();
  }

  get state(): TimerState | null {
    return this.current;
  }

  get left(): number {
    return this.current ? leftAt(this.current, Date.now()) : 0;
  }

  get runs(): boolean {
    return this.current !== null && isRunning(this.current, Date.now());
  }

  /** Whether the time is that of this part. */
  isOf(lesson: string, part: Part): boolean {
    return this.current?.lesson === lesson && this.current.part === part;
  }

  start(lesson: string, part: Part, minutes: number): void {
    this.set(begin(lesson, part, minutes, Date.now()));
  }

  /** Pauses what runs, and lets go on what is paused. */
  toggle(): void {
    if (this.current) this.set(this.runs ? pause(this.current, Date.now()) : resume(this.current, Date.now()));
  }

  add(time: number): void {
    if (this.current) this.set(add(this.current, time, Date.now()));
  }

  clear(): void {
    this.set(null);
  }

  subscribe(listener: TimerListener): void {
    this.listeners.add(listener);
  }

  private set(state: TimerState | null): void {
    this.current = state;
    if (state) sessionStore.write(this.name, JSON.stringify(state));
    else sessionStore.remove(this.name);
    this.follow();
    this.tell(null);
  }

  private follow(): void {
    clearInterval(this.interval);
    this.before = this.left;
    this.awake(this.runs);
    if (!this.runs) return;
    this.aliveAt = Date.now();
    this.interval = window.setInterval(() => this.tick(), TICK);
  }

  private tick(): void {
    const { left } = this;
    const milestone = this.current && passed(this.current, this.before, left);
    this.before = left;
    if (this.runs && Date.now() - this.aliveAt >= SIGN_OF_LIFE) {
      this.aliveAt = Date.now();
      this.session.alive();
    }
    if (!this.runs) this.follow();
    this.tell(milestone);
  }

  private tell(milestone: Milestone | null): void {
    for (const listener of this.listeners) listener(milestone);
  }
}

function readState(name: string): TimerState | null {
  try {
    const value: unknown = JSON.parse(sessionStore.read(name) ?? 'null');
    return isTimerState(value) ? value : null;
  } catch {
    return null;
  }
}
