/** The object an LMS offers (SCORM 1.2 RTE 3.3). What comes back may be of any type: LMSs differ. */
export interface Scorm12Api {
  LMSInitialize(argument: ''): unknown;
  LMSFinish(argument: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: ''): unknown;
  LMSGetLastError(): unknown;
}

interface Frame {
  readonly API?: Partial<Scorm12Api>;
  readonly parent: Frame;
  readonly opener: Frame | null;
}

/** Frames within frames; more than any LMS builds, fewer than for ever. */
const LEVELS = 100;

/** The frames that hold the page, from the inside; then, for each, the window that opened it and what holds that. */
export function findApi(page: Window): Scorm12Api | null {
  const frames = framesAround(page as unknown as Frame);
  const openers = frames.flatMap((frame) => {
    const opener = guarded(() => frame.opener);
    return opener ? framesAround(opener) : [];
  });
  for (const frame of [...frames, ...openers]) {
    const api = guarded(() => (frame.API?.LMSInitialize ? frame.API : null));
    if (api) return api as Scorm12Api;
  }
  return null;
}

function framesAround(start: Frame): Frame[] {
  const frames = [start];
  for (let frame = start; frames.length < LEVELS; ) {
    const parent = guarded(() => frame.parent);
    if (!parent || parent === frame) break;
    frames.push(parent);
    frame = parent;
  }
  return frames;
}

/** A frame of another origin throws at every access. */
function guarded<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
