import type { CourseData } from '../core/course.js';
import { createSession } from '../core/create-session.js';
import type { Lms } from '../lms/lms.js';
import { whenRead } from '../ui/reading-document.js';
import { startPage } from '../ui/start.js';
import { readCourse } from './read-course.js';

declare global {
  interface Window {
    /** Written by a script of its own. */
    heja: string;
  }
}

/**
 * The script stands in the head: the class is there before anything is drawn. If something fails it goes, and the page is
 * again what it is without scripts: every lesson, readable.
 */
export async function run(connect: (course: CourseData) => Lms | Promise<Lms>): Promise<void> {
  const { classList } = document.documentElement;
  classList.add('js');
  try {
    // The data stand where the lessons begin. A theme that has them elsewhere is waited for to its end.
    await whenRead(() => 'heja' in self && document.querySelector('[data-lessons]') !== null);
    const course = readCourse(self.heja);
    await startPage(await createSession(course, await connect(course)));
  } catch (error) {
    classList.remove('js');
    throw error;
  }
}
