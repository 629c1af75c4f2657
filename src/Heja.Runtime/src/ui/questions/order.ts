import type { QuestionData } from '../../core/course.js';
import { rightPartsOf } from '../../core/response.js';
import type { Response } from '../../core/session.js';
import { button, find, findAll, icon, isOff } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';
import { addMark, removeMark } from './mark.js';

/** Items that each have a place, moved one step at a time by buttons: nothing to drag. */
export function orderForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const list = find(root, '[data-options]') ?? root;
  const items = () => findAll(list, '[data-option]');
  const indexOf = (item: HTMLElement) => Number(item.dataset.option);
  const read = (): Response => items().map(indexOf);
  // Shuffling may have put everything in its place.
  if (rightPartsOf(question, read()) === question.options.length) list.append(...items().slice(0, 1));
  let isMoved = false;

  const move = (item: HTMLElement, step: -1 | 1) => {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    // The other one moves in the document, so that the button that was pressed keeps the focus.
    if (step < 0) item.after(other);
    else item.before(other);
    isMoved = true;
    update();
    root.dispatchEvent(new Event('input'));
    const place = items().indexOf(item) + 1;
    page.announce(page.say('moved', { item: wordsOf(item), place, count: items().length }));
  };
  const update = () => {
    items().forEach((item, place, all) => {
      find(item, '[data-step="-1"]')?.setAttribute('aria-disabled', String(place === 0));
      find(item, '[data-step="1"]')?.setAttribute('aria-disabled', String(place === all.length - 1));
    });
  };
  for (const item of items()) {
    for (const [step, name] of [
      [-1, 'up'],
      [1, 'down'],
    ] as const) {
      const press: HTMLButtonElement = button('move', '', () => isOff(press) || move(item, step));
      press.dataset.step = String(step);
      press.setAttribute('aria-label', page.say(`move_${name}`, { item: wordsOf(item) }));
      press.append(icon(name));
      find(item, '.moves')?.append(press);
    }
  }
  update();

  return {
    read,
    missing: () => (isMoved ? null : page.say('nothing_moved')),
    restore: (response) => {
      const all = items();
      list.append(...response.flatMap((index) => all.filter((item) => indexOf(item) === index)));
      isMoved = true;
      update();
    },
    mark: (_, reveal) => {
      items().forEach((item, at) => {
        const { place = 0, feedbackHtml } = question.options[indexOf(item)] ?? {};
        const right = place === at;
        const belongs = !right && reveal ? ` ${page.say('item_place', { place: place + 1 })}` : '';
        addMark(
          item,
          right ? 'right' : 'wrong',
          page.say(right ? 'place_right' : 'place_wrong') + belongs,
          feedbackHtml,
        );
      });
    },
    unmark: () => items().forEach(removeMark),
    // As with sort: each is read with its item.
    spoken: () => '',
  };
}

function wordsOf(item: HTMLElement): string {
  return find(item, '.place-text')?.textContent?.trim() ?? '';
}
