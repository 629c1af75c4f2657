import { NoLms } from '../lms/none.js';
import { Scorm12Calls } from '../lms/scorm12/calls.js';
import { findApi } from '../lms/scorm12/find-api.js';
import { Scorm12Lms } from '../lms/scorm12/scorm12.js';
import { run } from './run.js';

void run((course) => {
  const api = findApi(window);
  return api ? new Scorm12Lms(new Scorm12Calls(api), course) : new NoLms();
});
