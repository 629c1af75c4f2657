import type { Judgement, Verdict } from '../../core/attempt.js';
import { type Lrs, parse, verdict } from './lrs.js';
import type { Result, Statement } from './statement.js';
import type { StatementQueue } from './statement-queue.js';
import type { Statements } from './statements.js';
import { isNamed, uuid } from './uuid.js';

/** The one that carries the score. */
const STRONGEST: readonly Verdict[] = ['passed', 'failed', 'completed'];

/**
 * Says how the course went. Reports of an LRS read the score of `passed`, `failed` and `completed`, and of several the
 * best or the latest: so a better score is said with the strongest verdict once more, rather than with a verb they do not read.
 */
export class Outcomes {
  /** Said in this session, or looked for. */
  private readonly known = new Set<Verdict>();

  constructor(
    private readonly lrs: Lrs,
    private readonly queue: StatementQueue,
    private readonly statements: Statements,
    /** Agent, activity and registration. */
    private readonly about: Record<string, string>,
  ) {}

  tell({ verdicts, news, score, isBetter }: Judgement): void {
    const strongest = STRONGEST.find((one) => verdicts.includes(one));
    for (const one of verdicts) {
      const scored = one === strongest ? score : null;
      if (news.includes(one) || (isBetter && scored !== null)) this.queue.add(this.statement(one, scored));
      else if (!this.known.has(one)) void this.look(one, scored);
      this.known.add(one);
    }
  }

  private statement(one: Verdict, raw: number | null): Statement {
    const result: Result = one === 'completed' ? { completion: true } : { success: one === 'passed' };
    if (raw !== null) result.score = { scaled: raw / 100, raw, min: 0, max: 100 };
    return this.statements.outcome(one, result);
  }

  /**
   * The state says that it was said, but another browser may have been closed before the LRS had it. Asked once a visit; an
   * LRS that cannot answer is asked at the next.
   */
  private async look(one: Verdict, raw: number | null): Promise<void> {
    const verb = this.statements.verbId(one);
    if (this.queue.holds((statement) => statement.verb.id === verb && isScored(statement, raw))) return;
    const query = { ...this.about, verb, limit: '1' };
    const reply = await this.lrs.request({ method: 'GET', resource: 'statements', query });
    const found = parse<{ statements?: Partial<Statement>[] }>(reply.text)?.statements;
    if (verdict(reply) !== 'stored' || !Array.isArray(found)) return;
    if (found.some((statement) => isScored(statement, raw))) return;
    const statement = this.statement(one, raw);
    // What was said before a weaker one, or taken back by whoever runs the LRS, is said anew: its own id is used up.
    const isUsedUp = found.length > 0 || (isNamed(statement.id) && (await this.lrs.hasVoided(statement.id)));
    this.queue.add(isUsedUp ? { ...statement, id: uuid() } : statement);
  }
}

function isScored({ result }: Partial<Statement>, raw: number | null): boolean {
  return raw === null || (result?.score?.raw ?? -1) >= raw;
}
