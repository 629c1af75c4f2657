import type { App } from './app.js';
import { button, make, toggle } from './dom.js';
import type { Entry } from './lms.js';
import type { Panel } from './panel.js';
import { say } from './words.js';

/** Everything that was said between the course and the LMS, the newest first, in words and as it was sent. */
export function trafficPanel(app: App): Panel {
  const list = make('ol', 'traffic');
  const count = make('p', 'hint');
  const filter = make('input');
  filter.type = 'search';
  let onlyWrong = false;
  const shown = (): Entry[] => {
    const words = filter.value.toLowerCase();
    return (app.lms?.entries ?? []).filter(
      (entry) =>
        (!onlyWrong || entry.isWrong) && `${entry.text} ${entry.call} ${entry.answer}`.toLowerCase().includes(words),
    );
  };
  const refresh = () => {
    const entries = shown();
    count.textContent =
      entries.length === 0
        ? say('traffic_none')
        : say('traffic_count', { shown: entries.length, count: app.lms?.entries.length ?? 0 });
    // What is open stays open.
    const open = new Set([...list.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.entry));
    list.replaceChildren(
      ...entries
        .slice(-300)
        .reverse()
        .map((entry) => item(entry, open)),
    );
  };
  filter.addEventListener('input', refresh);
  const copy = button(say('copy'), async () => {
    await navigator.clipboard.writeText(
      JSON.stringify(
        shown().map(({ raw }) => raw),
        null,
        2,
      ),
    );
    copy.textContent = say('copied');
    setTimeout(() => {
      copy.textContent = say('copy');
    }, 2000);
  });
  const wrong = toggle(say('only_wrong'), (on) => {
    onlyWrong = on;
    refresh();
  });
  const clear = button(say('clear'), () => {
    app.lms?.clear();
    refresh();
  });
  const root = make(
    'section',
    '',
    make('label', 'choice', make('span', '', say('filter')), filter),
    make('div', 'buttons', wrong, copy, clear),
    count,
    list,
  );
  return { name: 'traffic', root, refresh };
}

function item(entry: Entry, open: Set<string | undefined>): HTMLLIElement {
  const { number, text, call, answer, code, isWrong, rule } = entry;
  const details = make('details', isWrong ? 'wrong' : '');
  details.dataset.entry = `${number} ${call}`;
  details.open = open.has(details.dataset.entry);
  const summary = make('summary', '', make('span', 'traffic-text', text));
  if (isWrong) summary.append(make('span', 'badge', say('error', { code: code || '–' })));
  details.append(
    summary,
    make('p', 'code wraps', `${call} → ${answer}`),
    ...(rule ? [make('p', 'rule', `${say('rule')}: ${rule}`)] : []),
    make('pre', 'code', JSON.stringify(entry.raw, null, 2)),
  );
  return make('li', '', details);
}
