import { HostileScorm12 } from '../../../../src/Heja.Runtime/lms/hostile/hostile-scorm12.js';
import { type Call, type StoredAttempt, StrictScorm12 } from '../../../../src/Heja.Runtime/lms/strict-scorm12.js';
import { readLaunch, show, tell } from './launch.js';

const launch = readLaunch();

const lms = new StrictScorm12({
  learner: launch.learner,
  ...(launch.stored ? { stored: launch.stored as StoredAttempt } : {}),
  supports: launch.supports,
  reviewFinished: launch.reviewFinished,
  onStore: (stored) => tell(launch, { stored, calls: calls() }),
  onCall: (call: Call) => {
    if (call.rule || call.name === 'LMSFinish') tell(launch, { calls: calls() });
  },
});

/** The call that stores is noted after it has stored: the next message brings it, at the end one of its own. */
function calls(): Call[] {
  return lms.log;
}

const hostile = new HostileScorm12(lms, launch.plan);
Object.assign(window, {
  API: hostile,
  hostile,
  calls: () => lms.log.length,
  report: () => tell(launch, { calls: calls() }),
});
show({ ...launch, course: place() });

/** Where the course stands: a fault may be a place. */
function place(): string {
  const { origin } = location;
  const fault = launch.plan.find((step) => step.fault === 'opener-only' || step.fault === 'foreign-parent')?.fault;
  if (!fault) return launch.course;
  hostile.placed(fault);
  // The same server under another name is another origin.
  const shell = fault === 'opener-only' ? origin : origin.replace('127.0.0.1', 'localhost');
  return `${shell}/shells/page#${encodeURIComponent(launch.course)}`;
}
