import { lastingStore } from '../../core/storage.js';
import { parse } from './lrs.js';
import type { Statement } from './statement.js';

/**
 * The statements of one learner that the LRS has not said that it has, in a storage that outlives the tab. Other tabs of
 * the learner write here too: nothing but our own additions and what is stored is ever changed.
 */
export class StatementStore {
  constructor(private readonly key: string) {}

  all(): Statement[] {
    const kept = parse<Statement[]>(lastingStore.read(this.key) ?? '');
    return Array.isArray(kept) ? kept : [];
  }

  add(statements: readonly Statement[]): void {
    this.write([...byId([...this.all(), ...statements]).values()]);
  }

  remove(statements: readonly Statement[]): void {
    const stored = byId(statements);
    this.write(this.all().filter(({ id }) => !stored.has(id)));
  }

  private write(statements: readonly Statement[]): void {
    if (statements.length === 0) lastingStore.remove(this.key);
    else lastingStore.write(this.key, JSON.stringify(statements));
  }
}

function byId(statements: readonly Statement[]): Map<string, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]));
}
