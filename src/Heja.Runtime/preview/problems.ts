import type { App } from './app.js';
import { make } from './dom.js';
import { sourceLink } from './lesson.js';
import type { Panel } from './panel.js';
import { say } from './words.js';

/** Everything that was found in the sources of the package, errors and advice. */
export function problemsPanel(app: App): Panel {
  const list = make('ol', 'sources');
  const refresh = () => {
    const problems = app.package?.problems ?? [];
    list.replaceChildren(
      ...(problems.length === 0
        ? [make('li', 'hint', say('warnings_none'))]
        : problems.map((problem) =>
            make(
              'li',
              problem.isError ? 'bad' : '',
              make('p', '', `${problem.code} ${problem.name}: ${problem.message}`),
              ...(problem.help ? [make('p', 'hint', problem.help)] : []),
              sourceLink(app, problem),
            ),
          )),
    );
  };
  return { name: 'problems', root: make('section', '', list), refresh };
}

/** What stops the package, over the page: as on the terminal. Gone when it is mended. */
export function errorPanel(app: App): { root: HTMLElement; refresh(): void } {
  const text = make('pre', 'code');
  text.tabIndex = 0;
  text.setAttribute('aria-label', say('problems_title'));
  const links = make('p', 'error-links');
  const note = make('p', 'hint', say('problems_note'));
  const root = make('section', 'errors', make('h2', '', say('problems_title')), note, text, links);
  root.setAttribute('role', 'alert');
  root.hidden = true;
  const refresh = () => {
    const errors = (app.package?.problems ?? []).filter(({ isError }) => isError);
    root.hidden = errors.length === 0;
    note.hidden = app.package?.made === 0;
    if (text.textContent !== (app.package?.text ?? '')) text.textContent = app.package?.text ?? '';
    links.replaceChildren(...errors.map((problem) => sourceLink(app, problem)));
  };
  return { root, refresh };
}
