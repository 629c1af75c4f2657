import type { Session } from '../core/session.js';

/** Names of texts; together they say how the course stands, once enough of it is done. Empty until then. */
export function outcomeTexts(summary: ReturnType<Session['summary']>): string[] {
  if (!summary.completed) return [];
  const extent = summary.done === summary.lessons ? 'course_whole' : 'course_enough';
  return [extent, verdictText(summary)];
}

/** What the LMS was told, and while it was told `incomplete`, what is missing. */
function verdictText({ status, score }: ReturnType<Session['summary']>): string {
  if (status !== 'incomplete') return `course_${status}`;
  return score === null ? 'course_unanswered' : 'course_not_yet';
}
