import type { Session } from '../core/session.js';
import { button, find, make } from './dom.js';
import type { Page, Refresh } from './page.js';

/** What has to be known: that nothing is recorded, or that the saved state was not whole. Each is said once. */
export function mountBanner(page: Page): Refresh {
  const root = find(document, '#_banner');
  if (!root) return () => {};
  const said = new Set<string>();
  let isOpening = true;
  const refresh = () => {
    for (const name of bannerTexts(page.session).filter((one) => !said.has(one))) {
      said.add(name);
      const text = page.say(name);
      root.append(name.startsWith('notice') ? notice(page, root, text) : make('p', 'banner-line', text));
      // At the opening it stands first on the page, and is read in its turn.
      if (!isOpening) page.announce(text);
    }
    root.hidden = root.childElementCount === 0;
  };
  refresh();
  isOpening = false;
  return refresh;
}

/** Names of the texts, in the order they are shown. */
export function bannerTexts({ saving, notices }: Pick<Session, 'saving' | 'notices'>): string[] {
  const unrecorded = saving.kind === 'unrecorded' ? [`unrecorded_${saving.reason.replace('-', '_')}`] : [];
  // A changed question says so where it stands. One sentence a kind, however often it happened.
  const kinds = notices.map((one) => one.kind).filter((kind) => kind !== 'reset');
  return [...unrecorded, ...new Set(kinds.map((kind) => `notice_${kind}`))];
}

function notice(page: Page, root: HTMLElement, text: string): HTMLElement {
  const close = button('button button-quiet', page.say('notice_close'), () => {
    line.remove();
    root.hidden = root.childElementCount === 0;
    find(document, '.view.current h1')?.focus();
  });
  const line = make('p', 'banner-line', make('span', '', text), close);
  return line;
}
