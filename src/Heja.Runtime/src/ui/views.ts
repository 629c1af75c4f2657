import { find, isShown } from './dom.js';

/** One view is shown at a time: the overview, a lesson, or the farewell. */
export interface Views {
  /** The lesson that is shown, or null. */
  readonly lesson: string | null;
  readonly current: HTMLElement | null;
  /** Does what can be done before it is shown. */
  prepare(view: HTMLElement): void;
  show(view: HTMLElement): void;
  /** Shows none: the page says that the course is being opened, as it does at the start. */
  showNone(): void;
}

interface Told {
  prepared(view: HTMLElement, lesson: string | null): void;
  shown(view: HTMLElement, lesson: string | null): void;
  none(): void;
}

export function createViews({ prepared, shown, none }: Told): Views {
  const lessonOf = (view: HTMLElement) => view.dataset.lesson ?? null;
  let current: HTMLElement | null = null;
  return {
    get lesson() {
      return current?.dataset.lesson ?? null;
    },
    get current() {
      return current;
    },
    prepare(view) {
      prepared(view, lessonOf(view));
    },
    show(view) {
      if (view === current) return;
      current?.classList.remove('current');
      view.classList.add('current');
      current = view;
      document.body.dataset.view = view.dataset.lesson ? 'lesson' : view.id.slice(1);
      prepared(view, lessonOf(view));
      shown(view, lessonOf(view));
    },
    showNone() {
      current?.classList.remove('current');
      current = null;
      delete document.body.dataset.view;
      none();
    },
  };
}

/** Where an address leads: a view, and the element in it, or null for its top. */
export function destination(hash: string): { view: HTMLElement; element: HTMLElement | null } | null {
  const overview = find(document, '#_overview');
  const id = decode(hash.replace(/^#/, ''));
  if (id === '') return overview && { view: overview, element: null };
  const element = document.getElementById(id);
  const view = element?.closest<HTMLElement>('.view');
  return element && view ? { view, element: element === view ? null : element } : null;
}

/** The top of a view: its heading gets the focus, and a frame that is as tall as the page scrolls too. */
export function goToTop(view: HTMLElement, focus = true): void {
  document.body.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (focus) find(view, 'h1')?.focus({ preventScroll: true });
}

/** A place inside a view that is shown; its top when the place itself is hidden. */
export function goToElement(view: HTMLElement, element: HTMLElement, focus = true): void {
  element.closest('details')?.setAttribute('open', '');
  element.dispatchEvent(new Event('heja-reveal', { bubbles: true }));
  if (!isShown(element)) {
    goToTop(view, focus);
    return;
  }
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (focus) focusWithoutScroll(element);
}

function focusWithoutScroll(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
