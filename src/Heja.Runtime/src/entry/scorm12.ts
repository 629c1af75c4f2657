import { NoLms } from '../lms/none.js';
import { Scorm12Calls } from '../lms/scorm12/calls.js';
import { findApi } from '../lms/scorm12/find-api.js';
import { Scorm12Lms } from '../lms/scorm12/scorm12.js';
import { whenRead } from '../ui/reading-document.js';
import { run } from './run.js';

void run(async (course) => {
  // What is around the page may be slower than the part above the lessons.
  const isAlone = window.parent === window && !window.opener;
  if (!isAlone) await whenRead(() => findApi(window) !== null);
  const api = findApi(window);
  return api ? new Scorm12Lms(new Scorm12Calls(api), course) : new NoLms();
});
