/** A piece of a lesson under one heading. */
export interface Section {
  /** Where it is: an element's id. */
  id: string;
  lesson: string;
  heading: string;
  text: string;
}

/** Without accents and capitals: "atta" finds "Åtta". As long as the text, letter for letter, in all but rare scripts. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Folded {
  title: string;
  under: string;
  body: string;
}

const folded = new WeakMap<Section, Folded>();

/** What is searched in a section; worked out once. */
export function foldedOf(section: Section): Folded {
  let found = folded.get(section);
  if (!found) {
    found = { title: fold(section.lesson), under: fold(section.heading), body: fold(section.text) };
    folded.set(section, found);
  }
  return found;
}

export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/** Sections that have every word, those first that have them in a title or heading; otherwise in the order of the course. */
export function search(sections: readonly Section[], query: string): Section[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return sections
    .map((section) => ({ section, score: scoreOf(section, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
}

function scoreOf(section: Section, words: string[]): number {
  const { lesson, heading } = section;
  const { title, under, body } = foldedOf(section);
  // The title belongs to the lesson's first section: its others are found by what they say themselves.
  const scores = words.map((word) =>
    under.includes(word) ? (heading === lesson ? 4 : 2) : body.includes(word) ? 1 : 0,
  );
  const missing = scores.some((score, index) => score === 0 && !title.includes(words[index] ?? ''));
  return missing || scores.every((score) => score === 0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0);
}

/** The text around the first hit, in pieces: every second one is a hit. */
export function excerpt(text: string, words: readonly string[], around = 70): string[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [text.slice(0, 2 * around)];
  const hits = words.flatMap((word) => occurrences(folded, word)).sort((a, b) => a.start - b.start);
  const first = hits[0]?.start ?? 0;
  const start = first <= around ? 0 : text.indexOf(' ', first - around) + 1;
  const cut = text.indexOf(' ', first + 2 * around);
  const end = cut < 0 ? text.length : cut;
  const pieces: string[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    pieces.push(text.slice(at, hit.start), text.slice(hit.start, hit.end));
    at = hit.end;
  }
  pieces.push(text.slice(at, end));
  if (start > 0) pieces[0] = `… ${pieces[0]}`;
  if (end < text.length) pieces[pieces.length - 1] += ' …';
  return pieces;
}

function occurrences(text: string, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}
