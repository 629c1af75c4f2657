import { button, find, make } from './dom.js';
import { inLesson, type Page } from './page.js';

/**
 * A word that is explained opens its explanation where it stands; pressing it again, Escape, the button or a press
 * elsewhere closes it. The explanation itself is at the end of the lesson, for paper and for those without scripts.
 */
export function mountTerms(page: Page): void {
  let close: (focus: boolean) => void = () => {};
  let shown: HTMLElement | null = null;
  // Captured: the router would follow it as a link.
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (shown && target && find(document, '.term-note')?.contains(target)) return;
    const link = target?.closest<HTMLElement>('a.term') ?? null;
    const explained = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    const again = link === shown;
    close(false);
    if (!link || !explained) return;
    event.preventDefault();
    if (again) return;
    shown = link;
    const note = show(around(page, link), link, explained, () => close(true));
    close = (focus) => {
      note.remove();
      link.setAttribute('aria-expanded', 'false');
      if (focus) link.focus();
      shown = null;
      close = () => {};
    };
  };
  document.addEventListener('click', press, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });
  window.addEventListener('hashchange', () => close(false));
}

function around(page: Page, link: HTMLElement): Page {
  const id = link.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
  const lesson = page.session.course.lessons.find((one) => one.id === id);
  return lesson ? inLesson(page, lesson) : page;
}

function show(page: Page, link: HTMLElement, explained: HTMLElement, close: () => void): HTMLElement {
  const word = find(explained, 'dfn')?.textContent ?? '';
  const definition = find(explained, 'dd')?.textContent ?? '';
  const list = make('a', '', page.say('term_show'));
  list.href = `#_term.${explained.dataset.term}`;
  const actions = make('span', 'term-actions', list, button('button button-quiet', page.say('term_close'), close));
  const note = make('span', 'term-note', make('strong', 'term-word', word), definition, actions);
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', word);
  // Inside the label of an answer it would be part of the answer.
  const before = link.closest<HTMLElement>('label, summary') ?? link;
  const place = before.parentElement;
  before.after(note);
  place?.classList.add('term-place');
  const put = () => {
    const top = link.getBoundingClientRect().bottom - (place?.getBoundingClientRect().top ?? 0);
    note.style.setProperty('inset-block-start', `${top}px`);
    if (!note.isConnected) window.removeEventListener('resize', put);
  };
  window.addEventListener('resize', put);
  put();
  note.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  link.setAttribute('aria-expanded', 'true');
  page.announce(`${word}: ${definition}`);
  return note;
}

/** In the order of the alphabet of the page's language, which differs between languages. */
export function sortGlossary(): void {
  const list = find(document, '[data-glossary]');
  const collator = new Intl.Collator(document.documentElement.lang);
  const entries = [...(list?.children ?? [])].map((entry) => ({ entry, word: find(entry, 'dt')?.textContent ?? '' }));
  entries.sort((a, b) => collator.compare(a.word, b.word));
  list?.append(...entries.map(({ entry }) => entry));
}
