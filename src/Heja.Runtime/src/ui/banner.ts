import { button, find, make } from './dom.js';
import type { Page } from './page.js';

/** What has to be known before the learner begins: that nothing is recorded, or that the saved state was not whole. */
export function showBanner(page: Page): void {
  const root = find(document, '#_banner');
  if (!root) return;
  const { saving, notices } = page.session;
  if (saving.kind === 'unrecorded') {
    root.append(make('p', 'banner-line', page.say(`unrecorded_${saving.reason.replace('-', '_')}`)));
  }
  // A changed question says so where it stands. One sentence a kind, however often it happened.
  const kinds = new Set(notices.map((notice) => notice.kind).filter((kind) => kind !== 'reset'));
  for (const kind of kinds) root.append(notice(page, root, page.say(`notice_${kind}`)));
  root.hidden = root.childElementCount === 0;
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
