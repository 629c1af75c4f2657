import type { Shared } from '../../core/session.js';
import { button, find, isOff, make, switchOff } from '../dom.js';
import { hasEnded, type Page, type Refresh } from '../page.js';

/**
 * Where the author allows it (`share=ask`), the learner may send what they filled in. The button says first what would be
 * sent, where it goes and who can see it; nothing else ever sends it.
 */
export function mountShare(page: Page, root: HTMLElement, id: string, content: () => Shared): Refresh {
  const place = find(root, '[data-share]');
  if (!place) return () => {};
  const stored = page.notebook.read(`${id}/sent`);
  let sent = stored === null ? '' : JSON.stringify(stored);
  const said = make('p', 'hint', sent ? page.say('share_before') : '');
  const say = (name: string) => {
    said.textContent = page.say(name);
    page.announce(page.say(name));
  };
  const open = button('button', page.say(sent ? 'share_again' : 'share'), () => {
    const limit = page.session.shareLimit(id);
    const written = content();
    const what = typeof written === 'string' ? cut(written, limit) : written;
    if (find(place, '.share-panel')) close(place, open);
    else if (limit === 0) say(whyNotShared(page, id) || 'share_failed');
    else if (isEmpty(what)) say('share_empty');
    else if (JSON.stringify(what) === sent) say('share_unchanged');
    else showPanel(page, place, open, { what, limit: what === written ? 0 : limit }, () => send(what));
  });
  const send = async (what: Shared) => {
    const done = await page.session.share(id, what);
    if (done) {
      sent = JSON.stringify(what);
      page.notebook.write(`${id}/sent`, what);
      open.textContent = page.say('share_again');
    }
    close(place, open);
    say(done ? 'share_sent' : 'share_failed');
  };
  place.append(open, said);
  const refresh = () => {
    const why = whyNotShared(page, id);
    // A button that has the focus stays, and says the same when it is pressed.
    open.hidden = why !== '' && document.activeElement !== open;
    if (why) said.textContent = page.say(why);
  };
  refresh();
  return refresh;
}

/** Why nothing can be sent, or ''. */
export function whyNotShared(page: Page, id: string): string {
  if (page.session.saving.kind === 'unrecorded' || hasEnded(page.session)) return 'share_unrecorded';
  return page.session.shareLimit(id) === 0 ? 'share_unsupported' : '';
}

/** `limit` is 0 when all of it is sent. */
function showPanel(
  page: Page,
  place: HTMLElement,
  open: HTMLElement,
  { what, limit }: { what: Shared; limit: number },
  send: () => Promise<void>,
): void {
  const go = button('button button-primary', page.say('share_send'), () => {
    // Once a press, and one press.
    if (isOff(go)) return;
    switchOff(go);
    go.textContent = page.say('share_sending');
    void send();
  });
  const cancel = button('button', page.say('share_cancel'), () => close(place, open));
  const words = limit > 0 ? 'share_cut' : typeof what === 'string' ? 'share_text' : 'share_rating';
  const panel = make('div', 'share-panel', make('p', '', page.say(words, { limit })));
  if (limit > 0) {
    const quote = make('blockquote', '', String(what));
    // It may be so long that it scrolls.
    quote.tabIndex = 0;
    panel.append(quote);
  }
  panel.append(make('p', '', page.say('share_where')), make('p', 'card-actions', go, cancel));
  panel.tabIndex = -1;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', page.say('share'));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(place, open);
  });
  open.setAttribute('aria-expanded', 'true');
  open.after(panel);
  panel.focus();
}

function close(place: HTMLElement, open: HTMLElement): void {
  find(place, '.share-panel')?.remove();
  open.setAttribute('aria-expanded', 'false');
  open.focus();
}

/** Never in the middle of a character. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

function isEmpty(what: Shared): boolean {
  return typeof what === 'string' ? what === '' : Object.keys(what).length === 0;
}
