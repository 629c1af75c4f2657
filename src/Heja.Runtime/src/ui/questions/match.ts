import type { QuestionData } from '../../core/course.js';
import { find, findAll } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';
import { removeMark } from './mark.js';
import { markItem } from './sort.js';

/** Items that each belong to one target, chosen in a list: nothing to drag. */
export function matchForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const items = findAll(root, '[data-option]');
  const itemAt = (index: number) => items.find((item) => item.dataset.option === String(index));
  const listAt = (index: number) => find<HTMLSelectElement>(itemAt(index) ?? root, 'select');
  return {
    read: () =>
      question.options.map((_, index) => {
        const chosen = listAt(index)?.value;
        return chosen ? Number(chosen) : -1;
      }),
    missing: (response) => {
      const count = response.filter((target) => target < 0).length;
      return count === 0 ? null : count === 1 ? page.say('one_unmatched') : page.say('some_unmatched', { count });
    },
    restore: (response) => {
      response.forEach((target, index) => {
        const list = listAt(index);
        if (list) list.value = String(target);
      });
    },
    mark: (answer, reveal) => {
      question.options.forEach((option, index) => {
        const item = itemAt(index);
        if (item) markItem(page, question, item, option, answer.response?.[index] === option.group, reveal);
      });
    },
    unmark: () => items.forEach(removeMark),
    // As with sort: each is read with its item.
    spoken: () => '',
  };
}
