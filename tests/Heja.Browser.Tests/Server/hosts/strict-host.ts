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

Object.assign(window, { API: lms, calls: () => lms.log.length, report: () => tell(launch, { calls: calls() }) });
show(launch);
