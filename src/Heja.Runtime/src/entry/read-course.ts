import type { CourseData } from '../core/course.js';

/** The data come rotated by 47: this stops reading ahead in the source, not a determined person. */
export function readCourse(rotated: string): CourseData {
  const text = rotated.replace(/[!-~]/g, (c) => String.fromCharCode(33 + ((c.charCodeAt(0) - 33 + 47) % 94)));
  const course: CourseData = JSON.parse(text);
  if (course.v !== 1) throw new Error(`course data of version ${course.v}`);
  return course;
}
