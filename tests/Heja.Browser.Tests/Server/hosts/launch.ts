import type { Plan } from '../../../../src/Heja.Runtime/lms/hostile/hostile-scorm12.js';

/** What the server says about this launch. */
export interface Launch {
  id: string;
  course: string;
  popup: boolean;
  learner: { id: string; name: string };
  stored: unknown;
  supports: Record<string, boolean>;
  reviewFinished: boolean;
  plan: Plan;
}

export function readLaunch(): Launch {
  return JSON.parse(document.getElementById('launch')?.textContent ?? '');
}

/**
 * Tells the server, and waits for its answer. While the page is going away a browser refuses to wait: then the message
 * is queued and taken for granted, as Moodle does. Messages are numbered, for queued ones may overtake each other.
 */
let messages = 0;
/** How many calls the server has: a queued message may hold 64 KiB, so it brings only what is new (Beacon, Fetch). */
let heard = 0;

export function tell(launch: Launch, message: { stored?: unknown; calls: readonly unknown[] }): boolean {
  const { calls, ...rest } = message;
  const body = JSON.stringify({ ...rest, from: heard, calls: calls.slice(heard), number: ++messages });
  const address = `/launches/${launch.id}`;
  const request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.send(body);
    if (request.status === 204) heard = calls.length;
    return request.status === 204;
  } catch {
    return navigator.sendBeacon(address, body);
  }
}

/** Shows the course in a frame, or offers to open it in a window of its own. */
export function show(launch: Launch): void {
  if (launch.popup) {
    const open = document.createElement('button');
    open.textContent = 'Open the course';
    open.addEventListener('click', () => window.open(launch.course, 'course', 'width=1000,height=800'));
    document.body.append(open);
    return;
  }
  const frame = document.createElement('iframe');
  frame.title = 'Course';
  frame.name = 'course';
  frame.src = launch.course;
  document.body.append(frame);
}
