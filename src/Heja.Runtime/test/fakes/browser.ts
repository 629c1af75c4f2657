import { mock } from 'node:test';

type Fakes =
  | 'document'
  | 'window'
  | 'sessionStorage'
  | 'localStorage'
  | 'location'
  | 'history'
  | 'addEventListener'
  | 'fetch'
  | 'BroadcastChannel';

/** The little of a browser that the runtime touches. */
export class FakeBrowser {
  document = fakeDocument();
  window = new EventTarget();
  /** Of this tab; the other one outlives it. */
  storage = new FakeStorage();
  readonly lasting = new FakeStorage();
  readonly replaced: string[] = [];

  constructor(search = '') {
    this.openTab();
    this.define('localStorage', this.lasting);
    this.define('location', { pathname: '/scorm/index.html', search, hash: '#las' });
    this.define('BroadcastChannel', FakeChannel);
    this.define('history', { replaceState: (_: unknown, __: string, address: string) => this.replaced.push(address) });
  }

  define(name: Fakes, value: unknown): void {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  hide(): void {
    this.document.visibilityState = 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  leave(): void {
    this.window.dispatchEvent(new Event('pagehide'));
  }

  /** Another tab is opened, and what is in the first goes on. */
  openSecondTab(): void {
    this.document = fakeDocument();
    this.define('document', this.document);
    this.window = new EventTarget();
    this.define('addEventListener', this.window.addEventListener.bind(this.window));
    this.storage = new FakeStorage();
    this.define('sessionStorage', this.storage);
  }

  /** The tab dies without a word, and another one is opened; in the same browser, or in another. */
  openTab(where: 'here' | 'elsewhere' = 'here'): void {
    FakeChannel.open.clear();
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
    this.openSecondTab();
    if (where === 'elsewhere') this.lasting.kept.clear();
  }

  /** Lets time pass, and what waits for answers have them. */
  async wait(seconds = 0): Promise<void> {
    await answers();
    for (let i = 0; i < seconds; i++) {
      mock.timers.tick(1000);
      await answers();
    }
  }

  close(): void {
    mock.timers.reset();
  }
}

class FakeChannel {
  static readonly open = new Set<FakeChannel>();
  onmessage: (event: { data: unknown }) => void = () => {};

  constructor(private readonly name: string) {
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) if (other !== this && other.name === this.name) other.onmessage({ data });
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}

export class FakeStorage {
  readonly kept = new Map<string, string>();
  fails = false;

  getItem(key: string): string | null {
    if (this.fails) throw new Error('SecurityError');
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.fails) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

function fakeDocument(): EventTarget & { visibilityState: string } {
  return Object.assign(new EventTarget(), { visibilityState: 'visible' });
}

function answers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
