import { button, icon, make } from '../dom.js';
import type { Page } from '../page.js';
import type { Stage } from './stage.js';

/** The group's screen in this window, over everything else; as large as the screen where the browser allows it. */
export class ScreenDialog {
  readonly element = make('dialog', 'stage');
  /** The one of the page says nothing while the dialog is open: all around it is inert. */
  private readonly live = make('p', 'visually-hidden');

  constructor(
    page: Page,
    private readonly stage: Stage,
    controls: { previous: HTMLElement; time: HTMLElement; next: HTMLElement },
  ) {
    this.live.setAttribute('role', 'status');
    const close = button('button', page.say('screen_close'), () => this.close());
    close.prepend(icon('wrong'));
    const bar = make('div', 'stage-bar', controls.previous, controls.time, controls.next, close);
    this.element.setAttribute('aria-label', page.say('screen'));
    this.element.append(bar, this.live);
    this.element.addEventListener('close', () => this.left());
    document.addEventListener('fullscreenchange', () => {
      // Escape leaves the full screen and the dialog in one.
      if (!document.fullscreenElement) this.close();
    });
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  open(): void {
    this.element.prepend(this.stage.element);
    document.body.append(this.element);
    this.element.showModal();
    // Many frames forbid it; the dialog fills the frame then.
    void this.element.requestFullscreen?.().catch(() => {});
  }

  close(): void {
    if (this.isOpen) this.element.close();
  }

  say(text: string): void {
    this.live.textContent = text;
  }

  private left(): void {
    this.live.textContent = '';
    this.element.remove();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  }
}
