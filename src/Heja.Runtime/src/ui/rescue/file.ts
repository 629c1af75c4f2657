import type { Rescue, RescuedAnswer } from '../../core/rescue.js';
import type { Page } from '../page.js';
import { givenText } from './given.js';

type Wording = Pick<Page, 'session' | 'language' | 'say'>;

/**
 * What an LMS lacks, for the person in charge of the course to read, and below it the data. Nothing of the launch is in it
 * but what statements carry: no address, no key, and of the learner only what an LRS would have got.
 */
export function rescueFile(page: Wording, rescue: Rescue, now: Date): string {
  const { course, municipality, lessons } = page.session.course;
  const { score } = page.session.summary();
  const reason = page.say(`rescue_${rescue.reason === 'missing' ? 'gone' : rescue.reason.replace('-', '_')}`);
  const lines = [
    page.say('rescue_title'),
    '',
    page.say('rescue_course', {
      title: course.title,
      version: course.version,
      municipality: municipality.name,
    }),
    page.say('rescue_made', { time: time(page, now) }),
    page.say('rescue_why', { reason }),
    '',
    page.say('rescue_reader'),
    '',
    page.say('rescue_done', { done: rescue.done.length, lessons: lessons.length }),
    ...rescue.done.map((lesson) => `- ${lesson.title}`),
    ...(score === null || rescue.reason === 'missing' ? [] : [page.say('rescue_result', { score })]),
    '',
    page.say('rescue_answers'),
    ...(rescue.answers.length > 0
      ? rescue.answers.flatMap((one) => answerLines(page, one))
      : [page.say('rescue_nothing')]),
    '',
    page.say('rescue_data'),
    data(page, rescue, now),
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines(page: Wording, { lesson, question, answer, at }: RescuedAnswer): string[] {
  const given = givenText(question, answer.response ?? [], page.say('rescue_own_words'));
  // In a quiz that is not handed in nobody is told what is right.
  const isTold = !lesson.quiz || answer.closed;
  return [
    '',
    `${lesson.title}: ${question.prompt}`,
    page.say('rescue_answer', { answer: given }),
    ...(isTold ? [page.say(answer.right ? 'rescue_right' : 'rescue_wrong')] : []),
    ...(at ? [page.say('rescue_time', { time: time(page, at) })] : []),
  ];
}

/** One line, so that an editor that folds lines does no harm. */
function data({ session, language }: Wording, { reason, state, unsent }: Rescue, now: Date): string {
  const { course, municipality } = session.course;
  return JSON.stringify({
    heja: 'unsaved',
    v: 1,
    course: course.iri,
    version: course.version,
    municipality: municipality.id,
    language,
    made: now.toISOString(),
    reason,
    state,
    unsent,
  });
}

function time({ language }: Wording, at: Date): string {
  return at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
}
