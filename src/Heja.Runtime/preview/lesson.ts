import type { OptionData, QuestionData } from '../src/core/course.js';
import { type App, editorAddress } from './app.js';
import { lessonIn } from './course.js';
import { button, make, toggle } from './dom.js';
import type { Panel } from './panel.js';
import { say } from './words.js';

const MARK = 'data-source';
const WORDS = 60;

/** Of the lesson that is shown: where each block is written, and what is right. */
export function lessonPanel(app: App): Panel {
  const sources = make('ol', 'sources');
  const answers = make('div');
  let isOpen = false;
  const refresh = () => {
    const lesson = lessonIn(app.stage.course);
    sources.replaceChildren(...(lesson ? blocks(app, lesson) : [make('li', 'hint', say('sources_none'))]));
    answers.replaceChildren(...(isOpen && lesson ? right(app, lesson) : []));
  };
  const show = toggle(say('answers_show'), (on) => {
    isOpen = on;
    refresh();
  });
  const root = make(
    'section',
    '',
    make('h2', '', say('answers_title')),
    make('div', 'buttons', show),
    answers,
    make('h2', '', say('sources_title')),
    sources,
  );
  return { name: 'lesson', root, refresh };
}

/** The place that an element of the course is written at, `path:line:column`; null: the theme's. */
export function sourceOf(element: Element | null): { path: string; line: number; column: number } | null {
  const mark = element?.closest(`[${MARK}]`)?.getAttribute(MARK) ?? '';
  const found = /^(.*):(\d+):(\d+)$/.exec(mark);
  return found ? { path: found[1] ?? '', line: Number(found[2]), column: Number(found[3]) } : null;
}

export function sourceLink(app: App, place: { path: string; line: number; column: number }): HTMLAnchorElement {
  const text = `${place.path.split('/').at(-1)}:${place.line}`;
  const link = make('a', 'source', text);
  link.href = editorAddress(app, place.path, place.line, place.column);
  link.setAttribute('aria-label', say('sources_open', { place: `${place.path}:${place.line}` }));
  link.title = place.path;
  return link;
}

/** Shows an element of the course for a moment. */
export function point(app: App, element: Element): void {
  element.scrollIntoView({ block: 'center' });
  const { style } = element as HTMLElement;
  style.outline = '3px solid #d97706';
  style.outlineOffset = '4px';
  setTimeout(() => {
    style.outline = style.outlineOffset = '';
  }, 2000);
  app.stage.course?.focus();
}

function blocks(app: App, lesson: string): HTMLElement[] {
  const article = app.stage.course?.document.querySelector(`article[data-lesson="${CSS.escape(lesson)}"]`);
  return [...(article?.querySelectorAll(`[${MARK}]`) ?? [])].flatMap((element) => {
    const place = sourceOf(element);
    if (!place) return [];
    const words = wordsOf(element);
    const text = words.length > WORDS ? `${words.slice(0, WORDS)}…` : words || element.tagName.toLowerCase();
    const go = button(text, () => point(app, element), 'plain');
    go.title = say('sources_show');
    return [make('li', '', go, sourceLink(app, place))];
  });
}

/** Cells of a table do not run together. */
function wordsOf(element: Element): string {
  const texts = element.ownerDocument.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let text = texts.nextNode(); text && words.length <= 2 * WORDS; text = texts.nextNode()) {
    const isInline = text.parentElement?.matches('a, em, strong, sup, span, code');
    words += `${isInline ? '' : ' '}${text.textContent}`;
  }
  return words.trim().replace(/\s+/g, ' ');
}

function right(app: App, lesson: string): HTMLElement[] {
  const questions = app.course?.lesson(lesson).questions ?? [];
  if (questions.length === 0) return [make('p', 'hint', say('answers_none'))];
  return questions.map((question) =>
    make(
      'div',
      'answer',
      make('h3', '', question.prompt),
      make('ul', '', ...rightAnswers(question).map((text) => make('li', '', text))),
    ),
  );
}

/** What a question takes as right, one line each. */
export function rightAnswers(question: QuestionData): string[] {
  const { type, options, groups, range } = question;
  const grouped = (option: OptionData) => `${option.text} → ${groups[option.group ?? 0]?.text ?? ''}`;
  switch (type) {
    case 'sort':
    case 'match':
      return options.map(grouped);
    case 'order':
      return [...options]
        .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
        .map(({ text }, index) => `${index + 1}. ${text}`);
    case 'fill':
      return options.map(({ accepted }) => (accepted ?? []).join(' / '));
    case 'number':
      return [range?.min === range?.max ? (range?.min ?? '') : `${range?.min ?? '–∞'} … ${range?.max ?? '∞'}`];
    default:
      return options.filter((option) => option.right).map(({ text }) => text);
  }
}
