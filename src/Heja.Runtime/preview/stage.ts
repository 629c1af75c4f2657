import { button, make } from './dom.js';
import { say } from './words.js';

const POPUP = 'popup,width=1100,height=800';

/** Where the course is shown: in a frame, or in a window of its own. */
export class Stage {
  #frame: HTMLIFrameElement | null = null;
  #popup: Window | null = null;

  constructor(
    private readonly root: HTMLElement,
    /** The course has come, or has gone to another lesson. */
    private readonly arrived: () => void,
  ) {}

  /** The window of the course while there is one. */
  get course(): Window | null {
    if (this.#popup) return this.#popup.closed ? null : this.#popup;
    return this.#frame?.contentWindow ?? null;
  }

  /** Ends when the course has loaded. */
  async open(address: string, popup: boolean): Promise<void> {
    this.close();
    const loaded = popup ? this.#openPopup(address) : this.#openFrame(address);
    await loaded;
    this.course?.addEventListener('hashchange', this.arrived);
    this.arrived();
  }

  /** As a learner closes the window: the course hears that it goes. */
  close(): void {
    this.#popup?.close();
    this.#popup = null;
    this.#frame?.remove();
    this.#frame = null;
    this.root.replaceChildren();
  }

  say(text: string, label?: string, press?: () => void): void {
    this.close();
    const note = make('div', 'stage-note', make('p', '', text));
    if (label && press) note.append(button(label, press, 'button primary'));
    this.root.append(note);
  }

  #openFrame(address: string): Promise<void> {
    const frame = make('iframe');
    frame.title = say('frame');
    frame.name = 'course';
    frame.src = address;
    this.#frame = frame;
    this.root.append(frame);
    return new Promise((done) => frame.addEventListener('load', () => done(), { once: true }));
  }

  #openPopup(address: string): Promise<void> {
    const popup = window.open(address, 'heja-course', POPUP);
    if (!popup) {
      this.root.append(make('div', 'stage-note', make('p', '', say('popup_blocked'))));
      return Promise.resolve();
    }
    this.#popup = popup;
    this.root.append(make('div', 'stage-note', make('p', '', say('in_popup'))));
    return new Promise((done) => {
      const look = () => {
        const isThere =
          popup.closed || (popup.location.href !== 'about:blank' && popup.document.readyState === 'complete');
        if (isThere) done();
        else setTimeout(look, 20);
      };
      look();
    });
  }
}
