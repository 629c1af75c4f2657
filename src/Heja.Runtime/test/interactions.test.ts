import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attempt } from '../src/core/attempt.js';
import type { Response } from '../src/core/session.js';
import type { Answered } from '../src/lms/lms.js';
import { interaction } from '../src/lms/scorm12/interaction.js';
import { answerResult, questionDefinition } from '../src/lms/xapi/interaction.js';
import { courseOf } from './fakes/arbitraries.js';
import type { SourceQuestion } from './fakes/course.js';

/** As the session reports it. */
function answered(source: Omit<SourceQuestion, 'id'>, response: Response): Answered {
  const course = courseOf([{ id: 'en-fraga', points: 2, ...source }]);
  const attempt = new Attempt(course);
  const asked = attempt.submit('en-fraga', response);
  const { rightParts, parts, right } = attempt.answer('en-fraga');
  return { ...asked, response, rightParts, parts, right, seconds: 5 };
}

function scorm(one: Answered): Record<string, string> {
  const fields = interaction(0, one, new Date());
  return Object.fromEntries(fields.map(([element, value]) => [element.replace('cmi.interactions.0.', ''), value]));
}

const match: Omit<SourceQuestion, 'id'> = {
  type: 'match',
  options: [
    { id: 'b', right: 'tid' },
    { id: 'a', right: 'nytta' },
    { id: 'c', right: 'nytta' },
  ],
};
const order: Omit<SourceQuestion, 'id'> = {
  type: 'order',
  options: [
    { id: 'c', right: 0 },
    { id: 'a', right: 1 },
    { id: 'b', right: 2 },
  ],
};

test('match_is_reported_as_matching', () => {
  const one = answered(match, [0, 0, 0]);
  const { id, type, student_response, result, 'correct_responses.0.pattern': pattern } = scorm(one);
  assert.deepEqual([id, type, pattern], ['q_en_fraga', 'matching', '0.0,1.1,2.0']);
  assert.deepEqual([student_response, result], ['0.0,1.0,2.0', 'wrong']);
  const definition = questionDefinition(one.question, 'sv');
  assert.equal(definition.interactionType, 'matching');
  assert.deepEqual(definition.correctResponsesPattern, ['a[.]nytta[,]b[.]tid[,]c[.]nytta']);
  assert.deepEqual(
    definition.target?.map(({ id }) => id),
    ['nytta', 'tid'],
  );
  assert.equal(answerResult(one).response, 'a[.]nytta[,]b[.]nytta[,]c[.]nytta');
});

test('order_is_reported_as_sequencing', () => {
  const one = answered({ ...order, partial: true }, [2, 1, 0]);
  const { type, student_response, result, 'correct_responses.0.pattern': pattern } = scorm(one);
  assert.deepEqual([type, pattern, student_response, result], ['sequencing', '2,0,1', '2,1,0', 'wrong']);
  const definition = questionDefinition(one.question, 'sv');
  assert.equal(definition.interactionType, 'sequencing');
  assert.deepEqual(definition.correctResponsesPattern, ['c[,]a[,]b']);
  assert.deepEqual(
    definition.choices?.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  const { response, success, score } = answerResult(one);
  assert.deepEqual([response, success, score?.scaled], ['c[,]b[,]a', false, 1 / 3]);
  assert.deepEqual(scorm(answered(order, [2, 0, 1])).result, 'correct');
});
