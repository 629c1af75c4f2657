import type { Part } from '../../core/session.js';

/** The time given to one part of an exercise. Times in milliseconds. */
export interface TimerState {
  lesson: string;
  part: Part;
  total: number;
  /** By the computer's clock, while it runs: a page that is loaded again finds the right time. */
  endsAt: number | null;
  /** While it stands still. */
  left: number;
}

export type Milestone = 'half' | 'minute' | 'end';

export const MINUTE = 60_000;

export function begin(lesson: string, part: Part, minutes: number, now: number): TimerState {
  const total = minutes * MINUTE;
  return { lesson, part, total, endsAt: now + total, left: total };
}

export function leftAt({ endsAt, left }: TimerState, now: number): number {
  return endsAt === null ? left : Math.max(0, endsAt - now);
}

export function isRunning(state: TimerState, now: number): boolean {
  return state.endsAt !== null && state.endsAt > now;
}

export function pause(state: TimerState, now: number): TimerState {
  return { ...state, left: leftAt(state, now), endsAt: null };
}

export function resume(state: TimerState, now: number): TimerState {
  return { ...state, endsAt: now + leftAt(state, now) };
}

/** What has run out runs again for as long as is added. */
export function add(state: TimerState, time: number, now: number): TimerState {
  const left = leftAt(state, now) + time;
  const runs = state.endsAt !== null;
  return { ...state, total: state.total + time, left, endsAt: runs ? now + left : null };
}

/** What was passed since the time left was `before`; the last of them, when several were. */
export function passed({ total }: TimerState, before: number, left: number): Milestone | null {
  const crossed = (mark: number) => before > mark && left <= mark;
  if (crossed(0)) return 'end';
  if (total > MINUTE && crossed(MINUTE)) return 'minute';
  // Of two minutes the half is the last one.
  if (total / 2 > MINUTE && crossed(total / 2)) return 'half';
  return null;
}

/** 754 000 → 12:34; a second that has begun counts as whole, so that it ends on 0:00. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function isTimerState(value: unknown): value is TimerState {
  const state = value as TimerState | null;
  return (
    typeof state === 'object' &&
    state !== null &&
    [state.lesson, state.part].every((text) => typeof text === 'string') &&
    [state.total, state.left, state.endsAt ?? 0].every((time) => Number.isFinite(time))
  );
}
