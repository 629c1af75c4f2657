import { encodeNumber } from '../../src/core/base64url.js';
import type { CourseData, KeptData, LessonData, OptionData, QuestionData, RangeData } from '../../src/core/course.js';
import { sha256 } from '../../src/core/sha256.js';

/** A course as an author has it: identities, in the order they are written. */
export interface Source {
  lessons: SourceLesson[];
  passing?: number;
  limit?: number;
}

export interface SourceLesson {
  id: string;
  was?: string;
  kind?: LessonData['kind'];
  questions?: SourceQuestion[];
  blocks?: string[];
  scenes?: string[];
  quiz?: LessonData['quiz'];
}

type Right = boolean | string | number | string[];

export interface SourceQuestion {
  id: string;
  was?: string;
  type: QuestionData['type'];
  /** Identity and what is right: true or false, the identity of a group or target, the place, or the accepted answers. */
  options: { id: string; right: Right; text?: string }[];
  points?: number;
  attempts?: number;
  partial?: boolean;
  strict?: boolean;
  range?: RangeData;
}

/** Does what the compiler does, by docs/saved-state.md. */
export function compile({ lessons, passing, limit = 4000 }: Source): CourseData {
  const questions = lessons.flatMap((lesson) => lesson.questions ?? []);
  return {
    v: 1,
    course: {
      id: 'leda',
      iri: 'https://example.se/xapi/leda',
      key: key('https://example.se/xapi/leda'),
      title: 'Leda förnyelse',
      description: 'I vardagen',
      version: '1.0.0',
    },
    municipality: { id: 'helsingborg', name: 'Helsingborgs stad' },
    language: 'sv',
    limit,
    completion: { lessons: lessons.map((lesson) => lesson.id), needed: lessons.length },
    ...(passing === undefined ? {} : { passing: { score: passing } }),
    counted: questions.map((question) => question.id),
    modules: [{ id: 'm', name: 'm', title: 'M', lessons: lessons.map((lesson) => lesson.id) }],
    lessons: lessons.map(compileLesson),
    texts: {},
  };
}

function compileLesson({
  id,
  was,
  quiz,
  kind = quiz ? 'quiz' : 'lesson',
  questions = [],
  blocks = [],
  scenes = [],
}: SourceLesson): LessonData {
  return {
    ...named(id, was),
    module: 'm',
    kind,
    title: id,
    minutes: 5,
    questions: questions.map(compileQuestion),
    kept: blocks.map(compileKept),
    scenes: scenes.map((scene) => ({ id: scene, key: key(scene).slice(0, 2), end: scene.startsWith('end') })),
    ...(quiz ? { quiz } : {}),
  };
}

/** `skatta-…` is a rating; `…-delas` may be sent. */
function compileKept(id: string): KeptData {
  const share = id.endsWith('-delas') ? ({ share: true } as const) : {};
  if (!id.startsWith('skatta')) return { ...named(id), type: 'reflection', prompt: `${id}?`, ...share };
  const items = ['vagar', 'o599e43e3'].map((item) => ({ id: item, text: `${item}.` }));
  return {
    ...named(id),
    type: 'rate',
    prompt: '',
    ...share,
    items,
    scale: { min: 0, max: 10, low: 'nej', high: 'ja' },
  };
}

function compileQuestion({
  id,
  was,
  type,
  options,
  points = 1,
  attempts = 0,
  partial = false,
  strict,
  range,
}: SourceQuestion): QuestionData {
  const sorted = [...options].sort((a, b) => (a.id < b.id ? -1 : 1));
  const belonging = sorted.flatMap(({ right }) => (typeof right === 'string' ? [right] : []));
  const groups = [...new Set(belonging)].sort();
  const print = [
    type,
    ...sorted.map(({ id: identity, right }) => identity + rightness(right)),
    ...(range?.min === undefined ? [] : [`min\t${range.min}`]),
    ...(range?.max === undefined ? [] : [`max\t${range.max}`]),
  ];
  return {
    ...named(id, was),
    print: encodeNumber(Number.parseInt(sha256(print.join('\n')).slice(0, 5), 16) >> 2, 3),
    type,
    prompt: `${id}?`,
    points,
    attempts,
    partial,
    shuffle: false,
    ...(strict ? { strict } : {}),
    ...(range ? { range } : {}),
    multiple: type === 'choice' && options.filter((option) => option.right === true).length > 1,
    options: sorted.map(({ id: identity, right, text = identity }): OptionData => {
      if (typeof right === 'boolean') return { id: identity, text, right };
      if (Array.isArray(right)) return { id: identity, text, accepted: right };
      return {
        id: identity,
        text,
        ...(typeof right === 'string' ? { group: groups.indexOf(right) } : { place: right }),
      };
    }),
    groups: groups.map((group) => ({ id: group, text: group })),
  };
}

/** A gap may get more right answers without becoming another gap. */
function rightness(right: Right): string {
  if (Array.isArray(right)) return '';
  return `\t${typeof right === 'boolean' ? Number(right) : right}`;
}

export function named(id: string, was = id): { id: string; name: string; keys: [string, ...string[]] } {
  return { id, name: was, keys: was === id ? [key(id)] : [key(was), key(id)] };
}

export function key(id: string): string {
  return encodeNumber(Number.parseInt(sha256(id).slice(0, 6), 16), 4);
}

/** One question of each kind, a scenario, a team lesson, a reflection, and a lesson to read. */
export const sample: Source = {
  passing: 80,
  lessons: [
    {
      id: 'vad-raknas',
      questions: [
        { id: 'en-app', type: 'choice', options: [option('ide', true), option('innovation'), option('vana')] },
        {
          id: 'flera',
          type: 'choice',
          points: 2,
          partial: true,
          options: [option('a', true), option('b', true), option('c'), option('d')],
        },
      ],
    },
    {
      id: 'prova',
      questions: [
        { id: 'sant', type: 'true-false', attempts: 1, options: [option('true', true), option('false')] },
        { id: 'sortera', type: 'sort', options: [option('x', 'in'), option('y', 'ut'), option('z', 'in')] },
      ],
    },
    { id: 'scen', kind: 'scenario', scenes: ['start', 'mitten', 'end-bra', 'end-illa'] },
    { id: 'tillsammans', kind: 'team' },
    { id: 'tanka', blocks: ['reflektion'] },
    { id: 'las' },
  ],
};

/** All right. */
export const rightResponses = { 'en-app': [0], flera: [0, 1], sant: [1], sortera: [0, 1, 0] };

function option(id: string, right: Right = false): { id: string; right: Right } {
  return { id, right };
}
