import type { Clock } from './clock.js';
import { CoursePage } from './course.js';
import { createLms, type LmsOptions } from './lms.js';

/** A launch of the course. */
interface Launch {
  /** The address of its page. */
  course: string;
  /** In a browser that has never seen the learner, or not since it was killed. */
  fresh: boolean;
  /** The LRS will leave requests without an answer. */
  hangs: boolean;
  /** frame; opener: in a frame of a window of its own; foreign: in a frame of a frame of another host. */
  place: 'frame' | 'opener' | 'foreign';
  /** The page around the course where there is one. */
  player: string;
  /** Absent: the course is given an LRS in its address. */
  lms?: LmsOptions;
}

export type Step =
  | { do: 'answer'; lesson: string; target: string; response: number[] }
  | { do: 'keep' | 'finish'; lesson: string; target: string }
  | { do: 'wait' | 'leave' };

/** What the learner sees after a step. */
interface Seen {
  /** The page took it. */
  taken: boolean;
  /** The page has nothing to complain of, and nothing is on its way. */
  isCalm: boolean;
  saving: string;
  banner: string;
  farewell: boolean;
  /** How often each fault of the LMS has struck. */
  fired: Record<string, number>;
  now: number;
}

const clock = window.campaignClock as Clock;
let page: CoursePage | null = null;
let course: Window | null = null;
let fired: Record<string, number> = {};

async function open(launch: Launch): Promise<Seen> {
  if (launch.hangs) clock.patience = 60;
  if (launch.fresh) {
    localStorage.clear();
    sessionStorage.clear();
  }
  if (launch.lms) {
    const lms = createLms(launch.lms, clock);
    fired = lms.fired;
    if (launch.place === 'opener') lms.placed('opener-only');
    if (launch.place === 'foreign') lms.placed('foreign-parent');
    Object.assign(window, { API: lms });
  }
  const player = `${launch.player}?course=${encodeURIComponent(launch.course)}`;
  if (launch.place === 'opener') {
    const around = window.open(player, 'player');
    course = await appeared(() => around?.frames[0] ?? null);
  } else {
    const frame = document.createElement('iframe');
    frame.src = launch.place === 'frame' ? launch.course : player;
    document.body.append(frame);
    course = await appeared(() => (launch.place === 'frame' ? frame.contentWindow : (frame.contentWindow?.frames[0] ?? null)));
  }
  // A course with a time of its own would prove nothing.
  const time = (course as Window & typeof globalThis).Date.now();
  if (time !== clock.now()) throw new Error(`the course says that it is ${time}, not ${clock.now()}`);
  page = new CoursePage(course);
  return seen(true);
}

/** Until the course is there and can be used. */
async function appeared(look: () => Window | null): Promise<Window> {
  // What is not there yet, in a page of another host, throws.
  const find = () => {
    try {
      return look();
    } catch {
      return null;
    }
  };
  const began = performance.now();
  for (let turns = 0; performance.now() - began < 60_000; turns++) {
    const found = find();
    if (found && isReady(found)) return found;
    await new Promise((go) => setTimeout(go, 2));
    // Whatever the course waits for at the start does not come: then its patience ends.
    if (turns % 40 === 39) await clock.pass(1000);
  }
  throw new Error('the course does not appear');
}

function isReady(found: Window): boolean {
  try {
    // Lessons may come after the overview.
    return found.document.querySelector('.view.current') !== null && found.document.readyState !== 'loading';
  } catch {
    return false;
  }
}

/** `at`: when, in milliseconds since 1970. `asleep`: the computer sleeps until then. */
async function take(step: Step, at: number, asleep: boolean): Promise<Seen> {
  if (!page) throw new Error('nothing is open');
  const ms = Math.max(0, at - clock.now());
  if (asleep) clock.block(ms);
  else await clock.pass(ms);
  if ('lesson' in step && step.lesson) await page.goTo(step.lesson);
  const taken = act(page, step);
  return seen(taken);
}

function act(page: CoursePage, step: Step): boolean {
  switch (step.do) {
    case 'answer':
      return page.answer(step.target, step.response);
    case 'keep':
      return page.keep(step.target);
    case 'finish':
      return page.finish(step.target);
    case 'leave':
      return page.leave();
    default:
      return true;
  }
}

async function seen(taken: boolean): Promise<Seen> {
  const arrived = await clock.settled();
  const saving = page?.saving ?? '';
  const banner = page?.banner ?? '';
  const farewell = page?.isFarewellSaved ?? false;
  return { taken, isCalm: arrived && saving === '', saving, banner, farewell, fired, now: clock.now() };
}

/** Looks through every lesson for what was done. */
async function look(): Promise<{ answers: Record<string, number[]>; kept: string[]; done: string[]; seen: Seen }> {
  if (!page) throw new Error('nothing is open');
  const answers: Record<string, number[]> = {};
  const kept: string[] = [];
  const done: string[] = [];
  for (const lesson of page.data.lessons) {
    await page.goTo(lesson.id);
    for (const { id } of lesson.questions) {
      const response = page.response(id);
      if (response) answers[id] = response;
    }
    kept.push(...lesson.kept.map(({ id }) => id).filter((id) => page?.isKept(id)));
    if (page.isDone(lesson)) done.push(lesson.id);
  }
  return { answers, kept, done, seen: await seen(true) };
}

/** The frame alone begins again, as by the browser's menu. */
async function reloadFrame(): Promise<Seen> {
  if (!course) throw new Error('nothing is open');
  const old = course.document;
  // Nobody is so quick that two sessions begin, or end, in the same millisecond.
  await clock.pass(1);
  course.location.reload();
  course = await appeared(() => (course && course.document !== old ? course : null));
  await clock.pass(1);
  page = new CoursePage(course);
  return seen(true);
}

Object.assign(window, { campaign: { open, take, look, reloadFrame, data: () => page?.data } });
