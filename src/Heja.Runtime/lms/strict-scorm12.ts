import { count, interactionTypeFor, mayRead, mayWrite, type Values } from './arrays.js';
import { close, isDone, type Mode, open, type StoredAttempt } from './attempt.js';
import { response, text } from './datatypes.js';
import { type Element, elements, model, type Optional, unknown } from './elements.js';
import { type ErrorCode, errorStrings, Refusal } from './errors.js';

export type { StoredAttempt } from './attempt.js';

/** One call of the content. */
export interface Call {
  name: string;
  args: unknown[];
  result: string;
  error: ErrorCode;
  /** The rule it broke, when it was refused. */
  rule?: string;
  /** Refused, but a fair question: whether this LMS has what an LMS may leave out. */
  probe?: true;
}

export interface StrictScorm12Options {
  learner: { id: string; name: string };
  stored?: StoredAttempt;
  /** What an LMS may leave out; all of it is there unless said otherwise. */
  supports?: Partial<Record<Optional, boolean>>;
  mode?: Mode;
  /** As Moodle does: a finished attempt opens again in review, without credit. What is sent is stored all the same. */
  reviewFinished?: boolean;
  launchData?: string;
  /** Keeps the attempt; `false` says that it could not: the content then hears "false" and 101. */
  onStore?: (stored: StoredAttempt, finished: boolean) => boolean | undefined;
  onCall?: (call: Call) => void;
}

type State = 'new' | 'running' | 'finished';

/**
 * An LMS that refuses what SCORM 1.2, or Moodle, would refuse, and says which rule was broken. It is the `API` object
 * that content looks for. What content sends is kept only once it commits.
 */
export class StrictScorm12 {
  readonly log: Call[] = [];
  readonly #options: StrictScorm12Options;
  readonly #values: Values;
  #stored: StoredAttempt | undefined;
  #state: State = 'new';
  #error: ErrorCode = '0';
  #rule = '';

  constructor(options: StrictScorm12Options) {
    const { learner, stored, mode = 'normal', reviewFinished = false, launchData = '' } = options;
    this.#options = options;
    this.#stored = stored;
    this.#values = open({ learner, stored, mode: reviewFinished && isDone(stored) ? 'review' : mode, launchData });
  }

  /** What a new launch of this attempt would find: everything up to the last commit. */
  get stored(): StoredAttempt | undefined {
    return this.#stored;
  }

  /** The calls that broke a rule; asking whether something optional is there breaks none. */
  get refused(): Call[] {
    return this.log.filter((call) => call.rule !== undefined && !call.probe);
  }

  LMSInitialize(...args: unknown[]): string {
    return this.#call('LMSInitialize', args, 'false', () => {
      emptyString(args);
      if (this.#state !== 'new') throw new Refusal('101', 'LMSInitialize once in a launch');
      this.#state = 'running';
      return 'true';
    });
  }

  LMSFinish(...args: unknown[]): string {
    return this.#call('LMSFinish', args, 'false', () => {
      emptyString(args);
      this.#running();
      this.#state = 'finished';
      close(this.#values);
      return this.#store(true);
    });
  }

  LMSCommit(...args: unknown[]): string {
    return this.#call('LMSCommit', args, 'false', () => {
      emptyString(args);
      this.#running();
      return this.#store(false);
    });
  }

  LMSGetValue(...args: unknown[]): string {
    return this.#call('LMSGetValue', args, '', () => {
      this.#running();
      const [name] = strings(args, 1);
      const element = this.#find(name);
      if (element.access === 'write') throw new Refusal('404', `${name} is write only`);
      mayRead(this.#values, name);
      if (name.endsWith('._count')) return String(count(this.#values, name.slice(0, -'._count'.length)));
      return this.#values.get(name) ?? element.initial ?? '';
    });
  }

  LMSSetValue(...args: unknown[]): string {
    return this.#call('LMSSetValue', args, 'false', () => {
      this.#running();
      const [name, value] = strings(args, 2);
      const element = this.#find(name);
      if (element.access === 'keyword') throw new Refusal('402', `${name} is a keyword`);
      if (element.access === 'read') throw new Refusal('403', `${name} is read only`);
      mayWrite(this.#values, name);
      const next = name === 'cmi.comments' ? (this.#values.get(name) ?? '') + value : value;
      const wrong = this.#check(name, element, next);
      if (wrong) throw new Refusal('405', `${name}: ${wrong}`);
      this.#values.set(name, next);
      return 'true';
    });
  }

  LMSGetLastError(...args: unknown[]): string {
    return this.#ask('LMSGetLastError', args, () => this.#error);
  }

  LMSGetErrorString(...args: unknown[]): string {
    return this.#ask('LMSGetErrorString', args, () => errorStrings[String(args[0]) as ErrorCode] ?? '');
  }

  LMSGetDiagnostic(...args: unknown[]): string {
    return this.#ask('LMSGetDiagnostic', args, () => this.#rule);
  }

  #check(name: string, element: Element, value: string): string | undefined {
    const type = interactionTypeFor(this.#values, name);
    const check = element.check ?? (type === undefined ? text(255) : response(type));
    return check(value);
  }

  #find(name: string): Element {
    const element = elements[model(name)];
    if (element === undefined) throw new Refusal(unknown(name), `SCORM 1.2 has no element '${name}'`);
    if (element.optional && this.#options.supports?.[element.optional] === false) {
      throw new Refusal('401', `this LMS has no ${element.optional}`);
    }
    return element;
  }

  #running(): void {
    if (this.#state === 'new') throw new Refusal('301', 'LMSInitialize comes first');
    if (this.#state === 'finished') throw new Refusal('301', 'nothing comes after LMSFinish');
  }

  #store(finished: boolean): string {
    const stored: StoredAttempt = {
      v: 1,
      finished: (this.#stored?.finished ?? 0) + (finished ? 1 : 0),
      values: Object.fromEntries(this.#values),
    };
    if (this.#options.onStore?.(stored, finished) === false) {
      this.#error = '101';
      return 'false';
    }
    this.#stored = stored;
    return 'true';
  }

  #call(name: string, args: unknown[], refused: string, run: () => string): string {
    this.#error = '0';
    this.#rule = '';
    try {
      const result = run();
      this.#note({ name, args, result, error: this.#error });
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#error = error.code;
      this.#rule = error.rule;
      const probe = error.code === '401' && name === 'LMSGetValue';
      const call: Call = { name, args, result: refused, error: error.code, rule: error.rule };
      this.#note(probe ? { ...call, probe } : call);
      return refused;
    }
  }

  /** The three functions that may be called at any time and change nothing. */
  #ask(name: string, args: unknown[], answer: () => string): string {
    const result = answer();
    this.#note({ name, args, result, error: '0' });
    return result;
  }

  #note(call: Call): void {
    this.log.push(call);
    this.#options.onCall?.(call);
  }
}

function emptyString(args: unknown[]): void {
  if (args.length !== 1 || args[0] !== '') throw new Refusal('201', 'the argument is an empty string');
}

function strings(args: unknown[], expected: 1): [string];
function strings(args: unknown[], expected: 2): [string, string];
function strings(args: unknown[], expected: number): string[] {
  if (args.length !== expected) throw new Refusal('201', `${expected} arguments, not ${args.length}`);
  if (typeof args[0] !== 'string' || args[0] === '') throw new Refusal('201', 'the element is named by a string');
  if (args.some((arg) => typeof arg !== 'string')) throw new Refusal('405', 'every value is a string');
  return args as string[];
}
