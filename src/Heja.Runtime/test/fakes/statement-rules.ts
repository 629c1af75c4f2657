import assert from 'node:assert/strict';
import type { Component, Statement } from '../../src/lms/xapi/statement.js';

const KNOWN: Record<string, readonly string[]> = {
  statement: ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp'],
  object: ['objectType', 'id', 'definition'],
  definition: [
    'name',
    'description',
    'type',
    'interactionType',
    'correctResponsesPattern',
    'choices',
    'source',
    'target',
    'scale',
  ],
  result: ['score', 'success', 'completion', 'response', 'duration', 'extensions'],
  score: ['scaled', 'raw', 'min', 'max'],
  context: ['registration', 'contextActivities', 'language', 'revision', 'platform'],
  contextActivities: ['parent', 'grouping', 'category'],
};
const IRI = /^[a-z][a-z0-9+.-]*:[^\s]+$/i;
/** Version 4, or 5 where the id follows from what is said. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The rules of xAPI 1.0.3 Data for what we send. */
export function assertValid(statement: Statement): void {
  nothingEmpty(statement, '');
  only('statement', statement);
  only('object', statement.object);
  assert.match(statement.id, UUID);
  assert.match(statement.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.match(statement.verb.id, IRI);
  const { contextActivities, ...context } = statement.context;
  only('context', { ...context, contextActivities });
  only('contextActivities', contextActivities);
  const activities = [statement.object, ...Object.values(contextActivities).flat()];
  for (const activity of activities) {
    assert.match(activity?.id ?? '', IRI);
    if (activity?.definition) only('definition', activity.definition);
  }
  if (statement.result) assertResult(statement.result);
  if (statement.object.definition?.interactionType) assertInteraction(statement);
}

function assertResult(result: NonNullable<Statement['result']>): void {
  only('result', result);
  if (result.duration) assert.match(result.duration, /^PT\d+(\.\d{1,2})?S$/);
  const { score } = result;
  if (!score) return;
  only('score', score);
  assert.ok(score.scaled >= -1 && score.scaled <= 1 && score.raw >= score.min && score.raw <= score.max);
}

function assertInteraction({ object, result }: Statement): void {
  const { interactionType, correctResponsesPattern, choices, source, target, scale } = object.definition ?? {};
  const responses = [...(correctResponsesPattern ?? []), result?.response ?? ''];
  const list = (components: Component[] | undefined): Set<string> => {
    const ids = (components ?? []).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
    return new Set(ids);
  };
  for (const response of responses) {
    if (interactionType === 'true-false') assert.match(response, /^(true|false)$/);
    if (interactionType === 'choice' || interactionType === 'sequencing')
      for (const id of response.split('[,]')) assert.ok(list(choices).has(id), response);
    if (interactionType === 'likert') assert.ok(list(scale).has(response), response);
    if (interactionType !== 'matching') continue;
    for (const pair of response.split('[,]')) {
      const [item = '', group = ''] = pair.split('[.]');
      assert.ok(list(source).has(item) && list(target).has(group), response);
    }
  }
}

function only(kind: string, value: object): void {
  for (const name of Object.keys(value)) assert.ok(KNOWN[kind]?.includes(name), `${kind}.${name}`);
}

function nothingEmpty(value: unknown, path: string): void {
  assert.ok(value !== null && value !== undefined, path);
  if (typeof value !== 'object') return;
  const entries = Object.entries(value ?? {});
  assert.ok(entries.length > 0, path);
  for (const [name, inner] of entries) nothingEmpty(inner, `${path}.${name}`);
}
