import type { Scorm12Api } from '../../src/lms/scorm12/find-api.js';

const TIMESPAN = /^\d{4}:\d{2}:\d{2}\.\d{2}$/;

/** What Moodle takes, in "SCORM standard mode"; everything else is refused with 405. */
const TYPES: readonly [RegExp, RegExp][] = [
  [/^cmi\.suspend_data$/, /^[\x20-\x7e]{0,4096}$/],
  [/^cmi\.core\.lesson_location$/, /^.{0,255}$/],
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(suspend|)$/],
  [/^cmi\.core\.session_time$/, TIMESPAN],
  [/^cmi\.core\.score\.(raw|min|max)$/, /^(100|\d{1,2}(\.\d+)?)$/],
  [/^cmi\.interactions\.\d+\.id$/, /^[A-Za-z][A-Za-z0-9_]{0,254}$/],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|matching|fill-in|likert)$/],
  [/^cmi\.interactions\.\d+\.time$/, /^\d{2}:\d{2}:\d{2}$/],
  [/^cmi\.interactions\.\d+\.correct_responses\.0\.pattern$/, /^([tf]|[0-9a-z](,[0-9a-z])*|([0-9a-z]\.[0-9a-z],?)+)$/],
  [/^cmi\.interactions\.\d+\.student_response$/, /^.{1,255}$/],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|neutral)$/],
  [/^cmi\.interactions\.\d+\.weighting$/, /^\d+$/],
  [/^cmi\.interactions\.\d+\.latency$/, TIMESPAN],
];

/** An LMS that writes down every call, checks it, and fails when it is told to. */
export class FakeScorm12 implements Scorm12Api {
  readonly calls: string[] = [];
  readonly refused: string[] = [];
  readonly committed = new Map<string, string>();
  /** Called before each call; what it gives is answered instead, with error 0 or the one it sets. */
  fault: (call: string, element: string) => unknown = () => undefined;
  error: unknown = '0';
  state: 'new' | 'open' | 'closed' = 'new';

  readonly values = new Map<string, string>([
    ['cmi.core.lesson_mode', 'normal'],
    ['cmi.core.credit', 'credit'],
    ['cmi.core.entry', 'ab-initio'],
    ['cmi.core.lesson_status', 'not attempted'],
    ['cmi.core.student_id', 'anna'],
    ['cmi.core.lesson_location', ''],
    ['cmi.core.score.raw', ''],
    ['cmi.suspend_data', ''],
    ['cmi.interactions._children', 'id,type,time'],
  ]);

  constructor(values: Record<string, string> = {}) {
    for (const [element, value] of Object.entries(values)) this.values.set(element, value);
  }

  LMSInitialize(argument: string): unknown {
    return this.answer('Initialize', argument, () => {
      if (this.state !== 'new') return this.refuse('101');
      this.state = 'open';
      return 'true';
    });
  }

  LMSFinish(argument: string): unknown {
    return this.answer('Finish', argument, () => {
      if (this.state !== 'open') return this.refuse('301');
      this.state = 'closed';
      return 'true';
    });
  }

  LMSGetValue(element: string): unknown {
    return this.answer('Get', element, () => {
      if (element === 'cmi.interactions._count') return String(this.interactions);
      if (/interactions\.\d|exit|session_time/.test(element)) this.error = '404';
      return this.error === '404' ? '' : (this.values.get(element) ?? this.refuse('401', ''));
    });
  }

  LMSSetValue(element: string, value: string): unknown {
    return this.answer(`Set ${value}`, element, () => {
      const type = TYPES.find(([elements]) => elements.test(element));
      if (!type) return this.refuse('401');
      const index = /^cmi\.interactions\.(\d+)\.(.*)/.exec(element);
      if (index && Number(index[1]) > this.interactions) return this.refuse('201');
      if (index && index[2] !== 'id' && !this.values.has(`cmi.interactions.${index[1]}.id`)) return this.refuse('201');
      if (!type[1].test(value)) {
        this.refused.push(`${element} ${value}`);
        return this.refuse('405');
      }
      this.values.set(element, value);
      return 'true';
    });
  }

  LMSCommit(argument: string): unknown {
    return this.answer('Commit', argument, () => {
      for (const [element, value] of this.values) this.committed.set(element, value);
      return 'true';
    });
  }

  LMSGetLastError(): unknown {
    this.calls.push('LastError');
    return this.error;
  }

  /** The SetValue calls, as element and value. */
  get sets(): [string, string][] {
    return this.calls.flatMap((call): [string, string][] => {
      const found = /^Set (.*) (cmi\S+)$/.exec(call);
      return found?.[2] ? [[found[2], found[1] ?? '']] : [];
    });
  }

  private get interactions(): number {
    return [...this.values.keys()].filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
  }

  private answer(name: string, argument: string, works: () => unknown): unknown {
    this.calls.push(`${name} ${argument}`.trim());
    this.error = '0';
    const fault = this.fault(name.split(' ')[0] ?? '', argument);
    if (fault !== undefined) return fault;
    if (this.state === 'open' || name === 'Initialize' || name === 'Finish') return works();
    return this.refuse('301', name === 'Get' ? '' : 'false');
  }

  private refuse(error: string, value = 'false'): string {
    this.error = error;
    return value;
  }
}
