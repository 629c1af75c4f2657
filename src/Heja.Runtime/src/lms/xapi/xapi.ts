import type { Judgement } from '../../core/attempt.js';
import type { CourseData, LessonData } from '../../core/course.js';
import { sha256 } from '../../core/sha256.js';
import type { Answered, Ending, Host, Lms, Opened, Sharing } from '../lms.js';
import { learnerId } from './agent.js';
import { forgetLaunch, type Launch } from './launch.js';
import { Lrs, verdict } from './lrs.js';
import { Outcomes } from './outcomes.js';
import { StateDocument } from './state-document.js';
import type { Statement } from './statement.js';
import { StatementQueue } from './statement-queue.js';
import { Statements } from './statements.js';

const START_PATIENCE = 5;

/** xAPI 1.0.3 or 2.0, launched as Tin Can packages are. */
export class XapiLms implements Lms {
  private readonly statements: Statements;
  private readonly lrs: Lrs;
  private readonly queue: StatementQueue;
  private readonly state: StateDocument;
  private readonly outcomes: Outcomes;
  private readonly experienced = new Set<string>();
  private readonly startedAt = performance.now();
  /** What was sent and not acknowledged. */
  private unsure: { what: string; statements: Statement[] } | null = null;
  private isOver = false;
  private host: Host | null = null;

  constructor(
    course: CourseData,
    private readonly launch: Launch,
  ) {
    const { actor, registration } = launch;
    this.statements = new Statements(course, launch);
    this.lrs = new Lrs(launch);
    const { courseId } = this.statements;
    // Another learner, or another course, in the same browser must not find what this one could not send.
    // And what was meant for one LRS goes to no other, whoever wrote the link.
    const place = [courseId, course.municipality.id, learnerId(actor), registration, hostOf(launch.endpoint)];
    const store = `heja/xapi/${sha256(JSON.stringify(place))}/`;
    const changed = (): void => this.tell();
    this.queue = new StatementQueue(this.lrs, `${store}statements`, changed);
    const whose = { agent: JSON.stringify(actor), ...(registration ? { registration } : {}) };
    this.outcomes = new Outcomes(this.lrs, this.queue, this.statements, { ...whose, activity: courseId });
    const address = { ...whose, activityId: courseId, stateId: `heja.${course.municipality.id}` };
    const merge = (theirs: string): string | null => this.host?.merge(theirs) ?? null;
    this.state = new StateDocument(this.lrs, address, `${store}state`, merge, changed);
  }

  async start(host: Host): Promise<Opened> {
    this.host = host;
    await this.lrs.chooseVersion(START_PATIENCE);
    const saved = await this.state.open();
    this.isOver = this.state.isStopped || this.state.isNewer;
    if (!this.isOver) {
      this.queue.add(this.statements.ofCourse('initialized'));
      if (saved.some((state) => state !== '')) this.queue.add(this.statements.ofCourse('resumed'));
    }
    this.tell();
    const unrecorded = this.state.isNewer ? 'newer-state' : null;
    return { saved, location: '', learner: learnerId(this.launch.actor), unrecorded };
  }

  save(state: string): void {
    this.state.save(state);
    this.tell();
  }

  answer(answered: Answered): void {
    for (const statement of this.statements.answered(answered)) this.queue.add(statement);
  }

  shareLimit(): number {
    return Number.POSITIVE_INFINITY;
  }

  /**
   * Not by way of the queue, which outlives the tab: what is personal lies nowhere and goes when the learner presses, only
   * then. When the answer was lost, pressing again sends the same statements.
   */
  async share(sharing: Sharing): Promise<boolean> {
    const what = JSON.stringify([sharing.block.id, sharing.content]);
    if (this.unsure?.what !== what) this.unsure = { what, statements: this.statements.responded(sharing) };
    const body = JSON.stringify(this.unsure.statements);
    const reply = await this.lrs.request({ method: 'POST', resource: 'statements', body });
    // 409: the LRS has them, from the time before.
    const isStored = verdict(reply) === 'stored' || reply.status === 409;
    if (isStored) this.unsure = null;
    return isStored;
  }

  progress(lesson: LessonData, event: 'shown' | 'done', percent: number): void {
    if (event === 'done') this.queue.add(this.statements.progressed(percent));
    else if (!this.experienced.has(lesson.id)) {
      this.experienced.add(lesson.id);
      this.queue.add(this.statements.experienced(lesson));
    }
  }

  complete(judgement: Judgement): void {
    this.outcomes.tell(judgement);
  }

  async finish({ finished, page }: Ending): Promise<boolean> {
    if (this.isOver) return true;
    if (page === 'stays') {
      await Promise.all([this.queue.hurry(), this.state.hurry()]);
      if (this.isUnsent || this.isOver) return this.isOver;
    }
    this.isOver = true;
    const terminated = this.statements.terminated((performance.now() - this.startedAt) / 1000);
    const last = finished ? [terminated] : [this.statements.ofCourse('suspended'), terminated];
    if (page === 'goes') {
      this.state.sendLast();
      this.queue.sendLast(...last);
      return true;
    }
    this.queue.add(...last);
    await this.queue.carry();
    forgetLaunch();
    return true;
  }

  unsent(): object | null {
    const { unsent: statements } = this.queue;
    const { unsent: state } = this.state;
    return statements.length > 0 || state !== null ? { statements, state } : null;
  }

  private get isUnsent(): boolean {
    return this.queue.hasWork || this.state.hasWork;
  }

  private tell(): void {
    const { queue, state, host } = this;
    const setAside = queue.setAsideCount;
    if (queue.isStopped || state.isStopped) host?.saving({ kind: 'ended', reason: 'refused' });
    else if (state.isNewer) host?.saving({ kind: 'unrecorded', reason: 'newer-state' });
    else if (queue.isFailing || state.isFailing) host?.saving({ kind: 'trying', setAside });
    else if (this.isUnsent) host?.saving({ kind: 'saving' });
    else host?.saving(setAside > 0 ? { kind: 'saved', setAside } : { kind: 'saved' });
  }
}

function hostOf(endpoint: string): string {
  return new URL(endpoint, 'https://page.invalid/').host;
}
