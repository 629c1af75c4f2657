// Its types say that this is the default export; its module has the name only.
// @ts-expect-error
import { Scorm12API } from 'scorm-again/scorm12';
import { readLaunch, show, tell } from './launch.js';

interface Core {
  exit?: string;
  total_time?: string;
}

interface Stored {
  core: Core;
}

const launch = readLaunch();
const stored = launch.stored as Stored | null;
const api = new Scorm12API({ autocommit: false, logLevel: 5 });
const calls: { name: string; args: unknown[]; result: string; error: string; rule?: string }[] = [];

const core = stored?.core;
api.loadFromJSON({
  ...(stored ?? {}),
  core: {
    ...(core ?? {}),
    student_id: launch.learner.id,
    student_name: launch.learner.name,
    entry: core ? (core.exit === 'suspend' ? 'resume' : '') : 'ab-initio',
    exit: '',
    session_time: '',
    credit: 'credit',
    lesson_mode: 'normal',
  },
});

const functions = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetErrorString', 'GetDiagnostic'];

/** The library's object with every call noted, and every commit kept. */
function noted(name: string): (...args: string[]) => string {
  const call = (api as unknown as Record<string, (...args: string[]) => string>)[name];
  return (...args) => {
    const result = call?.apply(api, args) ?? '';
    const error = api.LMSGetLastError();
    calls.push({ name, args, result, error, ...(error === '0' ? {} : { rule: api.LMSGetErrorString(error) }) });
    if (result === 'true' && (name === 'LMSCommit' || name === 'LMSFinish')) {
      const { cmi } = JSON.parse(JSON.stringify(api.renderCommitCMI(name === 'LMSFinish'))) as { cmi: Stored };
      // The library tells the total time only at the end; until then it is what it was.
      if (name === 'LMSCommit' && core?.total_time) cmi.core.total_time = core.total_time;
      if (!tell(launch, { stored: cmi, calls })) return 'false';
    }
    return result;
  };
}

function lastError(): string {
  const result = api.LMSGetLastError();
  calls.push({ name: 'LMSGetLastError', args: [], result, error: '0' });
  return result;
}

const noticed = Object.fromEntries(functions.map((name) => [`LMS${name}`, noted(`LMS${name}`)]));
Object.assign(window, {
  API: { ...noticed, LMSGetLastError: lastError },
  calls: () => calls.length,
  report: () => tell(launch, { calls }),
});
show(launch);
