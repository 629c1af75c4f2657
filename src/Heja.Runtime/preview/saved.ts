import { decode } from '../src/core/codec.js';
import { ALONE, COMPLETED, FAILED, LESSON_DONE, ONWARD, PASSED, TOGETHER } from '../src/core/learner.js';
import { partsOf } from '../src/core/response.js';
import { readLearner, resetQuestions } from '../src/core/saved-learner.js';
import type { App } from './app.js';
import { button, make } from './dom.js';
import { type Panel, rows } from './panel.js';
import { attemptWith } from './scorm.js';
import { say } from './words.js';

/** The saved state, decoded with the course's own codec. */
export function savedPanel(app: App): Panel {
  const shown = make('div');
  const pasted = make('textarea');
  pasted.rows = 3;
  pasted.spellcheck = false;
  const load = button(say('saved_load_button'), () => {
    const state = stateIn(pasted.value);
    if (state)
      void app.open({
        attempt: attemptWith(state, { number: app.attempt.number + 1, registration: crypto.randomUUID() }),
      });
  });
  const root = make('section', '', shown);
  if (app.name.format === 'scorm12')
    root.append(
      make('h2', '', say('saved_load')),
      make('label', 'choice', make('span', 'hint', say('saved_load_note')), pasted),
      make('div', 'buttons', load),
    );
  return { name: 'saved', root, refresh: () => shown.replaceChildren(...describe(app)) };
}

/** Where the learner is to come back to: the lesson's title. */
export function placeIn(app: App): string | null {
  const { lms, course } = app;
  if (!lms?.state || !course) return null;
  const decoded = decode(lms.state, course.course.course.key);
  if (!('state' in decoded) || !decoded.state.place) return null;
  const kept = course.withKey(decoded.state.place.lesson);
  return kept?.kind === 'lesson' ? kept.lesson.title : null;
}

function describe(app: App): Node[] {
  const { lms, course } = app;
  const state = lms?.state;
  if (!state || !course) return [make('p', 'hint', say('saved_none'))];
  const { limit } = course.course;
  const meter = make('meter');
  meter.max = app.limit ?? limit;
  meter.high = meter.max * 0.9;
  meter.value = state.length;
  meter.setAttribute('aria-label', say('tab_saved'));
  const size = say('saved_size', { count: state.length, limit: meter.max });
  const worst = say('saved_worst', { count: app.package?.longestState ?? 0 });
  return [make('p', '', size), meter, make('p', 'hint', worst), ...contents(app, state), raw(state)];
}

function contents({ course }: App, text: string): Node[] {
  if (!course) return [];
  const decoded = decode(text, course.course.course.key);
  if (decoded.kind === 'none') return [];
  if (!('state' in decoded)) return [make('p', 'rule', say(`saved_${decoded.kind}`))];
  const learner = readLearner(course, decoded.state);
  const flags: string[] = [];
  if (learner.flags & COMPLETED) flags.push(say('status_completed'));
  if (learner.flags & PASSED) flags.push(say('status_passed'));
  if (learner.flags & FAILED) flags.push(say('status_failed'));
  const lessons = course.course.lessons;
  const place = learner.place && course.withKey(learner.place.lesson);
  const reset = resetQuestions(course, learner);
  return [
    rows([
      [say('tab_saved'), say(`saved_${decoded.kind}`)],
      [say('saved_sequence'), String(learner.sequence)],
      [say('saved_place'), place?.kind === 'lesson' ? place.lesson.title : say('none')],
      [say('saved_flags'), flags.join(', ') || say('none')],
    ]),
    ...group(
      say('saved_lessons'),
      lessons.flatMap(({ id, title }) => {
        const lesson = learner.lessons.get(id);
        return lesson ? [[title, lessonWords(lesson.flags)] as const] : [];
      }),
    ),
    ...group(
      say('saved_answers'),
      lessons.flatMap(({ questions }) =>
        questions.flatMap((question) => {
          const answer = learner.answers.get(question.id);
          if (!answer) return [];
          const words = say('saved_attempts', { count: answer.attempts, best: answer.best, parts: partsOf(question) });
          return [[question.prompt, words] as const];
        }),
      ),
    ),
    ...group(
      say('saved_blocks'),
      lessons.flatMap(({ kept }) =>
        kept.flatMap((block) =>
          learner.blocks.get(block.id) ? [[block.prompt || block.id, say('lesson_done')] as const] : [],
        ),
      ),
    ),
    ...(reset.length > 0 ? [make('h2', '', say('saved_reset')), make('p', 'code', reset.join(', '))] : []),
    ...(learner.unknown.length > 0
      ? [
          make('h2', '', say('saved_unknown')),
          make('p', 'hint', say('saved_unknown_note', { count: learner.unknown.length })),
        ]
      : []),
  ];
}

function group(title: string, entries: (readonly [string, string])[]): Node[] {
  return entries.length > 0 ? [make('h2', '', `${title} (${entries.length})`), rows(entries)] : [];
}

function lessonWords(flags: number): string {
  const words = [
    flags & ALONE ? say('part_alone') : '',
    flags & TOGETHER ? say('part_together') : '',
    flags & ONWARD ? say('part_onward') : '',
    flags & LESSON_DONE ? say('lesson_done') : '',
  ].filter(Boolean);
  return words.join(', ') || say('lesson_opened');
}

function raw(state: string): HTMLElement {
  return make('details', '', make('summary', '', say('saved_raw')), make('p', 'code wraps', state));
}

/** What somebody pasted: the state itself, or the document of xAPI around it. */
function stateIn(text: string): string {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document && 'state' in document) return String(document.state);
  } catch {
    // Not a document, then: the state.
  }
  return text.trim();
}
