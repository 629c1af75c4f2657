import type { QuestionData } from '../../core/course.js';
import { answerText, matchAnswer } from '../../core/fill.js';
import { find, findAll, icon, make } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';

/** Words to write in the gaps of a text. What is typed stays on the page: only which answer it was goes further. */
export function fillForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const gaps = findAll(root, '[data-option]');
  const fields = question.options.map((_, index) => {
    const gap = gaps.find((one) => one.dataset.option === String(index));
    return gap ? find<HTMLInputElement>(gap, 'input') : null;
  });
  const typed = () => fields.map((field) => field?.value ?? '');
  const read = () =>
    typed().map((text, index) => {
      const option = question.options[index];
      return option ? matchAnswer(text, option, question.strict ?? false, page.language) : 0;
    });
  let handedIn = typed();
  return {
    read,
    missing: () => {
      const count = typed().filter((text) => text.trim() === '').length;
      return count === 0 ? null : count === 1 ? page.say('one_unfilled') : page.say('some_unfilled', { count });
    },
    isUnchanged: () => typed().every((text, index) => text === handedIn[index]),
    restore: (response) => {
      const now = read();
      fields.forEach((field, index) => {
        const option = question.options[index];
        const answer = response[index] ?? 0;
        // What was typed in this visit may stay, as long as it means the same.
        if (field && option && now[index] !== answer) field.value = answerText(option, answer);
      });
    },
    mark: (answer, reveal) => {
      handedIn = typed();
      fields.forEach((field, index) => {
        const right = (answer.response?.[index] ?? 0) > 0;
        const option = question.options[index];
        const words = [page.say(right ? 'option_right' : 'option_wrong')];
        if (!right && reveal && option) words.push(page.say('right_answer', { answer: answerText(option, 1) }));
        if (field?.parentElement) markGap(field.parentElement, field, right, words.join('. '));
      });
    },
    unmark: () => {
      for (const gap of gaps) {
        delete gap.dataset.is;
        find(gap, 'input')?.removeAttribute('aria-describedby');
        find(gap, '.gap-mark')?.remove();
      }
    },
    // Each is read with its gap.
    spoken: () => '',
  };
}

/** In the line, behind the field: the text must stay readable. */
function markGap(gap: HTMLElement, field: HTMLInputElement, right: boolean, words: string): void {
  const mark = make('span', 'gap-mark', icon(right ? 'right' : 'wrong'), make('span', 'gap-words', words));
  mark.id = `${field.name}._mark`;
  field.setAttribute('aria-describedby', mark.id);
  gap.dataset.is = right ? 'right' : 'wrong';
  gap.append(mark);
}
