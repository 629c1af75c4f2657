import { Courier, type Step } from './courier.js';
import { bytes, type Lrs, parse, verdict } from './lrs.js';
import type { Statement } from './statement.js';
import { StatementStore } from './statement-store.js';
import { isNamed, uuid } from './uuid.js';

/** Bytes of one request: small enough to outlive the page, and for a slow connection. */
const BATCH = 30_000;

/**
 * Statements in the order they were made. They leave it when the LRS says that it has them, and survive the tab; two tabs
 * may send the same one, which its id makes harmless.
 */
export class StatementQueue extends Courier {
  private waiting: Statement[];
  /** Refused, each alone: counted and shown, kept in the store, and sent again at the next visit. */
  private readonly setAside: Statement[] = [];
  private readonly store: StatementStore;
  /** So many at the head go one by one: the LRS refused them together. */
  private suspects = 0;
  private sending = 0;

  constructor(
    private readonly lrs: Lrs,
    storeKey: string,
    changed: () => void,
  ) {
    super(changed);
    this.store = new StatementStore(storeKey);
    this.waiting = this.store.all();
  }

  get hasWork(): boolean {
    return this.waiting.length > 0;
  }

  get setAsideCount(): number {
    return this.setAside.length;
  }

  /** All that the LRS has not said that it has. */
  get unsent(): readonly Statement[] {
    return [...this.setAside, ...this.waiting];
  }

  /** Whether such a statement is still to be sent, from this tab or another. */
  holds(isSuch: (statement: Statement) => boolean): boolean {
    return [...this.waiting, ...this.store.all()].some(isSuch);
  }

  add(...statements: Statement[]): void {
    this.waiting.push(...statements);
    this.store.add(statements);
    void this.carry();
  }

  /** The page goes: as much of the tail as outlives it. What goes twice has the same id. */
  sendLast(...statements: Statement[]): void {
    this.waiting.push(...statements);
    this.store.add(statements);
    if (this.isStopped) return;
    const tail = fitting(this.waiting.slice(this.sending).reverse(), this.lrs.room).reverse();
    // By themselves: what another browser has said already must not take the rest down with it.
    const [named, others] = [tail.filter(({ id }) => isNamed(id)), tail.filter(({ id }) => !isNamed(id))];
    void this.leaveWith(Promise.all([this.postLast(named), this.postLast(others)]).then(() => {}));
  }

  private async postLast(batch: readonly Statement[]): Promise<void> {
    if (batch.length > 0 && verdict(await this.post(batch)) === 'stored') this.stored(batch);
  }

  protected async step(): Promise<Step> {
    const batch = this.suspects > 0 ? this.waiting.slice(0, 1) : fitting(this.waiting, BATCH);
    this.sending = batch.length;
    const reply = await this.post(batch);
    this.sending = 0;
    const outcome = verdict(reply);
    if (outcome === 'stop') return 'stop';
    if (outcome === 'later') return { later: reply.retryAfter };
    if (outcome === 'stored') return this.stored(batch);
    const [alone] = batch;
    if (batch.length === 1 && alone) return this.refusedAlone(alone, reply.status);
    this.suspects = batch.length;
    return 'more';
  }

  /** 409: the LRS has a statement with this id. If it is this one, it came through at an earlier try. */
  private async refusedAlone(statement: Statement, status: number): Promise<Step> {
    if (status === 409) {
      const reply = await this.lrs.request({
        method: 'GET',
        resource: 'statements',
        query: { statementId: statement.id },
      });
      const outcome = verdict(reply);
      // Who may not look: what has such an id can only be what we say.
      if (outcome === 'stop') return isNamed(statement.id) ? this.stored([statement]) : 'stop';
      if (outcome === 'later' && reply.status !== 404) return { later: reply.retryAfter };
      if (reply.status === 404 && isNamed(statement.id) && (await this.lrs.hasVoided(statement.id)))
        return this.sayAnew(statement);
      if (outcome === 'stored' && isSame(statement, parse<Partial<Statement>>(reply.text)))
        return this.stored([statement]);
    }
    this.setAside.push(statement);
    return this.drop([statement]);
  }

  /** Taken back by whoever runs the LRS, and true again. */
  private sayAnew(statement: Statement): Step {
    this.store.remove([statement]);
    statement.id = uuid();
    this.store.add([statement]);
    return 'more';
  }

  private stored(statements: readonly Statement[]): Step {
    this.store.remove(statements);
    return this.drop(statements);
  }

  private drop(statements: readonly Statement[]): Step {
    this.waiting = this.waiting.filter((statement) => !statements.includes(statement));
    this.suspects = Math.max(0, this.suspects - statements.length);
    return 'more';
  }

  private post(statements: readonly Statement[]): ReturnType<Lrs['request']> {
    return this.lrs.request({ method: 'POST', resource: 'statements', body: JSON.stringify(statements) });
  }
}

/** The first ones, at least one, that together are no larger than this. */
function fitting(statements: readonly Statement[], room: number): Statement[] {
  let size = 2;
  const next = statements.findIndex((statement, i) => {
    size += bytes(JSON.stringify(statement)) + 1;
    return i > 0 && size > room;
  });
  return statements.slice(0, next < 0 ? undefined : next);
}

/**
 * An LRS adds to a statement and writes times its own way; what it says stays the same. It may also answer anything. What
 * another browser said under the same name, it said at another time.
 */
function isSame(ours: Statement, theirs: Partial<Statement> | null): boolean {
  return (
    theirs?.verb?.id === ours.verb.id &&
    theirs.object?.id === ours.object.id &&
    (isNamed(ours.id) || Date.parse(theirs.timestamp ?? '') === Date.parse(ours.timestamp)) &&
    theirs.result?.response === ours.result?.response &&
    theirs.result?.success === ours.result?.success
  );
}
