/**
 * Where a session with the LMS stands. idle: not open yet. active: what is done is recorded. finishing: the learner has
 * asked to leave, and the LMS has not acknowledged everything. ended: over, and nothing is missing in the LMS. lost: over,
 * and the LMS has not acknowledged everything; what it lacks is in the browser, and the learner can have it as a file.
 */
export type Phase = 'idle' | 'active' | 'finishing' | 'ended' | 'lost';

/**
 * opened: the LMS, or nobody, is there. leaving: the learner asks to. stayed: it was not acknowledged, the session goes on.
 * over: nothing more can be sent, and everything was acknowledged. torn: the same, but something was not. arrived: what
 * was missing has come through after all.
 */
export type Happened = 'opened' | 'leaving' | 'stayed' | 'over' | 'torn' | 'arrived';

const NEXT: Record<Phase, Partial<Record<Happened, Phase>>> = {
  idle: { opened: 'active', over: 'ended', torn: 'lost' },
  active: { leaving: 'finishing', over: 'ended', torn: 'lost' },
  finishing: { stayed: 'active', over: 'ended', torn: 'lost' },
  ended: {},
  lost: { arrived: 'ended' },
};

/** What does not belong in a phase changes nothing there: a page that comes back cannot open its session again. */
export function after(phase: Phase, happened: Happened): Phase {
  return NEXT[phase][happened] ?? phase;
}

export function isOver(phase: Phase): boolean {
  return phase === 'ended' || phase === 'lost';
}
