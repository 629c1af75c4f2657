import { NoLms } from '../lms/none.js';
import { readLaunch } from '../lms/xapi/launch.js';
import { XapiLms } from '../lms/xapi/xapi.js';
import { run } from './run.js';

// Before anything else looks at the address.
const launch = readLaunch();

void run((course) => (launch ? new XapiLms(course, launch) : new NoLms()));
