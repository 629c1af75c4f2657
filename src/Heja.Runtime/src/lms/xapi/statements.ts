import type { Verdict } from '../../core/attempt.js';
import type { CourseData, LessonData } from '../../core/course.js';
import type { Answered, Sharing } from '../lms.js';
import { learnerId } from './agent.js';
import { ratingDefinition, reports, textDefinition } from './interaction.js';
import type { Launch } from './launch.js';
import { type Activity, type Context, type Definition, duration, type Result, type Statement } from './statement.js';
import { uuid, uuidOf } from './uuid.js';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const ACTIVITIES = 'http://adlnet.gov/expapi/activities/';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

type CourseVerb =
  | 'initialized'
  | 'resumed'
  | 'progressed'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'suspended'
  | 'terminated';

/**
 * Says what happened, in ids that never change: not with a release, a language or a municipality, nor when something is
 * renamed or moved. Id and time are made here, so that sending again is not saying again.
 */
export class Statements {
  /** The id that the LMS launched is the one it looks for. */
  readonly courseId: string;

  constructor(
    private readonly course: CourseData,
    private readonly launch: Launch,
  ) {
    this.courseId = launch.activity ?? course.course.iri;
  }

  /** The verb of these statements; they are about the course. */
  verbId(verb: CourseVerb): string {
    return VERBS + verb;
  }

  ofCourse(verb: CourseVerb, result?: Result): Statement {
    const { title, description } = this.course.course;
    const definition = { type: `${ACTIVITIES}course`, name: this.text(title), description: this.text(description) };
    return this.statement(verb, { id: this.courseId, definition }, {}, result);
  }

  /**
   * Said once by a learner in a registration, and once more with a better score. Another browser may say it again before it knows
   * that the LRS has it: then it is the same statement, and the LRS keeps one. A registration may be shared by learners (xAPI 1.0.3
   * Data 2.4.6.1); without one nothing tells two attempts apart.
   */
  outcome(verb: Verdict, result: Result): Statement {
    const statement = this.ofCourse(verb, result);
    const { registration, actor } = this.launch;
    if (!registration) return statement;
    const whose = [registration.toLowerCase(), learnerId(actor), this.courseId, this.course.municipality.id];
    return { ...statement, id: uuidOf(JSON.stringify([...whose, verb, result.score?.raw ?? null])) };
  }

  progressed(percent: number): Statement {
    return this.ofCourse('progressed', { extensions: { [PROGRESS]: percent } });
  }

  terminated(seconds: number): Statement {
    return this.ofCourse('terminated', { duration: duration(seconds) });
  }

  experienced(lesson: LessonData): Statement {
    const definition = { type: `${ACTIVITIES}lesson`, name: this.text(lesson.title, lesson.language) };
    const course = [{ id: this.courseId }];
    return this.statement(
      'experienced',
      { id: this.lessonId(lesson), definition },
      { parent: course, grouping: course },
      undefined,
      lesson.language,
    );
  }

  answered(answered: Answered): Statement[] {
    const { lesson, question } = answered;
    const around = { parent: [{ id: this.lessonId(lesson) }], grouping: [{ id: this.courseId }] };
    const id = `${this.course.course.iri}/questions/${question.name}`;
    return reports(answered, lesson.language ?? this.course.language).map(({ path, definition, result }) =>
      this.statement('answered', { id: id + path, definition }, around, result, lesson.language),
    );
  }

  /** Another verb than `answered`: nobody judges it, and reports of right and wrong leave it alone. */
  responded({ lesson, block, content }: Sharing): Statement[] {
    const around = { parent: [{ id: this.lessonId(lesson) }], grouping: [{ id: this.courseId }] };
    const id = `${this.course.course.iri}/kept/${block.name}`;
    const language = lesson.language ?? this.course.language;
    const say = (name: string, definition: Definition, response: string): Statement =>
      this.statement('responded', { id: name, definition }, around, { response }, language);
    if (typeof content === 'string') return [say(id, textDefinition(block, language), content)];
    return (block.items ?? [])
      .filter((item) => content[item.id] !== undefined)
      .map((item) => say(`${id}/${item.id}`, ratingDefinition(block, item.text, language), String(content[item.id])));
  }

  private statement(
    verb: CourseVerb | 'experienced' | 'answered' | 'responded',
    object: Activity,
    around: Omit<Context['contextActivities'], 'category'>,
    result?: Result,
    language = this.course.language,
  ): Statement {
    return {
      id: uuid(),
      actor: this.launch.actor,
      verb: { id: VERBS + verb, display: { 'en-US': verb } },
      object: { objectType: 'Activity', ...object },
      ...(result ? { result } : {}),
      context: this.context(around, language),
      timestamp: new Date().toISOString(),
    };
  }

  private context(around: Omit<Context['contextActivities'], 'category'>, language: string): Context {
    const { course, municipality } = this.course;
    const category = {
      id: `${course.iri}/municipalities/${municipality.id}`,
      definition: { name: this.text(municipality.name, municipality.language) },
    };
    const { registration, grouping, platform } = this.launch;
    const groups = [...(around.grouping ?? []), ...(grouping ? [{ id: grouping }] : [])];
    return {
      ...(registration ? { registration } : {}),
      contextActivities: { ...around, ...(groups.length > 0 ? { grouping: groups } : {}), category: [category] },
      language,
      revision: course.version,
      platform: platform ?? 'heja',
    };
  }

  private lessonId(lesson: LessonData): string {
    return `${this.course.course.iri}/lessons/${lesson.name}`;
  }

  private text(text: string, language = this.course.language): Record<string, string> {
    return { [language]: text };
  }
}
