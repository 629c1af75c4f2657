import type { CourseData } from '../src/core/course.js';
import { readCourse } from '../src/entry/read-course.js';

/** The course's data, as the page that is open has them; null while none is. */
export function courseIn(course: Window | null): CourseData | null {
  try {
    const rotated = (course as (Window & { heja?: string }) | null)?.heja;
    return rotated ? readCourse(rotated) : null;
  } catch {
    return null;
  }
}

/** The lesson that is shown; null: the overview. */
export function lessonIn(course: Window | null): string | null {
  try {
    const shown = course?.location.hash.slice(1).split('.')[0] ?? '';
    return course?.document.querySelector(`article[data-lesson="${CSS.escape(shown)}"]`) ? shown : null;
  } catch {
    return null;
  }
}
