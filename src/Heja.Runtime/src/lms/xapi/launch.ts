import { sessionStore } from '../../core/storage.js';
import { type Agent, agentFrom } from './agent.js';

/** What a Tin Can launch says in the query string (RusticiSoftware/launch lms_lrs.md). */
export interface Launch {
  /** Ends with a slash. */
  endpoint: string;
  /** The whole Authorization header; null where the LMS has arranged it otherwise. */
  auth: string | null;
  actor: Agent;
  registration: string | null;
  /** The activity id that the LMS expects; null: the course's own. */
  activity: string | null;
  platform: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Read first of all, kept for a reload, and then removed from the address, where credentials and names would go on into
 * histories, logs and copied links; but only where they could be kept. null: not launched by an LMS.
 */
export function readLaunch(): Launch | null {
  const key = `heja/launch${location.pathname}`;
  const launch = parseLaunch(location.search);
  if (launch) {
    if (sessionStore.write(key, JSON.stringify(launch)))
      history.replaceState(null, '', location.pathname + location.hash);
    return launch;
  }
  const kept = sessionStore.read(key);
  return kept === null ? null : JSON.parse(kept);
}

export function parseLaunch(search: string): Launch | null {
  const query = new URLSearchParams(search);
  const get = (name: string): string | null => query.get(name) || null;
  const endpoint = get('endpoint');
  const actor = agentFrom(get('actor') ?? '');
  if (!endpoint || !actor) return null;
  const registration = get('registration');
  return {
    endpoint: endpoint.replace(/\/*$/, '/'),
    auth: get('auth'),
    actor,
    // An LRS refuses every statement with a registration that is no UUID.
    registration: registration && UUID.test(registration) ? registration : null,
    activity: get('activity_id'),
    platform: get('activity_platform'),
  };
}
