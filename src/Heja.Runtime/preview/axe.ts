import type { App } from './app.js';
import { button, make } from './dom.js';
import { point, sourceLink, sourceOf } from './lesson.js';
import type { Panel } from './panel.js';
import { say } from './words.js';

interface Result {
  violations: { id: string; help: string; impact: string | null; nodes: { target: string[]; html: string }[] }[];
  passes: unknown[];
}

type Axed = Window & { axe?: { run(context: unknown, options: unknown): Promise<Result> } };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the course and leads from what it finds to the source. */
export function axePanel(app: App): Panel {
  const found = make('div', '', make('p', 'hint', say('axe_none')));
  found.setAttribute('role', 'status');
  const run = button(
    say('axe_run'),
    async () => {
      found.replaceChildren(make('p', 'hint', say('axe_running')));
      const course = app.stage.course as Axed | null;
      if (course) found.replaceChildren(...describe(app, await check(course)));
    },
    'button primary',
  );
  const root = make('section', '', make('div', 'buttons', run), found);
  return { name: 'axe', root, refresh: () => {} };
}

async function check(course: Axed): Promise<Result> {
  if (!course.axe) {
    const script = course.document.createElement('script');
    script.src = '/_heja/files/axe.js';
    await new Promise((done, fail) => {
      script.addEventListener('load', done);
      script.addEventListener('error', fail);
      course.document.head.append(script);
    });
    script.remove();
  }
  if (!course.axe) throw new Error('axe did not load');
  return course.axe.run(course.document, { runOnly: { type: 'tag', values: TAGS } });
}

function describe(app: App, { violations, passes }: Result): HTMLElement[] {
  if (violations.length === 0) return [make('p', 'good', say('axe_clean', { count: passes.length }))];
  const items = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => {
      const element = app.stage.course?.document.querySelector(target[0] ?? 'html') ?? null;
      const go = button(help, () => element && point(app, element), 'plain');
      const place = sourceOf(element);
      return make('li', '', go, make('p', 'code wraps', `${id}: ${html}`), ...(place ? [sourceLink(app, place)] : []));
    }),
  );
  return [make('p', 'bad', say('axe_found', { count: items.length })), make('ol', 'sources', ...items)];
}
