import { CourseIndex } from '../src/core/course-index.js';
import { type App, LEARNERS } from './app.js';
import { axePanel } from './axe.js';
import { courseIn } from './course.js';
import { make, must } from './dom.js';
import { gradePanel } from './grade.js';
import { Inspector } from './inspector.js';
import { keepPlace, putBack } from './keep.js';
import { lessonPanel } from './lesson.js';
import { follow } from './live.js';
import { look } from './looks.js';
import type { Panel } from './panel.js';
import { errorPanel, problemsPanel } from './problems.js';
import { savedPanel } from './saved.js';
import { ScormLms, type Visit } from './scorm.js';
import { type Attempt, keepAttempt, type PackageName, readAttempt, readPackage, readWorkspace } from './server.js';
import { Stage } from './stage.js';
import { nearest, toolbar } from './toolbar.js';
import { trafficPanel } from './traffic.js';
import { say, speak } from './words.js';
import { XapiLms } from './xapi.js';

/** A window that is gone sends nothing: for so long the LMS hears nothing, and the queue of the browser is empty. */
const SILENCE = 1000;

/** A course places itself once it has loaded: it is put back a little later, and again when pictures have come. */
const LATER = [0, 60, 250];

async function start(): Promise<void> {
  const workspace = await readWorkspace();
  const query = new URLSearchParams(location.search);
  const asked = (key: keyof PackageName) => query.get(key) ?? workspace.first[key];
  const wanted = Object.fromEntries(
    (['course', 'municipality', 'language', 'format'] as const).flatMap((key) => {
      const value = asked(key);
      return value ? [[key, value]] : [];
    }),
  );
  const name = nearest({ workspace }, wanted);
  document.documentElement.lang = speak(workspace.words, name.language);
  document.title = say('title');
  const stageRoot = must<HTMLElement>(document, '#stage');
  stageRoot.setAttribute('aria-label', say('stage'));
  const shown = make('div', 'shown');
  const app: App = {
    workspace,
    name,
    stage: new Stage(shown, () => app.refresh()),
    looks: { appearance: 'auto', print: false, facilitator: false },
    package: null,
    learner: LEARNERS.find(({ id }) => id === query.get('learner')) ?? LEARNERS[0],
    attempt: { number: 1, registration: crypto.randomUUID() },
    lms: null,
    course: null,
    fault: null,
    limit: null,
    isKilled: false,
    isReview: false,
    popup: false,
    edition: () =>
      workspace.editions.find(
        (one) =>
          one.course === app.name.course &&
          one.municipality === app.name.municipality &&
          one.language === app.name.language,
      ),
    open: (visit) => open(app, visit),
    kill: () => kill(app),
    refresh: () => {},
    inspector: null as unknown as Inspector,
  };
  const errors = errorPanel(app);
  const panels: Panel[] = [gradePanel, trafficPanel, savedPanel, lessonPanel, axePanel, problemsPanel].map((panel) =>
    panel(app),
  );
  const inspector = new Inspector(must(document, '#inspector'), panels);
  const bar = toolbar(app, must(document, '#bar'), (next) => {
    const { search } = new URL(`?${new URLSearchParams({ ...next, learner: app.learner.id })}`, location.href);
    app.stage.close();
    location.search = search;
  });
  Object.assign(app, {
    inspector,
    refresh: () => {
      errors.refresh();
      bar.refresh();
      inspector.count('problems', app.package?.problems.length ?? 0);
      inspector.count('traffic', app.lms?.entries.filter(({ isWrong }) => isWrong).length ?? 0);
      inspector.refresh();
    },
  });
  stageRoot.replaceChildren(errors.root, shown);
  app.package = await readPackage(app.name, 0);
  await app.open();
  connect(app);
}

function connect(app: App): void {
  let first: number | null = null;
  const started = (generation: number) => {
    // Another preview answers here now: what this page knows is of the one before.
    if (first !== null && generation < first) location.reload();
    first = generation;
    document.documentElement.dataset.generation ??= String(generation);
  };
  follow(app, started, () => void (app.lms instanceof XapiLms && app.lms.refresh()));
}

async function open(
  app: App,
  {
    isReview = false,
    attempt,
    keepsPlace = false,
  }: { isReview?: boolean; attempt?: Attempt; keepsPlace?: boolean } = {},
): Promise<void> {
  const kept = keepsPlace && app.stage.course && app.course ? keepPlace(app.stage.course) : null;
  app.stage.close();
  app.isKilled = false;
  app.isReview = isReview;
  if (!app.package?.made) {
    app.stage.say(say('nothing'));
    app.refresh();
    return;
  }
  const key = encodeURIComponent(
    [app.name.course, app.name.municipality, app.name.language, app.name.format, app.learner.id].join('_'),
  );
  app.attempt = attempt ?? (await readAttempt(key));
  keepAttempt(key, app.attempt);
  const visit: Visit = {
    name: app.name,
    key,
    attempt: app.attempt,
    learner: app.learner,
    isReview,
    changed: () => app.refresh(),
  };
  await begin(app, visit);
  if (!app.lms) return;
  const hash = kept?.hash ?? '';
  await app.stage.open(app.lms.address + hash, app.popup);
  arrived(app, kept);
}

async function begin(app: App, visit: Visit): Promise<void> {
  if (app.name.format === 'scorm12') {
    const lms = new ScormLms(visit);
    Object.assign(window, { API: lms.api });
    app.lms = lms;
  } else {
    const lms = new XapiLms(visit, app.edition()?.iri ?? '', app.workspace.authorization);
    app.lms = lms;
    await lms.begin();
  }
  app.lms.keepOnly(app.limit);
  await app.lms.strike(app.fault);
}

function arrived(app: App, kept: ReturnType<typeof keepPlace> | null): void {
  const { course } = app.stage;
  const data = courseIn(course);
  app.course = data && new CourseIndex(data);
  app.refresh();
  if (!course) return;
  look(course, app.looks);
  if (kept)
    for (const wait of LATER)
      setTimeout(() => {
        if (app.stage.course === course) putBack(course, kept);
      }, wait);
}

async function kill(app: App): Promise<void> {
  const { lms } = app;
  await lms?.deafen();
  app.isKilled = true;
  app.stage.say(say('killed'), say('visit_open_again'), () => void app.open());
  app.refresh();
  // Other clients of the record store are heard again, with the fault that is on now; a new visit sees to that itself.
  setTimeout(() => {
    if (app.isKilled && app.lms === lms) void lms?.strike(app.fault);
  }, SILENCE);
}

void start();
