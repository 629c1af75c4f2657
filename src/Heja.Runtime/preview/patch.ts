/**
 * Takes a lesson that was written differently into a page that is open: only the blocks that differ are replaced, so that nothing
 * else moves. False: something in it lives (questions, notes, films), and the course has to be opened again.
 */
const MARK = 'data-source';
const LIVING =
  'form, input, textarea, select, button, details, dialog, video, audio, iframe, [data-part], [role="tablist"], [data-scene]';

export function patchArticle(page: Document, id: string, before: string, after: string): boolean {
  const live = page.querySelector(`article[data-lesson="${CSS.escape(id)}"]`);
  const [old, next] = [parse(page, before), parse(page, after)];
  if (!live || !old || !next) return false;
  const marks = new Map<string, Element>();
  for (const element of live.querySelectorAll(`[${MARK}]`)) marks.set(element.getAttribute(MARK) ?? '', element);
  const steps: (() => void)[] = [];
  if (!plan(old, next, marks, steps)) return false;
  for (const step of steps) step();
  return true;
}

/** What has to be done, gathered first: either all of it is possible, or nothing is touched. */
function plan(old: Element, next: Element, live: Map<string, Element>, steps: (() => void)[]): boolean {
  if (frameOf(old) !== frameOf(next)) return false;
  const [before, after] = [blocksOf(old), blocksOf(next)];
  const same = common(before.map(bare), after.map(bare));
  let [b, a] = [0, 0];
  let last: Element | null = null;
  for (const [i, j] of [...same, [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(b, i), after.slice(a, j)];
    if (!replace(gone, come, last, before[i] ?? null, live, steps)) return false;
    const [kept, now] = [before[i], after[j]];
    if (kept && now) {
      const element = liveOf(kept, live);
      if (!element) return false;
      last = element;
      steps.push(() => remark(kept, now, live));
    }
    [b, a] = [i + 1, j + 1];
  }
  return true;
}

function replace(
  gone: Element[],
  come: Element[],
  last: Element | null,
  following: Element | null,
  live: Map<string, Element>,
  steps: (() => void)[],
): boolean {
  // A block that holds others may have changed in one of them only.
  if (gone.length === 1 && come.length === 1 && gone[0] && come[0] && !isPlain(gone[0], live)) {
    return blocksOf(gone[0]).length > 0 && plan(gone[0], come[0], live, steps);
  }
  if (!gone.every((block) => isPlain(block, live)) || come.some(isLiving)) return false;
  const removed = gone.flatMap((block) => liveOf(block, live) ?? []);
  const before = following && liveOf(following, live);
  const place = removed[0] ?? last ?? before;
  if (!place && come.length > 0) return false;
  steps.push(() => {
    const page = place?.ownerDocument;
    const fresh = come.map((block) => page?.importNode(block, true) ?? block);
    if (removed[0]) removed[0].before(...fresh);
    else if (last) last.after(...fresh);
    else before?.before(...fresh);
    for (const element of removed) element.remove();
  });
  return true;
}

/** The runtime has not touched it, and has nothing to do in it. */
function isPlain(block: Element, live: Map<string, Element>): boolean {
  return !isLiving(block) && liveOf(block, live)?.outerHTML === block.outerHTML;
}

function isLiving(block: Element): boolean {
  return block.matches(LIVING) || block.querySelector(LIVING) !== null;
}

function liveOf(block: Element, live: Map<string, Element>): Element | null {
  return live.get(block.getAttribute(MARK) ?? '') ?? null;
}

/** The places have moved: the marks of a block that stays move too. */
function remark(kept: Element, now: Element, live: Map<string, Element>): void {
  const [old, next] = [marked(kept), marked(now)];
  old.forEach((element, index) => {
    const mark = next[index]?.getAttribute(MARK);
    if (mark) liveOf(element, live)?.setAttribute(MARK, mark);
  });
}

function marked(block: Element): Element[] {
  return [block, ...block.querySelectorAll(`[${MARK}]`)];
}

/** The outermost blocks inside an element. */
function blocksOf(element: Element): Element[] {
  return [...element.querySelectorAll(`[${MARK}]`)].filter(
    (block) => block.parentElement?.closest(`[${MARK}]`) === (element.hasAttribute(MARK) ? element : null),
  );
}

/** An element without its blocks: what is around them. */
function frameOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const block of blocksOf(copy)) block.remove();
  return bare(copy).replace(/\s+/g, ' ');
}

function bare(block: Element): string {
  return block.outerHTML.replace(/ data-source="[^"]*"/g, '');
}

function parse(page: Document, html: string): Element | null {
  const template = page.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** The longest common subsequence, as pairs of indexes. What begins and ends alike is not looked at twice. */
function common(old: string[], next: string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < next.length - head &&
    old[old.length - 1 - tail] === next[next.length - 1 - tail]
  )
    tail++;
  const middle = between(old.slice(head, old.length - tail), next.slice(head, next.length - tail));
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, i) => [old.length - tail + i, next.length - tail + i] as const),
  ];
}

function between(old: string[], next: string[]): [number, number][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = old[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < old.length && j < next.length; ) {
    if (old[i] === next[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
