import type { App } from './app.js';
import { lessonIn } from './course.js';
import { make, must, select, toggle } from './dom.js';
import { type Looks, look } from './looks.js';
import type { Edition, PackageName } from './server.js';
import { say } from './words.js';

/** What is shown, and how: without a restart. */
export function toolbar(app: App, root: HTMLElement, go: (name: PackageName) => void): { refresh(): void } {
  const lesson = select(say('lesson'), [['', say('overview')]], '', (id) => {
    const { course } = app.stage;
    if (course) course.location.hash = id || '_overview';
  });
  lesson.classList.add('wide');
  root.setAttribute('aria-label', say('bar'));
  root.replaceChildren(
    make('span', 'brand', 'heja'),
    ...choices(app, go),
    lesson,
    select(
      say('appearance'),
      (['auto', 'light', 'dark'] as const).map((one) => [one, say(`appearance_${one}`)] as const),
      app.looks.appearance,
      (appearance) => change(app, { appearance: appearance as Looks['appearance'] }),
    ),
    make(
      'div',
      'buttons',
      toggle(say('phone'), (on) => document.documentElement.classList.toggle('phone', on)),
      toggle(say('popup'), (on) => {
        app.popup = on;
        void app.open({ keepsPlace: true });
      }),
      toggle(say('facilitator'), (facilitator) => change(app, { facilitator })),
      toggle(say('print'), (print) => change(app, { print })),
    ),
  );
  return { refresh: () => lessons(app, lesson) };
}

/** Each choice leaves what fits the ones before it. */
function choices(app: App, go: (name: PackageName) => void): HTMLElement[] {
  const { editions } = app.workspace;
  const { course, municipality, language, format } = app.name;
  const ofCourse = editions.filter((one) => one.course === course);
  const ofMunicipality = ofCourse.filter((one) => one.municipality === municipality);
  const edition = app.edition();
  const pick = (change: Partial<PackageName>) => go(nearest(app, { ...app.name, ...change }));
  const all = [
    select(say('course'), unique(inLanguage(editions, language).map((one) => [one.course, one.title])), course, (id) =>
      pick({ course: id }),
    ),
    select(say('municipality'), unique(ofCourse.map((one) => [one.municipality, one.name])), municipality, (id) =>
      pick({ municipality: id }),
    ),
    select(say('language'), unique(ofMunicipality.map((one) => [one.language, one.language])), language, (tag) =>
      pick({ language: tag }),
    ),
    select(
      say('format'),
      (edition?.formats ?? [format]).map((one) => [one, one]),
      format,
      (name) => pick({ format: name }),
    ),
  ];
  all.forEach((label, index) => {
    must<HTMLSelectElement>(label, 'select').name = ['course', 'municipality', 'language', 'format'][index] ?? '';
  });
  return all;
}

/** The package of this name, or the one that has most of it: what was chosen last always holds. */
export function nearest({ workspace }: Pick<App, 'workspace'>, name: Partial<PackageName>): PackageName {
  const order = (['course', 'municipality', 'language'] as const).filter((key) => name[key]);
  const likeness = (one: Pick<PackageName, 'course' | 'municipality' | 'language'>) =>
    order.reduce((sum, key, index) => sum + (one[key] === name[key] ? 2 ** (order.length - index) : 0), 0);
  const [first, ...rest] = workspace.editions;
  if (!first) return { course: '', municipality: '', language: '', format: 'scorm12', ...name };
  const found = rest.reduce((best, one) => (likeness(one) > likeness(best) ? one : best), first);
  const { course, municipality, language, formats } = found;
  const format = formats.find((one) => one === name.format) ?? formats[0] ?? 'scorm12';
  return { course, municipality, language, format };
}

function lessons(app: App, label: HTMLLabelElement): void {
  const field = must<HTMLSelectElement>(label, 'select');
  const wanted = app.package?.lessons ?? [];
  const signature = wanted.map(({ id, title }) => `${id} ${title}`).join('\n');
  if (field.dataset.lessons !== signature) {
    field.dataset.lessons = signature;
    const groups = new Map<string, HTMLOptGroupElement>();
    field.replaceChildren(new Option(say('overview'), ''));
    for (const { id, title, module } of wanted) {
      let group = groups.get(module);
      if (!group) {
        group = make('optgroup');
        group.label = module;
        groups.set(module, group);
        field.append(group);
      }
      group.append(new Option(title, id));
    }
  }
  field.value = lessonIn(app.stage.course) ?? '';
}

function change(app: App, looks: Partial<Looks>): void {
  Object.assign(app.looks, looks);
  if (app.stage.course) look(app.stage.course, app.looks);
}

/** Those in a language last: a course then has the title that it has in this language. */
function inLanguage(editions: readonly Edition[], language: string): Edition[] {
  return [...editions].sort((a, b) => Number(a.language === language) - Number(b.language === language));
}

function unique(pairs: (readonly [string, string])[]): (readonly [string, string])[] {
  return [...new Map(pairs)];
}
