import { Refusal } from './errors.js';

export type Values = Map<string, string>;

/** How many records `cmi.interactions`, `cmi.objectives` or a list inside them has. */
export function count(values: Values, list: string): number {
  const indexes = new Set<string>();
  for (const name of values.keys()) {
    if (name.startsWith(`${list}.`)) indexes.add(name.slice(list.length + 1).split('.', 1)[0] ?? '');
  }
  return indexes.size;
}

interface Step {
  list: string;
  index: number;
  /** What stands after the index. */
  rest: string;
}

function steps(name: string): Step[] {
  return [...name.matchAll(/\.(\d+)\./g)].map((match) => ({
    list: name.slice(0, match.index),
    index: Number(match[1]),
    rest: name.slice(match.index + match[0].length),
  }));
}

export function mayRead(values: Values, name: string): void {
  for (const { list, index } of steps(name)) {
    if (index >= count(values, list)) throw new Refusal('201', `${list} has no record ${index}`);
  }
}

/** An index is one that is there or the next free one, and a new record begins with its id (or its pattern). */
export function mayWrite(values: Values, name: string): void {
  for (const { list, index, rest } of steps(name)) {
    const next = count(values, list);
    if (index > next) throw new Refusal('201', `the next free index of ${list} is ${next}: no gaps`);
    if (index === next && rest !== 'id' && rest !== 'pattern') {
      throw new Refusal('201', `a record of ${list} begins with its id`);
    }
  }
}

/** The type of the interaction that a response, a pattern or anything but its id belongs to: it must be there first. */
export function interactionTypeFor(values: Values, name: string): string | undefined {
  const match = /^(cmi\.interactions\.\d+)\.(?!id$|type$|objectives\.)/.exec(name);
  if (!match) return undefined;
  const type = values.get(`${match[1]}.type`);
  if (type === undefined) throw new Refusal('201', 'an interaction tells its type right after its id');
  return type;
}
