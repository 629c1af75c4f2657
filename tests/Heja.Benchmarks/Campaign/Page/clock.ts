/**
 * Time that passes only when the campaign says so. The first script of every page of a launch: the page of the LMS has the
 * clock, and the course in it goes by it. What is on its way to a server takes the real time it takes: `settled` waits for it.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets so many milliseconds pass; what falls due happens at its time, and what it sends is waited for. */
  pass(ms: number): Promise<void>;
  /** As `pass`, while the page is held up: nothing in it happens. */
  block(ms: number): void;
  patience: number;
  /** Until nothing is on its way any more; false: an answer does not come. */
  settled(): Promise<boolean>;
}

interface Timer {
  owner: Window;
  at: number;
  every: number | null;
  run: () => void;
}

declare global {
  interface Window {
    campaignClock?: CampaignClock;
  }
}

class CampaignClock implements Clock {
  onTheWay = 0;
  /** Real milliseconds after which an answer is taken for one that does not come before the clock goes on. */
  patience = 20_000;
  private readonly timers = new Map<number, Timer>();
  private last = 0;
  private time: number;

  constructor(
    start: number,
    private readonly later: typeof setTimeout,
    private readonly stopwatch: () => number,
  ) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  block(ms: number): void {
    this.time += ms;
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let next = this.next(end); next !== null; next = this.next(end)) {
      const [id, timer] = next;
      this.time = Math.max(this.time, timer.at);
      if (timer.every === null) this.timers.delete(id);
      else timer.at = this.time + Math.max(timer.every, 1);
      timer.run();
      await this.settled();
    }
    this.time = Math.max(this.time, end);
  }

  async settled(): Promise<boolean> {
    const began = this.stopwatch();
    for (let quiet = 0; quiet < 3; ) {
      await new Promise((go) => this.later(go, 0));
      quiet = this.onTheWay === 0 ? quiet + 1 : 0;
      if (quiet === 0 && this.stopwatch() - began > this.patience) return false;
    }
    return true;
  }

  add(owner: Window, run: () => void, delay: number, repeats: boolean): number {
    const id = ++this.last;
    this.timers.set(id, { owner, at: this.time + delay, every: repeats ? delay : null, run });
    return id;
  }

  remove(id: number): void {
    this.timers.delete(id);
  }

  /** The window is gone, and its timers with it. */
  forget(owner: Window): void {
    for (const [id, timer] of this.timers) if (timer.owner === owner) this.timers.delete(id);
  }

  private next(end: number): [number, Timer] | null {
    const due = [...this.timers].filter(([, timer]) => timer.at <= end);
    return due.sort(([a, x], [b, y]) => x.at - y.at || a - b)[0] ?? null;
  }
}

/** The page of the LMS is reached through every parent, also one of another host, and through the window that opened it. */
function findClock(): CampaignClock | undefined {
  const tops = [() => top, () => top?.opener as Window | null];
  for (const find of tops) {
    try {
      const clock = find()?.campaignClock;
      if (clock) return clock;
    } catch {
      // Of another host.
    }
  }
  return undefined;
}

/** Everything by which a page can tell the time, or that takes some. */
function goBy(clock: CampaignClock): void {
  const RealDate = Date;
  const opened = clock.now();
  class CampaignDate extends RealDate {
    constructor(...parts: ConstructorParameters<typeof Date> | []) {
      if (parts.length === 0) super(clock.now());
      else super(...parts);
    }
    static override now = (): number => clock.now();
  }
  const set = (repeats: boolean) => (run: unknown, delay?: number, ...args: unknown[]) =>
    clock.add(window, () => (run as (...all: unknown[]) => void)(...args), Math.max(Number(delay) || 0, 0), repeats);
  const clear = (id?: number) => clock.remove(id ?? 0);
  Object.assign(window, {
    Date: CampaignDate,
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  Object.defineProperty(performance, 'now', { value: () => clock.now() - opened });
  countRequests(clock);
  addEventListener('pagehide', () => clock.forget(window));
}

/** What is on its way when the page goes is answered to nobody. */
function countRequests(clock: CampaignClock): void {
  const send = window.fetch.bind(window);
  let mine = 0;
  let isGone = false;
  const add = (count: number) => {
    if (isGone) return;
    mine += count;
    clock.onTheWay += count;
  };
  const counted = <T>(work: Promise<T>): Promise<T> => {
    add(1);
    return work.finally(() => add(-1));
  };
  window.fetch = (...request) =>
    counted(
      send(...request).then((response) => {
        const text = response.text.bind(response);
        response.text = () => counted(text());
        return response;
      }),
    );
  addEventListener('pagehide', () => {
    // What the page sends last of all comes after this, in listeners of its own.
    queueMicrotask(() => {
      add(-mine);
      isGone = true;
    });
  });
}

if (location.pathname.startsWith('/lms/')) {
  const stopwatch = performance.now.bind(performance);
  const start = Number(new URLSearchParams(location.search).get('now'));
  window.campaignClock = new CampaignClock(start, window.setTimeout.bind(window), stopwatch);
} else if (location.pathname.startsWith('/packages/')) {
  const clock = findClock();
  if (clock) goBy(clock);
}
