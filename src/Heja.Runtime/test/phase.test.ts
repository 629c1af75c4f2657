import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, type Happened, isOver, type Phase } from '../src/core/phase.js';

const phases: Phase[] = ['idle', 'active', 'finishing', 'ended', 'lost'];
const events: Happened[] = ['opened', 'leaving', 'stayed', 'over', 'torn', 'arrived'];

/** Everything that can happen, in every phase; what is not here changes nothing. */
const moves: Record<string, Phase> = {
  'idle opened': 'active',
  'idle over': 'ended',
  'idle torn': 'lost',
  'active leaving': 'finishing',
  'active over': 'ended',
  'active torn': 'lost',
  'finishing stayed': 'active',
  'finishing over': 'ended',
  'finishing torn': 'lost',
  'lost arrived': 'ended',
};

for (const phase of phases) {
  for (const event of events) {
    const expected = moves[`${phase} ${event}`] ?? phase;
    test(`a_session_that_is_${phase}_becomes_${expected}_when_${event}`, () =>
      assert.equal(after(phase, event), expected));
  }
}

test('a_session_that_is_over_never_begins_again', () => {
  for (const over of phases.filter(isOver)) {
    for (const event of events) assert.ok(isOver(after(over, event)), `${over} ${event}`);
  }
});
