import { sessionStore } from '../../core/storage.js';
import type { Stage } from './stage.js';

const WINDOW_NAME = 'heja-screen';
const TICK = 250;

/**
 * The group's screen in a window of its own, for the projector. The window is empty: no address, no script and so no session
 * with the LMS; this page writes into it. It is found again by its name when this page is loaded again.
 */
export class ScreenWindow {
  private screen: Window | null = null;

  constructor(
    private readonly lesson: string,
    private readonly stage: Stage,
    private readonly closed: () => void,
  ) {}

  get isOpen(): boolean {
    return this.screen !== null && !this.screen.closed;
  }

  /** False when the browser allows no window. */
  open(title: string): boolean {
    // By a frame that may open none, or a browser that blocks them.
    this.screen = openNamed();
    if (!this.screen) return false;
    sessionStore.write(WINDOW_NAME, this.lesson);
    dress(this.screen.document, title, this.stage.element);
    // By its own clock: a browser slows down the page that is covered, and not the one that is looked at.
    const interval = this.screen.setInterval(() => this.stage.tick(), TICK);
    this.screen.addEventListener('pagehide', () => {
      clearInterval(interval);
      this.screen = null;
      sessionStore.remove(WINDOW_NAME);
      this.closed();
    });
    this.screen.focus();
    return true;
  }

  /** After this page was loaded again: the window that still stands there is taken over. */
  reopen(title: string): void {
    if (sessionStore.read(WINDOW_NAME) === this.lesson && !this.isOpen) this.open(title);
  }

  close(): void {
    this.screen?.close();
  }
}

function openNamed(): Window | null {
  try {
    const opened = window.open('', WINDOW_NAME, 'popup,width=1280,height=800');
    // Another site's window of that name cannot be touched.
    return opened?.document ? opened : null;
  } catch {
    return null;
  }
}

function dress(screen: Document, title: string, content: HTMLElement): void {
  const { documentElement: page } = document;
  Object.assign(screen.documentElement, { lang: page.lang, dir: page.dir, className: 'js stage-window' });
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => {
    const copy = screen.createElement('link');
    return Object.assign(copy, { rel: 'stylesheet', href: link.href });
  });
  const scheme = Object.assign(screen.createElement('meta'), { name: 'color-scheme', content: 'light dark' });
  screen.head.replaceChildren(scheme, ...sheets);
  screen.title = title;
  const main = screen.createElement('main');
  main.append(content);
  const sprite = document.querySelector('.sprite');
  screen.body.replaceChildren(...(sprite ? [screen.importNode(sprite, true)] : []), main);
}
