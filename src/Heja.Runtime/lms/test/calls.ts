import { StrictScorm12, type StrictScorm12Options } from '../strict-scorm12.js';

export const learner = { id: 'kim', name: 'Lind, Kim' };

/** An LMS with a running session. */
export function running(options: Partial<StrictScorm12Options> = {}): StrictScorm12 {
  const lms = new StrictScorm12({ learner, ...options });
  lms.LMSInitialize('');
  return lms;
}

/** A session with one interaction of this type, as far as its type. */
export function answering(type: string): StrictScorm12 {
  const lms = running();
  lms.LMSSetValue('cmi.interactions.0.id', 'q_one');
  lms.LMSSetValue('cmi.interactions.0.type', type);
  return lms;
}
