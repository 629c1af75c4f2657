import type { Statement } from '../../src/lms/xapi/statement.js';

export interface Sent {
  method: string;
  /** After the endpoint, without the query. */
  resource: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  init: RequestInit;
}

export type Answer = { status: number; body?: string; headers?: Record<string, string> };

export const ENDPOINT = 'https://lrs.example/xapi/';

/** A learning record store behind `fetch`: statements by id, one state document a query, ETags, and faults. */
export class FakeLrs {
  readonly sent: Sent[] = [];
  readonly statements = new Map<string, Statement>();
  /** Some answer 200 to a statement with an id that is used up, and keep what they had. */
  hidesConflicts = false;
  /** Ids of statements that were taken back. */
  readonly voided = new Set<string>();
  readonly documents = new Map<string, string>();
  versions = ['1.0.3'];
  exposesETags = true;
  /** Answers instead; 'down': no answer comes. */
  fault: (sent: Sent) => Answer | 'down' | undefined = () => undefined;

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const url = new URL(address);
    const sent: Sent = {
      method: init.method ?? 'GET',
      resource: url.href.slice(ENDPOINT.length).replace(/\?.*/, ''),
      query: url.searchParams,
      headers: { ...(init.headers as Record<string, string>) },
      body: String(init.body ?? ''),
      init,
    };
    this.sent.push(sent);
    const answer = this.fault(sent) ?? this.answer(sent);
    if (answer === 'down') throw new TypeError('Failed to fetch');
    const { status, body, headers } = answer;
    return new Response(status === 204 ? null : (body ?? ''), { status, ...(headers ? { headers } : {}) });
  };

  of(method: string, resource: string): Sent[] {
    return this.sent.filter((sent) => sent.method === method && sent.resource === resource);
  }

  get verbs(): string[] {
    return [...this.statements.values()].map((statement) => statement.verb.display['en-US'] ?? '');
  }

  get document(): string {
    return [...this.documents.values()][0] ?? '';
  }

  private answer(sent: Sent): Answer {
    if (sent.resource === 'about') return { status: 200, body: JSON.stringify({ version: this.versions }) };
    if (!sent.headers['X-Experience-API-Version'] || sent.headers.Authorization !== 'Basic abc=')
      return { status: 400 };
    if (sent.resource === 'activities/state') return this.state(sent);
    if (sent.method === 'POST') return this.store(JSON.parse(sent.body));
    const id = sent.query.get('statementId');
    const taken = sent.query.get('voidedStatementId');
    if (taken !== null) return { status: this.voided.has(taken) ? 200 : 404, body: '{}' };
    return id === null ? this.search(sent.query) : this.statement(id);
  }

  private store(statements: Statement[]): Answer {
    const differs = statements.some(({ id, ...rest }) => {
      const { id: _, ...stored } = this.statements.get(id) ?? { id, ...rest };
      return JSON.stringify(stored) !== JSON.stringify(rest);
    });
    const isConflict = differs || statements.some(({ id }) => this.voided.has(id));
    if (isConflict && !this.hidesConflicts) return { status: 409 };
    for (const statement of statements)
      if (!this.voided.has(statement.id) && !this.statements.has(statement.id))
        this.statements.set(statement.id, statement);
    return { status: 200, body: JSON.stringify(statements.map(({ id }) => id)) };
  }

  private statement(id: string): Answer {
    const statement = this.statements.get(id);
    return statement
      ? { status: 200, body: JSON.stringify({ ...statement, stored: '2026-01-01T00:00:00Z' }) }
      : { status: 404 };
  }

  /** The latest first. */
  private search(query: URLSearchParams): Answer {
    const fits = (name: string, value: string | undefined): boolean => !query.has(name) || query.get(name) === value;
    const found = [...this.statements.values()].filter(
      ({ verb, object, context, actor }) =>
        fits('verb', verb.id) &&
        fits('activity', object.id) &&
        fits('registration', context.registration) &&
        fits('agent', JSON.stringify(actor)),
    );
    const limit = Number(query.get('limit') ?? found.length);
    return { status: 200, body: JSON.stringify({ statements: found.reverse().slice(0, limit), more: '' }) };
  }

  private state({ method, query, headers, body }: Sent): Answer {
    const address = query.toString();
    const document = this.documents.get(address);
    const etag = document === undefined ? null : `"${document.length}-${document.slice(-40).replace(/\W/g, '')}"`;
    const exposed: Record<string, string> = this.exposesETags && etag ? { ETag: etag } : {};
    if (method === 'GET')
      return document === undefined ? { status: 404 } : { status: 200, body: document, headers: exposed };
    if (headers['If-None-Match'] === '*' && etag) return { status: 412 };
    if (headers['If-Match'] && headers['If-Match'] !== '*' && headers['If-Match'] !== etag) return { status: 412 };
    if (this.versions.includes('2.0.0') && etag && !headers['If-Match'] && !headers['If-None-Match'])
      return { status: 409 };
    this.documents.set(address, body);
    return { status: 204 };
  }
}
