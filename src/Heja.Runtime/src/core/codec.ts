import { decodeNumber, encodeNumber, isDigits } from './base64url.js';

/** The format is described in docs/saved-state.md and is final: packages out in the world read each other's data. */
const VERSION = 'B';
/** Where the place begins: everything before it has a fixed size. */
const HEADER = 23;
/** The size of an entry whose real size stands in two more digits. */
const LONG = 63;

export interface Entry {
  key: string;
  payload: string;
}

export interface SavedPlace {
  /** A lesson's key. */
  lesson: string;
  /** The block's `data-at`, four characters, or ''. */
  at: string;
}

/** The saved state as it stands in the text, before anything is known of the course. */
export interface SavedState {
  /** '' until the attempt is first saved. */
  attempt: string;
  sequence: number;
  flags: number;
  score: number | null;
  place: SavedPlace | null;
  entries: readonly Entry[];
}

export type Decoded =
  | { kind: 'none' | 'foreign' | 'newer' }
  /** damaged: only entries that the course knows are to be believed. */
  | { kind: 'good' | 'cut' | 'damaged'; state: SavedState };

export function encode(state: SavedState, course: string): string {
  const place = state.place ? state.place.lesson + state.place.at : '';
  const body =
    encodeNumber(state.flags, 1) +
    encodeNumber(state.score === null ? 0 : state.score + 1, 2) +
    encodeNumber(place.length, 1) +
    place +
    state.entries.map(encodeEntry).join('');
  const head = VERSION + course + state.attempt + encodeNumber(state.sequence, 4) + encodeNumber(body.length + 20, 3);
  return head + checksum(head + body) + body;
}

export function decode(saved: string, course: string): Decoded {
  const text = saved.trim();
  if (text === '') return { kind: 'none' };
  if (text.length < 5) return (VERSION + course).startsWith(text) ? { kind: 'cut', state: EMPTY } : { kind: 'foreign' };
  if (text.slice(1, 5) !== course) return { kind: 'foreign' };
  if (!text.startsWith(VERSION)) return { kind: 'newer' };

  const length = decodeNumber(text.slice(13, 16));
  if (!isDigits(text)) return damaged(text);
  if (text.length <= HEADER || text.length < length) return { kind: 'cut', state: parse(text) };
  // An LMS may add to what it was given, never we: what follows the length is not ours.
  const whole = text.slice(0, length);
  if (whole.slice(16, 20) !== checksum(whole.slice(0, 16) + whole.slice(20))) return damaged(text);
  return { kind: 'good', state: parse(whole) };
}

/** Whose state it is, as far as an attempt can be known. */
export function attemptOf(state: string): string {
  return state.trim().slice(5, 9);
}

/** Whether the first has something that the second, of the same attempt, lacks: it was saved later, or is whole and the other is not. */
export function isNewer(state: string, than: string): boolean {
  const course = state.trim().slice(1, 5);
  const [a, b] = [decode(state, course), decode(than, course)];
  if (a.kind !== 'good') return false;
  return b.kind !== 'good' || a.state.sequence > b.state.sequence;
}

export function entryLength(entry: Entry): number {
  return 5 + entry.payload.length + (entry.payload.length < LONG ? 0 : 2);
}

const EMPTY: SavedState = { attempt: '', sequence: 0, flags: 0, score: null, place: null, entries: [] };

/** What was said to the LMS must not be believed of a damaged state; answers are known by key and fingerprint. */
function damaged(text: string): Decoded {
  return { kind: 'damaged', state: { ...EMPTY, entries: parse(text).entries } };
}

function parse(text: string): SavedState {
  if (text.length <= HEADER) return EMPTY;
  const score = decodeNumber(text.slice(21, 23));
  const start = HEADER + 1 + decodeNumber(text.charAt(HEADER));
  const place = text.slice(HEADER + 1, start);
  return {
    attempt: text.slice(5, 9),
    sequence: decodeNumber(text.slice(9, 13)),
    flags: decodeNumber(text.charAt(20)),
    score: score === 0 ? null : Math.min(score - 1, 100),
    place: place.length === 4 || place.length === 8 ? { lesson: place.slice(0, 4), at: place.slice(4) } : null,
    entries: parseEntries(text, start),
  };
}

/** Every whole entry: a state that was cut ends in the middle of one. */
function parseEntries(text: string, start: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = start; at + 5 <= text.length; ) {
    const short = decodeNumber(text.charAt(at + 4));
    const from = at + (short === LONG ? 7 : 5);
    const to = from + (short === LONG ? decodeNumber(text.slice(at + 5, at + 7)) : short);
    if (!(to >= from && to <= text.length)) break;
    entries.push({ key: text.slice(at, at + 4), payload: text.slice(from, to) });
    at = to;
  }
  return entries;
}

function encodeEntry({ key, payload }: Entry): string {
  const size = payload.length < LONG ? encodeNumber(payload.length, 1) : `_${encodeNumber(payload.length, 2)}`;
  return key + size + payload;
}

/** 24 bits of FNV-1a. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return encodeNumber((hash ^ (hash >>> 24)) & 0xffffff, 4);
}
