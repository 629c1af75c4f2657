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
  /** An activity that all that is done belongs to. */
  grouping: string | null;
  /** What we do not know, to be sent along with every request. */
  unknown: Record<string, string>;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A whole address, or one on the LMS's own host. */
const WEB = /^(https?:\/)?\/\S+$/i;
const IRI = /^[a-z][\w+.-]*:\S+$/i;
/** Without these nobody knows whose the launch is. */
const CREDENTIALS = ['endpoint', 'auth', 'actor'];
/** For us alone, or for fetching content that we have with us. */
const KNOWN = [
  ...CREDENTIALS,
  'registration',
  'activity_id',
  'activity_platform',
  'grouping',
  'Accept-Language',
  'content_endpoint',
  'content_token',
];

/**
 * Read first of all, kept for a reload, and then removed from the address, where credentials and names would go on into
 * histories, logs and copied links; but only where they could be kept. null: not launched by an LMS.
 */
export function readLaunch(): Launch | null {
  const { search, pathname, hash } = location;
  const launch = parseLaunch(search);
  if (launch) {
    if (sessionStore.write(storeKey(), search)) history.replaceState(null, '', pathname + hash);
    return launch;
  }
  // Somebody was launched: if it cannot be said who, then certainly not the one who was before.
  const query = new URLSearchParams(search);
  if (CREDENTIALS.some((name) => query.has(name))) forgetLaunch();
  return parseLaunch(sessionStore.read(storeKey()) ?? '');
}

/** The learner is done here: the next one in this tab is another, until an LMS says who it is. */
export function forgetLaunch(): void {
  sessionStore.remove(storeKey());
}

export function parseLaunch(search: string): Launch | null {
  const query = new URLSearchParams(search);
  const get = (name: string): string | null => query.get(name) || null;
  const endpoint = get('endpoint');
  const actor = agentFrom(get('actor') ?? '');
  if (!endpoint || !isWeb(endpoint) || !actor) return null;
  return {
    endpoint: endpoint.replace(/\/*$/, '/'),
    auth: get('auth'),
    actor,
    // An LRS refuses every statement with a registration that is no UUID, or an id that is no IRI.
    registration: matching(UUID, get('registration')),
    activity: get('activity_id'),
    platform: get('activity_platform'),
    grouping: matching(IRI, get('grouping')),
    unknown: Object.fromEntries([...query].filter(([name]) => !KNOWN.includes(name))),
  };
}

/** To a `data:` address every request succeeds: whoever forged it would have the learner believe that all is saved. */
function isWeb(endpoint: string): boolean {
  try {
    return WEB.test(endpoint) && new URL(endpoint, 'https://page.invalid/').host !== '';
  } catch {
    return false;
  }
}

function storeKey(): string {
  return `heja/launch${location.pathname}`;
}

function matching(form: RegExp, value: string | null): string | null {
  return value && form.test(value) ? value : null;
}
