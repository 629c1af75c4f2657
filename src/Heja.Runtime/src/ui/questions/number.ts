import type { QuestionData, RangeData } from '../../core/course.js';
import { numberText, parseNumber } from '../../core/number.js';
import { find } from '../dom.js';
import type { Page } from '../page.js';
import type { QuestionForm } from './form.js';
import { addMark, removeMark } from './mark.js';

/** A number to write, in the way people write numbers. */
export function numberForm(page: Page, root: HTMLElement, question: QuestionData): QuestionForm {
  const box = find(root, '[data-option]') ?? root;
  const field = find<HTMLInputElement>(box, 'input');
  const parsed = () => parseNumber(field?.value ?? '');
  const read = () => {
    const number = parsed();
    return typeof number === 'string' ? [] : number;
  };
  let revealed = '';
  return {
    read,
    missing: () => {
      if (!field?.value.trim()) return page.say('number_missing');
      const number = parsed();
      return typeof number === 'string' ? page.say(`number_${number}`) : null;
    },
    restore: (response) => {
      // The same number may be written in another way: with spaces, or more zeros.
      if (field && String(read()) !== String(response)) field.value = local(page, numberText(response));
    },
    mark: (answer, reveal) => {
      box.dataset.is = answer.right ? 'right' : 'wrong';
      revealed = reveal ? rightAnswer(page, question.range ?? {}) : '';
      if (revealed) addMark(box, 'wrong', `${page.say('option_wrong')}. ${revealed}`);
    },
    unmark: () => removeMark(box),
    spoken: () => revealed,
  };
}

function rightAnswer(page: Page, { min, max, answer }: RangeData): string {
  const only = answer ?? (min === max ? min : undefined);
  if (only !== undefined) return page.say('right_answer', { answer: local(page, only) });
  const bounds = { min: local(page, min ?? ''), max: local(page, max ?? '') };
  return page.say(max === undefined ? 'right_least' : min === undefined ? 'right_most' : 'right_between', bounds);
}

/** With the sign that the language puts before decimals. */
function local(page: Page, text: string): string {
  return text.replace('.', (1.5).toLocaleString(page.language).charAt(1)).replace('-', '\u2212');
}
