import type { OptionData } from '../../core/course.js';
import { compiled, icon, make } from '../dom.js';

export type Verdict = 'right' | 'wrong' | 'missed';

/** Words, a picture and a colour under an option, with its feedback; read out with the option's own control. */
export function addMark(root: HTMLElement, verdict: Verdict, words: string, option: OptionData): HTMLElement {
  const line = make('p', 'mark-line', icon(verdict === 'wrong' ? 'wrong' : 'right'), words);
  const mark = make('div', 'mark', line);
  if (option.feedbackHtml) mark.append(compiled('mark-text', option.feedbackHtml));
  const input = root.querySelector('input');
  mark.id = `${input?.name ?? ''}._mark${root.dataset.option ?? ''}`;
  input?.setAttribute('aria-describedby', mark.id);
  root.dataset.is = verdict;
  root.append(mark);
  return mark;
}

export function removeMark(root: HTMLElement): void {
  delete root.dataset.is;
  root.querySelector('input')?.removeAttribute('aria-describedby');
  root.querySelector('.mark')?.remove();
}
