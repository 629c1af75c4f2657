import type { Launch } from './launch.js';

export interface Reply {
  /** 0: no answer. */
  status: number;
  text: string;
  /** null also where the LRS does not expose it to other origins. */
  etag: string | null;
  /** Seconds that the LRS asks to wait. */
  retryAfter: number | null;
}

/** What a reply means for what was sent. no: this content will never be taken. */
export type Verdict = 'stored' | 'no' | 'stop' | 'later';

export interface Request {
  method: 'GET' | 'PUT' | 'POST';
  resource: string;
  query?: Record<string, string>;
  body?: string;
  headers?: Record<string, string>;
  /** Seconds to wait for an answer. */
  patience?: number;
}

const NO_ANSWER: Reply = { status: 0, text: '', etag: null, retryAfter: null };

/** Browsers let 64 KiB outlive the page, over all requests on their way (Fetch, "keepalive"). */
const KEEPALIVE = 60_000;
const PATIENCE = 30;

/** The learning record store of one launch. */
export class Lrs {
  version = '1.0.3';
  private keptAlive = 0;
  /** What the launch wants to be sent along (RusticiSoftware/launch lms_lrs.md). */
  private echo: Record<string, string>;

  constructor(private readonly launch: Launch) {
    this.echo = launch.unknown;
  }

  /** 1.0.3 is understood by every LRS but one that is for 2.0 alone. */
  async chooseVersion(patience: number): Promise<void> {
    const { status, text } = await this.request({ method: 'GET', resource: 'about', patience });
    const versions = status === 200 ? parse<{ version?: string[] }>(text)?.version : null;
    if (Array.isArray(versions) && !versions.some((v) => v.startsWith('1.0')) && versions.includes('2.0.0')) {
      this.version = '2.0.0';
    }
  }

  /** Bytes of body that a request made now could still take with it when the page goes. */
  get room(): number {
    return KEEPALIVE - this.keptAlive;
  }

  /** Whether a statement was taken back (xAPI 1.0.3 Communication 2.1.3): its id can never be used again. */
  async hasVoided(id: string): Promise<boolean> {
    const query = { voidedStatementId: id };
    return verdict(await this.request({ method: 'GET', resource: 'statements', query })) === 'stored';
  }

  /** Never rejects. */
  async request(request: Request): Promise<Reply> {
    const reply = await this.send(request, this.echo);
    if (reply.status !== 400 || Object.keys(this.echo).length === 0) return reply;
    // An LRS must refuse parameters that it does not know (xAPI 1.0.3 Communication, 3.2), and the page may have its own.
    const plain = await this.send(request, {});
    if (plain.status !== 400) this.echo = {};
    return plain;
  }

  private async send(request: Request, echo: Record<string, string>): Promise<Reply> {
    const { method, resource, query = {}, body, headers = {}, patience = PATIENCE } = request;
    const size = body === undefined ? 0 : bytes(body);
    const keepalive = size > 0 && size <= this.room;
    if (keepalive) this.keptAlive += size;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience * 1000);
    try {
      const search = new URLSearchParams({ ...echo, ...query }).toString();
      const response = await fetch(this.launch.endpoint + resource + (search && `?${search}`), {
        method,
        headers: { ...this.headers(body !== undefined), ...headers },
        ...(body === undefined ? {} : { body }),
        keepalive,
        signal: abort.signal,
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      });
      const retryAfter = secondsUntil(response.headers.get('Retry-After'));
      return { status: response.status, text: await response.text(), etag: response.headers.get('ETag'), retryAfter };
    } catch {
      return NO_ANSWER;
    } finally {
      clearTimeout(timer);
      if (keepalive) this.keptAlive -= size;
    }
  }

  private headers(hasBody: boolean): Record<string, string> {
    return {
      'X-Experience-API-Version': this.version,
      ...(this.launch.auth === null ? {} : { Authorization: this.launch.auth }),
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    };
  }
}

export function verdict({ status }: Reply): Verdict {
  if (status >= 200 && status < 300) return 'stored';
  if (status === 401 || status === 403) return 'stop';
  return [400, 409, 412, 413, 422].includes(status) ? 'no' : 'later';
}

export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

export function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function secondsUntil(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - Date.now()) / 1000 : seconds;
  return Number.isNaN(wait) ? null : wait;
}
