import en from './words/en.json';
import sv from './words/sv.json';

export type Word = keyof typeof en;

const languages: Record<string, Record<string, string>> = { en, sv };
let words: Record<string, string> = en;

/** The language of the preview itself: the one asked for, or the course's where the preview speaks it. */
export function speak(asked: string | null, course: string): string {
  const language = [asked, course].find((tag) => tag && languages[tag]) ?? 'en';
  words = languages[language] ?? en;
  return language;
}

export function say(word: Word, values: Record<string, string | number> = {}): string {
  return (words[word] ?? word).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A word that may not be in the list, such as one for a verb nobody has heard of. */
export function sayIf(word: string, otherwise: string): string {
  return words[word] ?? otherwise;
}
