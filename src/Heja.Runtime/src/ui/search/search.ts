import { find, make } from '../dom.js';
import type { Page } from '../page.js';
import { excerpt, type Section, search, wordsOf } from './match.js';
import { sectionsOf } from './sections.js';

/** So many are shown; all are counted. */
const MOST = 30;

/** Who types is not told after every letter. */
const PAUSE = 400;

/** Search in the course's own text, which is all here. Nothing that is looked for leaves the page. */
export function mountSearch(page: Page): void {
  const form = find<HTMLFormElement>(document, '[data-search]');
  const field = form && find<HTMLInputElement>(form, 'input');
  const list = find(document, '[data-search-hits]');
  const count = find(document, '[data-search-count]');
  if (!form || !field || !list || !count) return;
  let sections: Promise<Section[]> | null = null;
  let timer = 0;
  let shown = '';
  const look = async () => {
    clearTimeout(timer);
    const query = field.value.trim();
    if (query === shown) return;
    shown = query;
    sections ??= sectionsOf(page.session.course);
    const hits = search(await sections, query);
    // Something else is looked for by now.
    if (query !== shown) return;
    list.replaceChildren(...hits.slice(0, MOST).map((hit) => hitItem(hit, wordsOf(query))));
    // The region speaks by itself.
    count.textContent = query === '' ? '' : countText(page, hits.length, query);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void look();
  });
}

function countText(page: Page, count: number, words: string): string {
  const name = count === 0 ? 'none' : count === 1 ? 'one' : count > MOST ? 'first' : 'many';
  return page.say(`search_${name}`, { count, words, shown: MOST });
}

function hitItem({ id, lesson, heading, text }: Section, words: string[]): HTMLElement {
  const link = make('a', '', heading === lesson ? lesson : `${lesson} – ${heading}`);
  link.href = `#${id}`;
  const pieces = excerpt(text, words).map((piece, index) => (index % 2 === 1 ? make('mark', '', piece) : piece));
  return make('li', 'search-hit', link, make('p', '', ...pieces));
}
