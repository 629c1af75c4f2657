import { askFirst } from '../ask.js';
import { copyText } from '../copy.js';
import { button, find, icon, make } from '../dom.js';
import { download } from '../download.js';
import type { Page } from '../page.js';

export interface TakeAway {
  /** What the block is called: the first line, and the name of the file. */
  title: string;
  /** What the learner has filled in, as lines of text. */
  lines(): string[];
  /** Names of texts: what is asked before everything is erased, and what is said then. */
  ask?: string;
  done?: string;
  /** Takes away everything the learner has filled in. */
  erase(): void;
}

/** Copy, download, print and erase: what was filled in is the learner's own, and is only in this browser. */
export function mountTakeAway(page: Page, root: HTMLElement, content: TakeAway): void {
  const place = find(root, '[data-take-away]');
  if (!place) return;
  const said = make('p', 'hint');
  const say = (words: string) => {
    said.textContent = words;
    page.announce(words);
  };
  const text = () => textOf(page, root, content);
  const erase = tool('', page.say('take_erase'), () =>
    askFirst(page, erase, page.say(content.ask ?? 'take_erase_ask'), () => {
      content.erase();
      say(page.say(content.done ?? 'take_erased'));
      erase.focus();
    }),
  );
  const copy = () => copyText(text(), () => selectable(place, text()).select());
  const tools = make(
    'div',
    'card-actions',
    tool('copy', page.say('copy'), () => void copy().then((done) => say(page.say(done ? 'copied' : 'copy_failed')))),
    tool('download', page.say('take_download'), () => download(joined(content.title, titleOf(page, root)), text())),
    tool('print', page.say('take_print'), () => printAlone(root)),
    erase,
  );
  place.append(tools, said);
}

function tool(picture: string, label: string, press: () => void): HTMLButtonElement {
  const element = button('button button-quiet', label, press);
  if (picture) element.prepend(icon(picture));
  return element;
}

/** Understandable to one who has never seen the course. */
function textOf(page: Page, root: HTMLElement, content: TakeAway): string {
  const asked = find(root, '.prompt')?.innerText.trim();
  const from = joined(page.session.course.course.title, titleOf(page, root));
  return `${[content.title, from, ...(asked ? ['', asked] : []), '', ...content.lines()].join('\n')}\n`;
}

function joined(...texts: string[]): string {
  return texts.filter(Boolean).join(' – ');
}

/** Of the lesson around; '' outside. */
function titleOf(page: Page, root: HTMLElement): string {
  const lesson = root.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
  return page.session.course.lessons.find((one) => one.id === lesson)?.title ?? '';
}

/** Where the clipboard is forbidden, in a field to copy from by hand. */
function selectable(place: HTMLElement, text: string): HTMLTextAreaElement {
  find(place, 'textarea')?.remove();
  const field = make('textarea', 'field');
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', text.slice(0, text.indexOf('\n')));
  place.append(field);
  return field;
}

/** This block, under the name of its lesson. */
function printAlone(root: HTMLElement): void {
  const { classList } = document.documentElement;
  const set = (on: boolean) => {
    classList.toggle('print-one', on);
    root.classList.toggle('print-alone', on);
  };
  set(true);
  window.addEventListener('afterprint', () => set(false), { once: true });
  window.print();
}
