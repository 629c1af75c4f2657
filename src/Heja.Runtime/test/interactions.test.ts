import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attempt } from '../src/core/attempt.js';
import { parseNumber } from '../src/core/number.js';
import type { Response } from '../src/core/session.js';
import type { Answered } from '../src/lms/lms.js';
import { interactions } from '../src/lms/scorm12/interaction.js';
import { type Report, reports } from '../src/lms/xapi/interaction.js';
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
  const [fields = [], ...more] = interactions(one, new Date());
  assert.deepEqual(more, []);
  return Object.fromEntries(fields);
}

function xapi(one: Answered): Report {
  const [report, ...more] = reports(one, 'sv');
  assert.ok(report);
  assert.deepEqual([report.path, more], ['', []]);
  return report;
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
  const { definition, result: told } = xapi(one);
  assert.equal(definition.interactionType, 'matching');
  assert.deepEqual(definition.correctResponsesPattern, ['a[.]nytta[,]b[.]tid[,]c[.]nytta']);
  assert.deepEqual(
    definition.target?.map(({ id }) => id),
    ['nytta', 'tid'],
  );
  assert.equal(told.response, 'a[.]nytta[,]b[.]nytta[,]c[.]nytta');
});

test('order_is_reported_as_sequencing', () => {
  const one = answered({ ...order, partial: true }, [2, 1, 0]);
  const { type, student_response, result, 'correct_responses.0.pattern': pattern } = scorm(one);
  assert.deepEqual([type, pattern, student_response, result], ['sequencing', '2,0,1', '2,1,0', 'wrong']);
  const { definition, result: told } = xapi(one);
  assert.equal(definition.interactionType, 'sequencing');
  assert.deepEqual(definition.correctResponsesPattern, ['c[,]a[,]b']);
  assert.deepEqual(
    definition.choices?.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual([told.response, told.success, told.score?.scaled], ['c[,]b[,]a', false, 1 / 3]);
  assert.deepEqual(scorm(answered(order, [2, 0, 1])).result, 'correct');
});

test('fill_is_reported_gap_by_gap_and_never_what_was_typed', () => {
  const one = answered(
    {
      type: 'fill',
      options: [
        { id: 'till-nytta', right: ['Nytta', 'gagn'] },
        { id: 'anvands', right: ['används'] },
        { id: 'nytt', right: ['nytt'] },
      ],
    },
    [0, 1, 2],
  );
  const records = interactions(one, new Date()).map((fields) =>
    fields.filter(([field]) => !/^(time|latency|type)$/.test(field)).map((field) => field.join(' ')),
  );
  assert.deepEqual(records, [
    ['id q_en_fraga_anvands', 'correct_responses.0.pattern används', 'weighting 0.67', 'result wrong'],
    [
      'id q_en_fraga_nytt',
      'correct_responses.0.pattern nytt',
      'weighting 0.67',
      'student_response nytt',
      'result correct',
    ],
    [
      'id q_en_fraga_till_nytta',
      'correct_responses.0.pattern Nytta',
      'correct_responses.1.pattern gagn',
      'weighting 0.67',
      'student_response gagn',
      'result correct',
    ],
  ]);
  assert.deepEqual(
    reports(one, 'sv').map(({ path, definition, result }) => [
      path,
      definition.interactionType,
      definition.correctResponsesPattern,
      result.success,
      result.response,
    ]),
    [
      ['/anvands', 'fill-in', ['{case_matters=false}används'], false, undefined],
      ['/nytt', 'fill-in', ['{case_matters=false}nytt'], true, 'nytt'],
      ['/till-nytta', 'fill-in', ['{case_matters=false}Nytta', '{case_matters=false}gagn'], true, 'gagn'],
    ],
  );
});

test('number_is_reported_as_numeric_with_a_point', () => {
  const respond = (range: NonNullable<SourceQuestion['range']>, typed: string): Answered => {
    const response = parseNumber(typed);
    assert.notEqual(typeof response, 'string');
    return answered({ type: 'number', options: [], range }, response as Response);
  };
  const exact = respond({ min: '2.5', max: '2.5', answer: '2.5' }, '2,50');
  const { type, student_response, result, 'correct_responses.0.pattern': pattern } = scorm(exact);
  assert.deepEqual([type, pattern, student_response, result], ['numeric', '2.5', '2.5', 'correct']);
  assert.deepEqual(xapi(exact).definition.correctResponsesPattern, ['2.5']);

  const between = respond({ min: '-3', max: '1200' }, '−3,5');
  assert.deepEqual([scorm(between).student_response, scorm(between).result], ['-3.5', 'wrong']);
  assert.equal(scorm(between)['correct_responses.0.pattern'], undefined);
  assert.deepEqual(xapi(between).definition.correctResponsesPattern, ['-3[:]1200']);
  assert.deepEqual([xapi(between).result.response, xapi(between).result.success], ['-3.5', false]);
  assert.deepEqual(xapi(respond({ min: '4' }, '4')).definition.correctResponsesPattern, ['4[:]']);
  assert.deepEqual(xapi(respond({ max: '4' }, '4')).definition.correctResponsesPattern, ['[:]4']);
});
