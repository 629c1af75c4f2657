import type { Values } from './arrays.js';

/** What the LMS keeps of an attempt between two launches: JSON-able. */
export interface StoredAttempt {
  v: 1;
  /** Launches that were finished with LMSFinish. */
  finished: number;
  values: Record<string, string>;
}

export type Mode = 'normal' | 'browse' | 'review';

export interface Launch {
  learner: { id: string; name: string };
  stored: StoredAttempt | undefined;
  mode: Mode;
  launchData: string;
}

const done = ['completed', 'passed', 'failed'];

export function isDone(stored: StoredAttempt | undefined): boolean {
  return done.includes(stored?.values['cmi.core.lesson_status'] ?? '');
}

/** What the content finds at this launch. */
export function open({ learner, stored, mode, launchData }: Launch): Values {
  const values: Values = new Map(Object.entries(stored?.values ?? {}));
  const exit = values.get('cmi.core.exit') ?? '';
  values.delete('cmi.core.exit');
  values.delete('cmi.core.session_time');
  values.set('cmi.core.student_id', learner.id);
  values.set('cmi.core.student_name', learner.name);
  values.set('cmi.core.entry', stored ? (exit === 'suspend' ? 'resume' : '') : 'ab-initio');
  values.set('cmi.core.lesson_mode', mode);
  values.set('cmi.core.credit', mode === 'normal' ? 'credit' : 'no-credit');
  values.set('cmi.launch_data', launchData);
  return values;
}

/** What LMSFinish does besides storing: the session's time is added, and a status never told becomes completed. */
export function close(values: Values): void {
  const session = values.get('cmi.core.session_time');
  if (session !== undefined) {
    const total = values.get('cmi.core.total_time') ?? '0000:00:00.00';
    values.set('cmi.core.total_time', timespan(hundredths(total) + hundredths(session)));
    values.delete('cmi.core.session_time');
  }
  if (!values.has('cmi.core.lesson_status')) values.set('cmi.core.lesson_status', 'completed');
}

function hundredths(span: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = span.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
}

function timespan(total: number): string {
  const capped = Math.min(total, 9999 * 360000 + 59 * 6000 + 5999);
  const two = (number: number) => String(number).padStart(2, '0');
  const seconds = Math.floor(capped / 100);
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${clock}.${two(capped % 100)}`;
}
