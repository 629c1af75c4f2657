import type { CourseData, KeptData, LessonData, QuestionData } from './course.js';

/** What has an id of its own and, for what it was called before, more than one key. */
export type Identified = Pick<LessonData, 'id' | 'keys'>;

export type Kept =
  | { kind: 'lesson'; lesson: LessonData }
  | { kind: 'question'; lesson: LessonData; question: QuestionData }
  | { kind: 'block'; lesson: LessonData; block: KeptData };

/** What a course keeps between visits, found by id and by saved-state key. Ids are unique in the whole course. */
export class CourseIndex {
  private readonly ids = new Map<string, Kept>();
  private readonly keys = new Map<string, Kept>();

  constructor(readonly course: CourseData) {
    for (const lesson of course.lessons) {
      this.add(lesson, { kind: 'lesson', lesson });
      for (const question of lesson.questions) this.add(question, { kind: 'question', lesson, question });
      for (const block of lesson.kept) this.add(block, { kind: 'block', lesson, block });
    }
  }

  withKey(key: string): Kept | undefined {
    return this.keys.get(key);
  }

  lesson(id: string): LessonData {
    return this.find(id, 'lesson').lesson;
  }

  question(id: string): { lesson: LessonData; question: QuestionData } {
    return this.find(id, 'question');
  }

  /** The quiz that a question stands in. */
  quizOf(question: string): string | null {
    const { lesson } = this.question(question);
    return lesson.quiz ? lesson.id : null;
  }

  block(id: string): { lesson: LessonData; block: KeptData } {
    return this.find(id, 'block');
  }

  /** Page and data come from one compilation: an id that is not there is a bug, never the learner's doing. */
  private find<K extends Kept['kind']>(id: string, kind: K): Extract<Kept, { kind: K }> {
    const found = this.ids.get(id);
    if (found?.kind !== kind) throw new Error(`no ${kind} ${id} in the course`);
    return found as Extract<Kept, { kind: K }>;
  }

  private add({ id, keys }: Identified, kept: Kept): void {
    this.ids.set(id, kept);
    for (const key of keys) this.keys.set(key, kept);
  }
}
