import { type Fault, type FaultName, faultNames, faults } from './faults.js';
import { type Clock, type FunctionName, type Plan, pageClock, type Step } from './plan.js';

export { type FaultName, faultNames, faults } from './faults.js';
export { type Clock, type FunctionName, type Plan, pageClock, type Step } from './plan.js';

type Api = Record<FunctionName, (...args: never[]) => unknown>;

interface Planned {
  step: Step;
  calls: readonly FunctionName[];
  strike: ReturnType<Fault['strike']>;
  /** How often this step has fired. */
  fired: number;
}

/**
 * The API object of any LMS, misbehaving by plan. What it lets through is the LMS's own answer; how often each fault
 * really misbehaved is counted. The plan may be changed while the LMS is open.
 */
export class HostileScorm12 implements Api {
  readonly fired = Object.fromEntries(faultNames.map((name) => [name, 0])) as Record<FaultName, number>;
  readonly #api: Api;
  readonly #clock: Clock;
  readonly #opened: number;
  #steps: Planned[] = [];
  /** What the last call's fault says of it; null: the LMS is asked. */
  #error: string | null = null;

  constructor(api: Api, plan: Plan = [], clock: Clock = pageClock) {
    this.#api = api;
    this.#clock = clock;
    this.#opened = clock.now();
    this.plan = plan;
  }

  /** Milliseconds since the LMS was opened: what the times of a plan count from. */
  get elapsed(): number {
    return this.#clock.now() - this.#opened;
  }

  get plan(): Plan {
    return this.#steps.map(({ step }) => step);
  }

  /** A step that was in the plan before, the same object, goes on where it was. */
  set plan(plan: Plan) {
    this.#steps = plan.map((step) => this.#steps.find((planned) => planned.step === step) ?? planned(step));
  }

  /** A fault that is no call but a place, such as `opener-only`, was built by the page around the course. */
  placed(fault: FaultName): void {
    this.fired[fault]++;
  }

  LMSInitialize = (...args: unknown[]) => this.#call('LMSInitialize', args);
  LMSFinish = (...args: unknown[]) => this.#call('LMSFinish', args);
  LMSGetValue = (...args: unknown[]) => this.#call('LMSGetValue', args);
  LMSSetValue = (...args: unknown[]) => this.#call('LMSSetValue', args);
  LMSCommit = (...args: unknown[]) => this.#call('LMSCommit', args);
  LMSGetLastError = (...args: unknown[]) => this.#ask('LMSGetLastError', args, this.#error);
  LMSGetErrorString = (...args: unknown[]) => this.#ask('LMSGetErrorString', args, null);
  LMSGetDiagnostic = (...args: unknown[]) => this.#ask('LMSGetDiagnostic', args, null);

  #call(name: FunctionName, args: readonly unknown[]): unknown {
    this.#error = null;
    return this.#through(name, args, this.#active(name));
  }

  /** The three questions change nothing, not even the last error. */
  #ask(name: FunctionName, args: readonly unknown[], answer: string | null): unknown {
    const result = this.#through(name, args, this.#active(name));
    return answer ?? result;
  }

  #through(name: FunctionName, args: readonly unknown[], [first, ...rest]: Planned[]): unknown {
    if (!first) return this.#api[name](...(args as never[]));
    return first.strike({
      name,
      args,
      now: this.elapsed,
      next: (...passed) => this.#through(name, passed, rest),
      peek: (element) => String(this.#api.LMSGetValue(...([element] as never[]))),
      error: (code) => {
        this.#error = code;
      },
      block: (ms) => this.#clock.block(ms),
      fired: () => {
        first.fired++;
        this.fired[first.step.fault]++;
      },
    });
  }

  #active(name: FunctionName): Planned[] {
    const now = this.elapsed;
    return this.#steps.filter(({ step, calls, fired }) => {
      const isNow = now >= step.from && now < (step.until ?? Number.POSITIVE_INFINITY);
      return isNow && fired < (step.count ?? Number.POSITIVE_INFINITY) && calls.includes(name);
    });
  }
}

function planned(step: Step): Planned {
  const fault: Fault = faults[step.fault];
  return { step, calls: step.calls ?? fault.calls, strike: fault.strike(step), fired: 0 };
}
