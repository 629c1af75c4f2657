import { compiled, find, icon, make } from '../dom.js';

export type Verdict = 'right' | 'wrong' | 'missed';

/** What the learner comes to in an option. */
const CONTROL = 'input, select, button';

/** Words, a picture and a colour under an option, with its feedback; read out with the option's own control. */
export function addMark(root: HTMLElement, verdict: Verdict, words: string, feedbackHtml = ''): HTMLElement {
  const line = make('p', 'mark-line', icon(verdict === 'wrong' ? 'wrong' : 'right'), words);
  const mark = make('div', 'mark', line);
  if (feedbackHtml) mark.append(compiled('mark-text', feedbackHtml));
  const question = root.closest<HTMLElement>('[data-question]')?.dataset.question ?? '';
  mark.id = `${question}._mark${root.dataset.option ?? ''}`;
  find(root, CONTROL)?.setAttribute('aria-describedby', mark.id);
  root.dataset.is = verdict;
  root.append(mark);
  return mark;
}

export function removeMark(root: HTMLElement): void {
  delete root.dataset.is;
  find(root, CONTROL)?.removeAttribute('aria-describedby');
  find(root, '.mark')?.remove();
}
