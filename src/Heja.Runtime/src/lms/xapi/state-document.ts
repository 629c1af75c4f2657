import { lastingStore } from '../../core/storage.js';
import { Courier, type Step } from './courier.js';
import { type Lrs, parse, type Reply, verdict } from './lrs.js';

export interface StateAddress extends Record<string, string> {
  activityId: string;
  agent: string;
  stateId: string;
}

const START_PATIENCE = 8;

/**
 * The saved state in the LRS: a document `{"v":1,"state":"…"}`. Every write says which document it replaces, so that
 * another tab's work is merged and not lost.
 */
export class StateDocument extends Courier {
  /** The document is of a later version: it is not to be written over. */
  isNewer = false;
  /** Not acknowledged yet. */
  private wanted: string | null;
  /** What the LRS has, as far as we know. */
  private stored = '';
  /** Headers for the next write; null: look first. */
  private guard: Record<string, string> | null = null;
  private isKnown = false;
  private wasRefused = false;
  private hasTrueETags = true;
  private sending: string | null = null;

  constructor(
    private readonly lrs: Lrs,
    private readonly address: StateAddress,
    private readonly storeKey: string,
    private readonly merge: (theirs: string) => string | null,
    changed: () => void,
  ) {
    super(changed);
    this.wanted = lastingStore.read(storeKey);
  }

  get hasWork(): boolean {
    return this.wanted !== null && !this.isNewer;
  }

  get unsent(): string | null {
    return this.isNewer ? null : this.wanted;
  }

  /** The states that were kept. Without an answer the course begins all the same; what the LRS has is merged later. */
  async open(): Promise<string[]> {
    const unsent = this.wanted === null ? [] : [this.wanted];
    this.wanted = null;
    const reply = await this.look(START_PATIENCE);
    if (verdict(reply) === 'stop') this.isStopped = true;
    return [...unsent, this.stored];
  }

  save(state: string): void {
    this.want(state);
    void this.carry();
  }

  /** The page goes: there is no time to look first, and what is on its way cannot be waited for. */
  sendLast(): void {
    if (this.wanted === null || this.isNewer || this.isStopped || this.wanted === this.sending) return;
    const request = this.put(this.wanted, this.lastGuard());
    void this.leaveWith(
      request.then(() => {
        this.guard = null;
      }),
    );
  }

  protected async step(): Promise<Step> {
    if (!this.guard) {
      const before = this.stored;
      const reply = await this.look();
      if (!this.guard) return verdict(reply) === 'stop' ? 'stop' : { later: reply.retryAfter };
      if (this.isNewer) return 'more';
      if (this.stored !== before) this.takeIn(before);
      // Refused, and yet nothing had changed: something between us and the LRS changes its ETags.
      else if (this.wasRefused) this.hasTrueETags = false;
      if (!this.hasTrueETags) this.guard = this.unguarded();
      return 'more';
    }
    const sent = this.wanted ?? '';
    this.sending = sent;
    const reply = await this.put(sent, this.guard);
    this.sending = null;
    return this.took(sent, reply);
  }

  /** What could not be taken in must not be written over: then it is looked at again. */
  private takeIn(before: string): void {
    try {
      this.want(this.merge(this.stored));
    } catch (error) {
      this.guard = null;
      this.stored = before;
      throw error;
    }
  }

  private took(sent: string, reply: Reply): Step {
    const outcome = verdict(reply);
    this.wasRefused = reply.status === 409 || reply.status === 412;
    if (outcome === 'stop') return 'stop';
    if (this.wasRefused) this.guard = null;
    if (this.wasRefused && this.hasTrueETags) return 'more';
    if (outcome !== 'stored') return { later: reply.retryAfter };
    this.stored = sent;
    this.guard = this.guardFor(reply.etag);
    if (this.wanted === sent) this.want(null);
    return 'more';
  }

  private async look(patience?: number): Promise<Reply> {
    const reply = await this.lrs.request({
      method: 'GET',
      resource: 'activities/state',
      query: this.address,
      ...(patience === undefined ? {} : { patience }),
    });
    this.isKnown ||= reply.status === 404 || reply.status === 200;
    if (reply.status === 404) this.guard = { 'If-None-Match': '*' };
    if (reply.status !== 200) return reply;
    const document = parse<{ v?: number; state?: string }>(reply.text);
    this.isNewer = document?.v !== undefined && document.v !== 1;
    this.stored = this.isNewer ? '' : (document?.state ?? '');
    this.guard = this.guardFor(reply.etag) ?? this.unguarded();
    return reply;
  }

  private put(state: string, headers: Record<string, string>): Promise<Reply> {
    const body = JSON.stringify({ v: 1, state });
    return this.lrs.request({ method: 'PUT', resource: 'activities/state', query: this.address, body, headers });
  }

  private guardFor(etag: string | null): Record<string, string> | null {
    if (!this.hasTrueETags) return this.unguarded();
    return etag === null ? null : { 'If-Match': etag };
  }

  /** What was never seen is not replaced: the tab keeps ours. */
  private lastGuard(): Record<string, string> {
    if (!this.isKnown) return { 'If-None-Match': '*' };
    return this.sending === null && this.guard ? this.guard : this.unguarded();
  }

  /** xAPI 2.0 refuses to replace a document without any condition (4.1.4). */
  private unguarded(): Record<string, string> {
    return this.lrs.version.startsWith('1.') ? {} : { 'If-Match': '*' };
  }

  private want(state: string | null): void {
    // What another tab could not send yet is not ours to remove.
    if (state !== null) lastingStore.write(this.storeKey, state);
    else if (lastingStore.read(this.storeKey) === this.wanted) lastingStore.remove(this.storeKey);
    this.wanted = state;
  }
}
