import type { QuestionData } from '../../core/course.js';
import { answerText } from '../../core/fill.js';
import { numberText } from '../../core/number.js';
import type { Response } from '../../core/session.js';

/** What was answered, as a person reads it. `ownWords`: for what was written and is not kept. */
export function givenText({ type, options, groups }: QuestionData, response: Response, ownWords: string): string {
  const texts = (indexes: Response) => indexes.map((index) => options[index]?.text ?? '');
  switch (type) {
    case 'sort':
    case 'match':
      return response.map((group, i) => `${options[i]?.text ?? ''} → ${groups[group]?.text ?? ''}`).join('; ');
    case 'order':
      return texts(response)
        .map((text, i) => `${i + 1}. ${text}`)
        .join(' ');
    case 'fill':
      return options.map((gap, i) => answerText(gap, response[i] ?? 0) || ownWords).join('; ');
    case 'number':
      return numberText(response);
    default:
      return texts(response).join('; ');
  }
}
