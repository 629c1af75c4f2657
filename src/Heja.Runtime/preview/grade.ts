import type { App } from './app.js';
import { LEARNERS } from './app.js';
import { button, make, select, toggle } from './dom.js';
import type { FaultName } from './lms.js';
import { type Panel, rows } from './panel.js';
import { placeIn } from './saved.js';

import { say, sayIf, type Word } from './words.js';

const FAULTS: FaultName[] = ['offline', 'slow', 'commit', 'cut', 'expired'];

/** What the LMS's gradebook shows, the visits of the learner, and what can go wrong. */
export function gradePanel(app: App): Panel {
  const book = make('div');
  const fired = make('p', 'hint');
  fired.setAttribute('role', 'status');
  const faults = FAULTS.map((name) => faultButton(app, name));
  const root = make(
    'section',
    '',
    book,
    make('h2', '', say('visits')),
    make('div', 'buttons', ...visits(app)),
    make('h2', '', say('faults')),
    make('p', 'hint', say('faults_note')),
    make('div', 'buttons', ...faults.map(({ element }) => element)),
    fired,
    profile(app),
    ...records(app),
  );
  const refresh = () => {
    book.replaceChildren(rows(gradebook(app)));
    for (const fault of faults) fault.refresh();
    const count = app.lms?.fired ?? 0;
    fired.textContent = app.fault && count > 0 ? say('fault_fired', { count }) : '';
  };
  return { name: 'grade', root, refresh };
}

function gradebook(app: App): (readonly [string, string])[] {
  const grade = app.lms?.grade;
  const none = say('none');
  return [
    [say('grade_learner'), app.learner.name],
    [say('grade_attempt'), String(app.attempt.number)],
    [say('grade_status'), grade?.status ? sayIf(`status_${grade.status}`, grade.status) : none],
    [say('grade_score'), grade?.score ?? none],
    [say('grade_time'), grade?.time ? timeInWords(grade.time) : none],
    [say('grade_place'), placeIn(app) ?? none],
    [say('grade_visit'), visitWords(app)],
  ];
}

function visitWords(app: App): string {
  if (app.isKilled) return say('visit_killed');
  if (!app.lms) return say('visit_none');
  if (app.isReview) return say('visit_is_review');
  if (app.lms.grade.hasEnded) return say('visit_ended');
  return app.lms.grade.isPending ? `${say('visit_open')}, ${say('pending')}` : say('visit_open');
}

/** `0001:02:03.45` of SCORM 1.2, `PT1H2M3S` of xAPI. */
function timeInWords(time: string): string {
  const found = /^0*(\d+):(\d\d):(\d\d)/.exec(time) ?? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+))?/.exec(time);
  const parts = found?.slice(1).map((part) => Number(part ?? 0));
  return parts ? parts.map((part, index) => (index ? String(part).padStart(2, '0') : part)).join(':') : time;
}

function visits(app: App): HTMLElement[] {
  const review = button(say('visit_review'), () => void app.open({ isReview: true }));
  const again = button(say('visit_again'), () => void app.open());
  const kill = button(say('visit_kill'), () => void app.kill());
  const second = button(say('visit_second'), () => {
    const attempt = { number: app.attempt.number + 1, registration: crypto.randomUUID() };
    void app.open({ attempt });
  });
  const other = button(say('visit_other'), () => {
    const next = LEARNERS[(LEARNERS.findIndex(({ id }) => id === app.learner.id) + 1) % LEARNERS.length];
    if (next) app.learner = next;
    void app.open();
  });
  if (app.name.format !== 'scorm12') explainAbsence(review);
  return [again, kill, review, second, other];
}

function faultButton(app: App, name: FaultName): { element: HTMLButtonElement; refresh(): void } {
  const element = toggle(say(`fault_${name}` as Word), (on) => {
    app.fault = on ? name : null;
    void Promise.resolve(app.lms?.strike(app.fault)).then(() => app.refresh());
  });
  element.dataset.fault = name;
  const refresh = () => {
    element.setAttribute('aria-pressed', String(app.fault === name));
    const isHere = app.lms?.faults.includes(name) ?? true;
    element.disabled = !isHere;
    element.title = isHere ? '' : say('fault_not_here');
  };
  return { element, refresh };
}

function profile(app: App): HTMLElement {
  const options: [string, string][] = [
    ['', say('profile_own')],
    ...app.workspace.profiles.map(
      ({ name, suspendData }) => [name, say('profile_other', { name, count: suspendData })] as [string, string],
    ),
  ];
  return select(say('profile'), options, '', (name) => {
    app.limit = app.workspace.profiles.find((one) => one.name === name)?.suspendData ?? null;
    app.lms?.keepOnly(app.limit);
  });
}

function records(app: App): HTMLElement[] {
  if (app.name.format !== 'xapi') return [];
  const { authorization } = app.workspace;
  return [
    make('h2', '', say('lrs')),
    make('p', 'hint wraps', say('lrs_note', { address: `${location.origin}/xapi/`, authorization })),
  ];
}

function explainAbsence(element: HTMLButtonElement): void {
  element.disabled = true;
  element.title = say('fault_not_here');
}
