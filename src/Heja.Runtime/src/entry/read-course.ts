import type { CourseData } from '../core/course.js';

/** What each byte stands for. */
const MEANT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 33 && byte <= 126 ? 33 + ((byte - 33 + 47) % 94) : byte,
);

/** The data come rotated by 47: this stops reading ahead in the source, not a determined person. */
export function readCourse(rotated: string): CourseData {
  // By bytes: a long course has a million characters, and other than ASCII have no byte between ! and ~.
  const bytes = new TextEncoder().encode(rotated);
  for (let i = 0; i < bytes.length; i++) bytes[i] = MEANT[bytes[i] ?? 0] ?? 0;
  const course: CourseData = JSON.parse(new TextDecoder().decode(bytes));
  if (course.v !== 1) throw new Error(`course data of version ${course.v}`);
  return course;
}
