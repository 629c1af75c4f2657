import { CourseIndex } from '../src/core/course-index.js';
import type { App } from './app.js';
import { courseIn } from './course.js';
import { patchArticle } from './patch.js';
import { readPackage } from './server.js';
import { say } from './words.js';

/** Follows what is written: the page is brought up to date, in place where that can be. */
export function follow(app: App, started: (generation: number) => void, records: () => void): void {
  const source = new EventSource('/_heja/events');
  let running = Promise.resolve();
  const update = (generation: number) => {
    running = running.then(() => refresh(app, generation)).catch((error) => console.error(error));
  };
  source.addEventListener('changed', ({ data }) => update(Number(data)));
  source.addEventListener('records', records);
  source.addEventListener('hello', ({ data }) => {
    document.documentElement.classList.remove('lost');
    started(Number(data));
  });
  source.addEventListener('error', () => {
    document.documentElement.classList.add('lost');
    document.documentElement.dataset.lost = say('reconnecting');
  });
}

async function refresh(app: App, generation: number): Promise<void> {
  const before = app.package;
  const now = await readPackage(app.name, before?.made ?? 0);
  app.package = now;
  if (now.made !== before?.made && now.made > 0) {
    const isTaken = before && before.made > 0 && now.changed && take(app, now.changed);
    if (!isTaken) await app.open({ keepsPlace: true });
  }
  app.refresh();
  // What tests and measurements wait for.
  document.documentElement.dataset.generation = String(generation);
}

function take(app: App, changed: readonly { id: string; before: string; after: string }[]): boolean {
  const { course } = app.stage;
  if (!course) return false;
  if (!changed.every(({ id, before, after }) => patchArticle(course.document, id, before, after))) return false;
  const data = courseIn(course);
  app.course = data && new CourseIndex(data);
  return true;
}
