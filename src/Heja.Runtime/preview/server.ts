/** What the server tells (src/Heja.Cli/Preview/PreviewJson.cs). */
export interface Edition {
  course: string;
  title: string;
  iri: string;
  version: string;
  municipality: string;
  name: string;
  language: string;
  lms: string;
  formats: string[];
}

export interface Workspace {
  generation: number;
  editions: Edition[];
  profiles: { name: string; suspendData: number }[];
  first: { course: string | null; municipality: string | null; language: string | null; format: string | null };
  words: string | null;
  folder: string;
  editor: string;
  authorization: string;
}

export interface Problem {
  isError: boolean;
  code: string;
  name: string;
  message: string;
  help: string | null;
  path: string;
  line: number;
  column: number;
}

export interface Package {
  /** The generation it was made in; 0: it could never be made. */
  made: number;
  problems: Problem[];
  /** The errors, as on the terminal. */
  text: string;
  lessons?: { id: string; title: string; module: string; path: string }[];
  longestState?: number;
  stateLimit?: number;
  /** Absent: more than lessons is different. */
  changed?: { id: string; before: string; after: string }[];
}

export interface PackageName {
  course: string;
  municipality: string;
  language: string;
  format: string;
}

/** What the LMS keeps of one learner in one package. */
export interface Attempt {
  number: number;
  /** SCORM: what was committed. */
  cmi?: unknown;
  /** xAPI. */
  registration: string;
}

export interface Records {
  statements: { sent: Record<string, unknown>; stored: string }[];
  states: { key: string; body: string; type: string; updated: string }[];
  requests: {
    number: number;
    time: string;
    method: string;
    resource: string;
    query: Record<string, string>;
    status: number;
    rule: string | null;
    body: string;
  }[];
  /** How often a fault has struck, since the preview began. */
  fired: number;
}

export function folderOf({ course, municipality, language, format }: PackageName): string {
  return [course, municipality, language, format].map(encodeURIComponent).join('/');
}

export const readWorkspace = () => read<Workspace>('/_heja/workspace');
export const readRecords = () => read<Records>('/_heja/records');

export function readPackage(name: PackageName, since: number): Promise<Package> {
  return read<Package>(`/_heja/package/${folderOf(name)}?since=${since}`);
}

export async function readAttempt(key: string): Promise<Attempt> {
  const kept = await read<Partial<Attempt>>(`/_heja/attempts/${key}`);
  return { number: 1, registration: crypto.randomUUID(), ...kept };
}

/**
 * True when it is kept. While a page goes away a browser refuses to wait: then the message is queued and taken for granted, as
 * LMSs do.
 */
export function keepAttempt(key: string, attempt: Attempt): boolean {
  const address = `/_heja/attempts/${key}`;
  const body = JSON.stringify(attempt);
  const request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.send(body);
    return request.status === 204;
  } catch {
    return navigator.sendBeacon(address, body);
  }
}

/** What goes wrong with the record store from now on; null: nothing. */
export async function strikeRecords(fault: { status?: number; delay?: number } | null): Promise<void> {
  await fetch('/_heja/fault', { method: 'POST', body: fault ? JSON.stringify(fault) : '' });
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
