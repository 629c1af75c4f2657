import type { CourseData } from '../core/course.js';
import { createSession } from '../core/create-session.js';
import type { Lms } from '../lms/lms.js';
import { startPage } from '../ui/start.js';
import { readCourse } from './read-course.js';

declare global {
  interface Window {
    /** Written by the script before this one. */
    heja: string;
  }
}

/**
 * The script stands in the head: the class is there before anything is drawn. If something fails it goes, and the page is
 * again what it is without scripts: every lesson, readable.
 */
export function run(connect: (course: CourseData) => Lms): void {
  const { classList } = document.documentElement;
  classList.add('js');
  document.addEventListener('DOMContentLoaded', async () => {
    try {
      const course = readCourse(self.heja);
      startPage(await createSession(course, connect(course)));
    } catch (error) {
      classList.remove('js');
      throw error;
    }
  });
}
