// Its types say that this is the default export; its module has the name only.
// @ts-expect-error
import { Scorm12API } from 'scorm-again/scorm12';
import { isDone } from '../lms/attempt.js';
import { errorStrings } from '../lms/errors.js';
import { type FunctionName, HostileScorm12, type Step } from '../lms/hostile/hostile-scorm12.js';
import type { Entry, FaultName, Grade, Lms } from './lms.js';
import { type Attempt, folderOf, keepAttempt, type PackageName } from './server.js';
import { say, sayIf, type Word } from './words.js';

interface Core {
  lesson_status?: string;
  score?: { raw?: string };
  exit?: string;
  total_time?: string;
}

interface Stored {
  core: Core;
  suspend_data?: string;
}

export interface Visit {
  name: PackageName;
  key: string;
  attempt: Attempt;
  learner: { id: string; name: string };
  isReview: boolean;
  changed: () => void;
}

const NAMES: FunctionName[] = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
];

/** The same faults as the tests' (lms/hostile), for as long as the button is pressed. */
const FAULTS: Record<FaultName, Omit<Step, 'from'>> = {
  offline: { fault: 'false-with-error' },
  slow: { fault: 'slow', ms: 2000 },
  commit: { fault: 'commits-fail' },
  cut: { fault: 'cut', length: 40 },
  expired: { fault: 'expires', ms: -1 },
};

/** scorm-again, an LMS that nobody here wrote, with everything noted that the course says to it. */
export class ScormLms implements Lms {
  readonly faults = Object.keys(FAULTS) as FaultName[];
  readonly address: string;
  readonly entries: Entry[] = [];
  readonly api: Record<FunctionName, (...args: unknown[]) => unknown>;
  readonly #visit: Visit;
  readonly #hostile: HostileScorm12;
  #fault: Step | null = null;
  #limit: Step | null = null;
  #isDeaf = false;
  #isPending = false;
  #hasEnded = false;

  constructor(visit: Visit) {
    this.#visit = visit;
    this.address = `/course/${folderOf(visit.name)}/index.html`;
    this.#hostile = new HostileScorm12(this.#open());
    this.api = Object.fromEntries(
      NAMES.map((name) => [name, (...args: unknown[]) => this.#hear(name, args)]),
    ) as Record<FunctionName, (...args: unknown[]) => unknown>;
  }

  get fired(): number {
    return Object.values(this.#hostile.fired).reduce((sum, count) => sum + count, 0);
  }

  get state(): string | null {
    return this.#stored?.suspend_data || null;
  }

  get grade(): Grade {
    const core = this.#stored?.core;
    return {
      status: core?.lesson_status || null,
      score: core?.score?.raw || null,
      time: core?.total_time || null,
      isPending: this.#isPending,
      hasEnded: this.#hasEnded,
    };
  }

  strike(fault: FaultName | null): void {
    this.#fault = fault && { from: 0, ...FAULTS[fault] };
    this.#plan();
  }

  keepOnly(characters: number | null): void {
    this.#limit = characters === null ? null : { fault: 'cut', from: 0, length: characters };
    this.#plan();
  }

  deafen(): void {
    this.#isDeaf = true;
  }

  clear(): void {
    this.entries.length = 0;
  }

  get #stored(): Stored | null {
    return (this.#visit.attempt.cmi as Stored | undefined) ?? null;
  }

  #plan(): void {
    this.#hostile.plan = [this.#fault, this.#limit].filter((step): step is Step => step !== null);
  }

  #open(): Record<FunctionName, (...args: never[]) => unknown> {
    const { learner, isReview } = this.#visit;
    const api = new Scorm12API({ autocommit: false, logLevel: 5 });
    const core = this.#stored?.core;
    api.loadFromJSON({
      ...(this.#stored ?? {}),
      core: {
        ...(core ?? {}),
        student_id: learner.id,
        student_name: learner.name,
        entry: core ? (core.exit === 'suspend' ? 'resume' : '') : 'ab-initio',
        exit: '',
        session_time: '',
        credit: isReview ? 'no-credit' : 'credit',
        lesson_mode: isReview ? 'review' : 'normal',
      },
    });
    const functions = api as unknown as Record<FunctionName, (...args: unknown[]) => string>;
    return Object.fromEntries(
      NAMES.map((name) => [name, (...args: unknown[]) => this.#store(api, name, functions[name].apply(api, args))]),
    ) as unknown as Record<FunctionName, (...args: never[]) => unknown>;
  }

  /** What the library has taken is kept by the server, or the course hears that it is not. */
  #store(api: { renderCommitCMI(end: boolean): unknown }, name: FunctionName, result: string): string {
    if (result !== 'true' || (name !== 'LMSCommit' && name !== 'LMSFinish')) return result;
    const { cmi } = JSON.parse(JSON.stringify(api.renderCommitCMI(name === 'LMSFinish'))) as { cmi: Stored };
    // The library tells the total time only at the end; until then it is what it was.
    const before = this.#stored?.core.total_time;
    if (name === 'LMSCommit' && before) cmi.core.total_time = before;
    this.#visit.attempt.cmi = cmi;
    return keepAttempt(this.#visit.key, this.#visit.attempt) ? 'true' : 'false';
  }

  #hear(name: FunctionName, args: unknown[]): unknown {
    if (this.#isDeaf) return '';
    let result: unknown;
    let thrown: unknown = null;
    try {
      result = this.#hostile[name](...args);
    } catch (error) {
      thrown = error;
    }
    const code = thrown ? '' : String(this.#hostile.LMSGetLastError(''));
    this.#note(name, args, thrown ? `${thrown}` : String(result), code);
    if (thrown) throw thrown;
    return result;
  }

  #note(name: FunctionName, args: unknown[], answer: string, code: string): void {
    if (name === 'LMSSetValue' && answer === 'true') this.#isPending = true;
    if ((name === 'LMSCommit' || name === 'LMSFinish') && answer === 'true') this.#isPending = false;
    if (name === 'LMSFinish' && answer === 'true') this.#hasEnded = true;
    const isWrong = answer === 'false' || (code !== '0' && !name.startsWith('LMSGet')) || code === '101' || code === '';
    this.entries.push({
      number: this.entries.length + 1,
      text: inWords(name, args),
      call: `${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`,
      answer,
      code,
      isWrong,
      rule: code === '0' ? null : ruleOf(code),
      raw: { name, args, answer, error: code },
    });
    this.#visit.changed();
  }
}

/** A new attempt that begins with a state of another release. */
export function attemptWith(state: string, attempt: Attempt): Attempt {
  return {
    ...attempt,
    cmi: { suspend_data: state, core: { lesson_status: 'incomplete', exit: 'suspend', entry: 'resume' } },
  };
}

export function isFinished(attempt: Attempt): boolean {
  const status = (attempt.cmi as Stored | undefined)?.core.lesson_status ?? '';
  return isDone({ v: 1, finished: 1, values: { 'cmi.core.lesson_status': status } });
}

function ruleOf(code: string): string | null {
  const text = (errorStrings as Record<string, string>)[code];
  return text ? `${text} (SCORM 1.2 RTE 3.3.2)` : null;
}

function inWords(name: FunctionName, [element, value]: unknown[]): string {
  if (name === 'LMSGetValue') return say('say_get', { what: whatIs(String(element)) });
  if (name === 'LMSSetValue') {
    const text = String(value);
    const told =
      element === 'cmi.suspend_data'
        ? say('characters', { count: text.length })
        : element === 'cmi.core.lesson_status'
          ? sayIf(`status_${text}`, text)
          : text;
    return capital(say('say_set', { what: whatIs(String(element)), value: told }));
  }
  return say(`say_${name}` as Word);
}

function whatIs(element: string): string {
  const interaction = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
  if (interaction) return say('what_interaction', { number: Number(interaction[1]) + 1, part: interaction[2] ?? '' });
  if (element.startsWith('cmi.interactions')) return say('what_interactions');
  return sayIf(`what_${element}`, element);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
