import type { Entry, FaultName, Grade, Lms } from './lms.js';
import type { Visit } from './scorm.js';
import { folderOf, type Records, readRecords, strikeRecords } from './server.js';
import { say, sayIf, type Word } from './words.js';

interface Statement {
  actor?: { name?: string };
  verb?: { id?: string };
  object?: { id?: string; definition?: { name?: Record<string, string> } };
  result?: {
    success?: boolean;
    response?: string;
    duration?: string;
    score?: { scaled?: number; raw?: number; max?: number };
    extensions?: Record<string, unknown>;
  };
  context?: { registration?: string };
}

const FAULTS: Partial<Record<FaultName, { status?: number; delay?: number }>> = {
  offline: { status: 0 },
  slow: { delay: 3000 },
  commit: { status: 503 },
  expired: { status: 401 },
};

/** The record store of the preview, launched as Tin Can does. */
export class XapiLms implements Lms {
  readonly faults = Object.keys(FAULTS) as FaultName[];
  readonly address: string;
  #records: Records = { statements: [], states: [], requests: [], fired: 0 };
  #from = 0;
  #firedBefore = 0;
  #reading: Promise<void> | null = null;
  /** Something was said while the records were being read: what was read may lack it. */
  #isStale = false;

  constructor(
    private readonly visit: Visit,
    private readonly iri: string,
    authorization: string,
  ) {
    const { name, learner, attempt } = visit;
    const query = new URLSearchParams({
      endpoint: `${location.origin}/xapi/`,
      auth: authorization,
      actor: JSON.stringify({
        objectType: 'Agent',
        name: learner.name,
        account: { homePage: 'https://heja.example/preview', name: learner.id },
      }),
      registration: attempt.registration,
      activity_id: iri,
    });
    this.address = `/course/${folderOf(name)}/index.html?${query}`;
  }

  /** Reads what the record store has; only what comes from now on is of this visit. */
  async begin(): Promise<void> {
    await this.refresh();
    this.#from = this.#records.requests.at(-1)?.number ?? 0;
    this.#firedBefore = this.#records.fired;
  }

  refresh(): Promise<void> {
    this.#isStale = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      this.#records = await readRecords();
      this.visit.changed();
    }
  }

  get fired(): number {
    return this.#records.fired - this.#firedBefore;
  }

  get entries(): readonly Entry[] {
    return this.#records.requests.filter(({ number }) => number > this.#from).flatMap(describe);
  }

  get state(): string | null {
    const own = this.#records.states.find(
      ({ key }) => key.startsWith(`${this.iri}\n`) && key.includes(`\n${this.visit.attempt.registration}\n`),
    );
    if (!own) return null;
    try {
      return (JSON.parse(own.body) as { state?: string }).state ?? null;
    } catch {
      return null;
    }
  }

  get grade(): Grade {
    const own = this.#records.statements
      .map(({ sent }) => sent as Statement)
      .filter(
        ({ context, object }) => context?.registration === this.visit.attempt.registration && object?.id === this.iri,
      );
    const verbs = own.map(({ verb }) => verb?.id?.split('/').at(-1) ?? '');
    const status =
      ['passed', 'failed', 'completed'].find((verb) => verbs.includes(verb)) ??
      (verbs.length > 0 ? 'incomplete' : null);
    const score = own
      .map(({ result }) => result?.score)
      .filter((one) => one?.scaled !== undefined || one?.raw !== undefined);
    const last = score.at(-1);
    return {
      status,
      score: last ? String(last.raw ?? Math.round((last.scaled ?? 0) * 100)) : null,
      time:
        own
          .map(({ result }) => result?.duration)
          .filter(Boolean)
          .at(-1) ?? null,
      isPending: false,
      hasEnded: verbs.at(-1) === 'terminated' || verbs.at(-1) === 'suspended',
    };
  }

  strike(fault: FaultName | null): Promise<void> {
    return strikeRecords((fault && FAULTS[fault]) || null);
  }

  keepOnly(): void {
    // A record store keeps a whole document, or refuses it.
  }

  deafen(): Promise<void> {
    return strikeRecords({ status: 0 });
  }

  clear(): void {
    this.#from = this.#records.requests.at(-1)?.number ?? 0;
  }
}

function describe(request: Records['requests'][number]): Entry[] {
  const { number, method, resource, query, status, rule, body } = request;
  const base = {
    number,
    answer: String(status || '–'),
    code: String(status),
    isWrong: status === 0 || (status >= 400 && status !== 404),
    rule,
    call: `${method} ${resource}${query.stateId ? ` ${query.stateId}` : ''}`,
  };
  if (resource === 'statements' && method !== 'GET') {
    const sent = statementsIn(body);
    if (sent.length > 0) return sent.map((statement) => ({ ...base, text: inWords(statement), raw: statement }));
  }
  const kind = resource === 'activities/state' ? 'state' : 'statements';
  const text = sayIf(`say_${kind}_${method}`, `${method} ${resource}`);
  return [{ ...base, text, raw: { ...request, body: parsed(body) } }];
}

function statementsIn(body: string): Statement[] {
  const json = parsed(body);
  return (Array.isArray(json) ? json : [json]).filter(
    (one): one is Statement => typeof one === 'object' && one !== null,
  );
}

function inWords({ actor, verb, object, result }: Statement): string {
  const name = verb?.id?.split('/').at(-1) ?? '';
  const about = Object.values(object?.definition?.name ?? {})[0];
  const said = say('say_statement' as Word, { who: actor?.name ?? '?', verb: sayIf(`verb_${name}`, name) });
  const outcome = result?.success === undefined ? '' : `: ${say(result.success ? 'right' : 'wrong')}`;
  return `${said}${about ? ` – ${about}` : ''}${outcome}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
