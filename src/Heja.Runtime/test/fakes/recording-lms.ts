import type { Judgement } from '../../src/core/attempt.js';
import type { LessonData } from '../../src/core/course.js';
import type { Answered, Ending, Host, Lms, Opened, Sharing } from '../../src/lms/lms.js';

/** An LMS that takes everything and remembers what it was told. */
export class RecordingLms implements Lms {
  readonly calls: string[] = [];
  readonly states: string[] = [];
  readonly answers: Answered[] = [];
  judgement: Judgement | null = null;
  host: Host | null = null;
  lacks: object | null = null;

  constructor(private readonly opened: Partial<Opened> = {}) {}

  async start(host: Host): Promise<Opened> {
    this.host = host;
    return { saved: [], location: '', learner: null, unrecorded: null, ...this.opened };
  }

  save(state: string): void {
    this.calls.push('save');
    this.states.push(state);
    this.host?.saving({ kind: 'saved' });
  }

  answer(answered: Answered): void {
    this.answers.push(answered);
    this.calls.push(`answer ${answered.question.id} ${answered.right}`);
  }

  progress(lesson: LessonData, event: 'shown' | 'done', percent: number): void {
    this.calls.push(`${event} ${lesson.id} ${percent}`);
  }

  complete(judgement: Judgement): void {
    this.judgement = judgement;
    for (const news of judgement.news) this.calls.push(news);
  }

  shareLimit(): number {
    return 100;
  }

  async share({ block, content }: Sharing): Promise<boolean> {
    this.calls.push(`share ${block.id} ${JSON.stringify(content)}`);
    return true;
  }

  async finish({ finished, page }: Ending): Promise<boolean> {
    this.calls.push(`finish ${page}${finished ? ' finished' : ''}`);
    return true;
  }

  unsent(): object | null {
    return this.lacks;
  }

  get state(): string {
    return this.states.at(-1) ?? '';
  }
}
