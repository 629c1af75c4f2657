import type { OptionData, QuestionData } from '../../core/course.js';
import { find, findAll } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';
import { addMark, removeMark } from './mark.js';

/** Items that each belong to one group, chosen by radio buttons: nothing to drag. */
export function sortForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const items = findAll(root, '[data-option]');
  const itemAt = (index: number) => items.find((item) => item.dataset.option === String(index));
  const groupOf = (index: number) => {
    const item = itemAt(index);
    const chosen = item && find<HTMLInputElement>(item, 'input:checked');
    return chosen ? Number(chosen.value) : -1;
  };
  return {
    read: () => question.options.map((_, index) => groupOf(index)),
    missing: (response) => {
      const count = response.filter((group) => group < 0).length;
      return count === 0 ? null : count === 1 ? page.say('one_unsorted') : page.say('some_unsorted', { count });
    },
    restore: (response) => {
      response.forEach((group, index) => {
        for (const input of findAll<HTMLInputElement>(itemAt(index) ?? root, 'input')) {
          input.checked = Number(input.value) === group;
        }
      });
    },
    mark: (answer, reveal) => {
      question.options.forEach((option, index) => {
        const item = itemAt(index);
        if (item) markItem(page, question, item, option, answer.response?.[index] === option.group, reveal);
      });
    },
    unmark: () => items.forEach(removeMark),
    // Six feedbacks in a row are too much to listen to: each is read with its item.
    spoken: () => '',
  };
}

/** Whether an item is where it belongs; `reveal` also says where that is. */
export function markItem(
  page: Page,
  question: QuestionData,
  item: HTMLElement,
  option: OptionData,
  right: boolean,
  reveal: boolean,
): void {
  const group = question.groups[option.group ?? -1]?.text ?? '';
  const belongs = !right && reveal ? `. ${page.say('item_belongs', { group })}` : '';
  const words = page.say(right ? 'option_right' : 'option_wrong') + belongs;
  addMark(item, right ? 'right' : 'wrong', words, option.feedbackHtml);
}
