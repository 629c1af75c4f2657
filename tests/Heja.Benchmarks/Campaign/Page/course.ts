import type { CourseData, LessonData } from '../../../../src/Heja.Runtime/src/core/course.js';
import { readCourse } from '../../../../src/Heja.Runtime/src/entry/read-course.js';

/** What a learner sees in a course, and does with its controls. */
export class CoursePage {
  readonly data: CourseData;

  constructor(private readonly window: Window) {
    this.data = readCourse((window as unknown as { heja: string }).heja);
  }

  private get document(): Document {
    return this.window.document;
  }

  /** What the page says of saving: '' when all is well, and at the end that all was saved. */
  get saving(): string {
    const status = this.document.querySelector<HTMLElement>('#_status');
    return status?.textContent && status.dataset.is !== 'saved' ? (status.dataset.is ?? '') : '';
  }

  /** What the page has to say about the start. */
  get banner(): string {
    const banner = this.document.querySelector<HTMLElement>('#_banner');
    return banner?.hidden === false ? (banner.textContent ?? '').trim() : '';
  }

  get isFarewellSaved(): boolean {
    const text = this.document.querySelector('#_farewell-text')?.textContent;
    return this.isAt('_farewell') && text === this.data.texts.farewell_saved;
  }

  isAt(view: string): boolean {
    return this.document.getElementById(view)?.classList.contains('current') ?? false;
  }

  /** Resolves when it is shown. */
  async goTo(lesson: string): Promise<void> {
    if (this.isAt(lesson)) return;
    const link = this.document.createElement('a');
    link.href = `#${lesson}`;
    const arrived =
      this.window.location.hash === link.hash
        ? Promise.resolve()
        : new Promise<void>((go) => this.window.addEventListener('hashchange', () => go(), { once: true }));
    this.document.body.append(link);
    link.click();
    link.remove();
    await arrived;
  }

  /** False: the page does not take it. */
  answer(question: string, response: readonly number[]): boolean {
    const root = this.question(question);
    for (const box of root?.querySelectorAll<HTMLElement>('[data-option]') ?? []) choose(box, response);
    const submit = root?.querySelector<HTMLButtonElement>('.question-form .card-actions .button-primary');
    return press(submit);
  }

  keep(block: string): boolean {
    return press(this.document.getElementById(block)?.querySelector<HTMLButtonElement>('[data-keep]'));
  }

  finish(lesson: string): boolean {
    const end = this.document.getElementById(lesson)?.querySelector('[data-lesson-end]');
    return press(end?.querySelector<HTMLButtonElement>('button'));
  }

  leave(): boolean {
    return press(this.document.querySelector<HTMLButtonElement>('#_leave'));
  }

  /** Chosen, and judged; null: nothing was handed in. */
  response(question: string): number[] | null {
    const root = this.question(question);
    if (!root?.querySelector('.feedback .verdict')) return null;
    const boxes = [...root.querySelectorAll<HTMLElement>('[data-option]')].sort((a, b) => index(a) - index(b));
    return boxes.flatMap((box) => chosen(box));
  }

  isKept(block: string): boolean {
    const button = this.document.getElementById(block)?.querySelector('[data-keep]');
    return button?.textContent?.trim() === this.data.texts.kept;
  }

  isDone({ id }: LessonData): boolean {
    return this.document.getElementById(id)?.querySelector('[data-lesson-end] .lesson-status.done') !== null;
  }

  private question(id: string): HTMLElement | null {
    return this.document.querySelector<HTMLElement>(`[data-question="${id}"]`);
  }
}

function index(box: HTMLElement): number {
  return Number(box.dataset.option);
}

function choose(box: HTMLElement, response: readonly number[]): void {
  const list = box.querySelector('select');
  if (list) {
    list.value = String(response[index(box)]);
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  const input = box.querySelector('input');
  if (input && input.checked !== response.includes(index(box))) input.click();
}

function chosen(box: HTMLElement): number[] {
  const list = box.querySelector('select');
  if (list) return [Number(list.value || -1)];
  return box.querySelector('input')?.checked ? [index(box)] : [];
}

function press(button: HTMLButtonElement | null | undefined): boolean {
  if (!button || button.hidden || button.disabled || button.getAttribute('aria-disabled') === 'true') return false;
  button.click();
  return true;
}
