import { button, find, make } from '../dom.js';
import { download } from '../download.js';
import type { Page, Refresh } from '../page.js';
import { rescueFile } from './file.js';

/** What an LMS may never get, offered as a file for as long as it is so. */
export function mountRescue(page: Page): Refresh {
  const root = find(document, '#_banner');
  if (!root) return () => {};
  const words = make('span');
  const press = () => {
    const rescue = page.session.rescue();
    if (!rescue) return;
    const name = `${page.session.course.course.title} – ${page.say('rescue_name')}`;
    download(name, rescueFile(page, rescue, new Date()));
  };
  const line = make('p', 'banner-line', words, button('button', page.say('rescue_download'), press));
  const refresh = () => {
    const rescue = page.session.rescue();
    if (!rescue) line.remove();
    else {
      const text = page.say(rescue.reason === 'missing' ? 'rescue_missing' : 'rescue_unsaved');
      if (words.textContent !== text) words.textContent = text;
      if (!line.isConnected) {
        root.append(line);
        page.announce(text);
      }
    }
    root.hidden = root.childElementCount === 0;
  };
  refresh();
  return refresh;
}
