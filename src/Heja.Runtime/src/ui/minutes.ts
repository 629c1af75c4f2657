import type { LessonData } from '../core/course.js';
import type { Page } from './page.js';

/** 634 → "10 tim 34 min". */
export function durationText(page: Pick<Page, 'say'>, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const name = hours === 0 ? 'duration_minutes' : rest === 0 ? 'duration_hours' : 'duration';
  return page.say(name, { hours, minutes: rest });
}

/** What the lessons that are not done take, in words; '' when nothing is left. */
export function timeLeft(page: Page, lessons: readonly LessonData[]): string {
  const open = lessons.filter((lesson) => !page.session.lesson(lesson.id).done);
  const minutes = open.reduce((sum, lesson) => sum + lesson.minutes, 0);
  if (minutes === 0) return '';
  // Not divided between two lines.
  return page.say('time_left', { time: durationText(page, minutes) }).replace(/ /g, '\u00a0');
}
