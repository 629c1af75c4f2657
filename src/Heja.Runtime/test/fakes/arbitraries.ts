import fc from 'fast-check';
import type { CourseData, QuestionData } from '../../src/core/course.js';
import type { Response } from '../../src/core/session.js';
import { compile, type SourceQuestion } from './course.js';

type Options = SourceQuestion['options'];

const GROUPS = ['in', 'kvar', 'ut'];
const identity = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const identities = (maxLength: number) => fc.uniqueArray(identity, { minLength: 2, maxLength });

const choice = identities(14).chain((ids) =>
  fc.subarray(ids, { minLength: 1 }).map((right): Options => ids.map((id) => ({ id, right: right.includes(id) }))),
);
const trueFalse = fc.boolean().map(
  (right): Options => [
    { id: 'true', right },
    { id: 'false', right: !right },
  ],
);
const sort = identities(8).chain((ids) =>
  fc
    .tuple(...ids.map(() => fc.constantFrom(...GROUPS)))
    .map((groups): Options => ids.map((id, i) => ({ id, right: groups[i] ?? 'in' }))),
);

const match = identities(8).chain((ids) =>
  fc
    .tuple(...ids.map(() => fc.constantFrom('ett', 'två', 'tre', 'fyra')))
    .map((targets): Options => ids.map((id, i) => ({ id, right: targets[i] ?? 'ett' }))),
);
const order = identities(8).map((ids): Options => ids.map((id, right) => ({ id, right })));

const fill = identities(8).chain((ids) =>
  fc
    .tuple(...ids.map(() => fc.nat(3)))
    .map((more): Options => ids.map((id, i) => ({ id, right: [id, ...['a', 'b', 'c'].slice(more[i])] }))),
);
/** At most nine digits, as an author and a learner may write them. */
export const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(15))
  .map(([units, decimals]) => {
    const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
    const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '') : digits;
    return units < 0 && /[1-9]/.test(text) ? `-${text}` : text;
  });

type Draft = Omit<SourceQuestion, 'id'>;
export const draft: fc.Arbitrary<Draft> = fc.oneof(
  choice.map((options): Draft => ({ type: 'choice', options })),
  trueFalse.map((options): Draft => ({ type: 'true-false', options })),
  sort.map((options): Draft => ({ type: 'sort', options })),
  match.map((options): Draft => ({ type: 'match', options })),
  order.map((options): Draft => ({ type: 'order', options })),
  fill.map((options): Draft => ({ type: 'fill', options })),
  number.map((answer): Draft => ({ type: 'number', options: [], range: { min: answer, max: answer, answer } })),
);

export const questions: fc.Arbitrary<SourceQuestion[]> = fc
  .array(draft, { minLength: 1, maxLength: 8 })
  .map((drafts) => drafts.map((question, i) => ({ id: `fraga-${i}`, ...question })));

export function courseOf(list: readonly SourceQuestion[]): CourseData {
  return compile({ lessons: [{ id: 'lektion', questions: [...list] }] });
}

/** Which question is answered, and what decides the response. */
export const acts = fc.array(fc.record({ question: fc.nat(50), choices: fc.infiniteStream(fc.nat(1000)) }), {
  maxLength: 30,
});

/** A response that the page could give. */
export function responseTo({ type, multiple, options, groups }: QuestionData, choices: Iterator<number>): Response {
  const next = (below: number): number => (choices.next().value ?? 0) % below;
  if (type === 'sort' || type === 'match') return options.map(() => next(groups.length));
  if (type === 'fill') return options.map(() => next(5));
  if (type === 'number') return [next(2) * 32 + next(16), ...[0, 0, 0, 0, 0].map(() => next(64))];
  if (type === 'order')
    return options
      .map((_, index) => ({ index, by: next(1000) }))
      .sort((a, b) => a.by - b.by)
      .map(({ index }) => index);
  if (!multiple) return [next(options.length)];
  const chosen = options.flatMap((_, index) => (next(2) === 1 ? [index] : []));
  return chosen.length > 0 ? chosen : [next(options.length)];
}

/** What the learner meant, in words that do not depend on any order. */
export function meaning({ type, options, groups }: QuestionData, response: Response | null): string[] | null {
  if (response === null) return null;
  const words = response.map((value, at) => {
    if (type === 'sort' || type === 'match') return `${options[at]?.id} → ${groups[value]?.id}`;
    if (type === 'fill') return `${options[at]?.id} → ${value}`;
    if (type === 'number') return `${at}: ${value}`;
    return type === 'order' ? `${at}: ${options[value]?.id}` : `${options[value]?.id}`;
  });
  return words.sort();
}
