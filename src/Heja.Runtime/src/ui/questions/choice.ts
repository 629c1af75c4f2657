import type { QuestionData } from '../../core/course.js';
import { find, findAll } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';
import { addMark, removeMark, type Verdict } from './mark.js';

/** One or several options, each a radio button or a check box. */
export function choiceForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const options = findAll(root, '[data-option]');
  const inputOf = (option: HTMLElement) => find<HTMLInputElement>(option, 'input');
  const indexOf = (option: HTMLElement) => Number(option.dataset.option);
  let spoken: string[] = [];
  return {
    read: () =>
      options
        .filter((option) => inputOf(option)?.checked)
        .map(indexOf)
        .sort((a, b) => a - b),
    missing: (response) =>
      response.length > 0 ? null : page.say(question.multiple ? 'nothing_chosen_several' : 'nothing_chosen'),
    restore: (response) => {
      for (const option of options) {
        const input = inputOf(option);
        if (input) input.checked = response.includes(indexOf(option));
      }
    },
    mark: (answer, reveal) => {
      spoken = [];
      for (const root of options) {
        const option = question.options[indexOf(root)];
        const chosen = answer.response?.includes(indexOf(root)) ?? false;
        if (!option || !(chosen || (reveal && option.right))) continue;
        const verdict: Verdict = !option.right ? 'wrong' : chosen ? 'right' : 'missed';
        const mark = addMark(root, verdict, page.say(`option_${verdict}`), option.feedbackHtml);
        const feedback = find(mark, '.mark-text')?.textContent?.trim();
        if (chosen && feedback) spoken.push(feedback);
      }
    },
    unmark: () => options.forEach(removeMark),
    spoken: () => spoken.join(' '),
  };
}
