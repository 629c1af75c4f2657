import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bannerTexts } from '../src/ui/banner.js';
import { outcomeTexts } from '../src/ui/outcome.js';
import { savingWords } from '../src/ui/saving.js';

test('banner_says_each_thing_once_whenever_it_is_found', () => {
  assert.deepEqual(bannerTexts({ saving: { kind: 'saved' }, notices: [{ kind: 'reset', question: 'q' }] }), []);
  assert.deepEqual(
    bannerTexts({
      saving: { kind: 'unrecorded', reason: 'newer-state' },
      notices: [{ kind: 'cut' }, { kind: 'newer' }, { kind: 'cut' }],
    }),
    ['unrecorded_newer_state', 'notice_cut', 'notice_newer'],
  );
});

test('saving_says_trying_only_while_it_tries', () => {
  assert.deepEqual(savingWords({ kind: 'saved' }), []);
  assert.deepEqual(savingWords({ kind: 'saved', setAside: 1 }), [['saving_set_aside_one']]);
  assert.deepEqual(savingWords({ kind: 'saved', setAside: 3 }), [['saving_set_aside', { count: 3 }]]);
  assert.deepEqual(savingWords({ kind: 'trying', setAside: 0 }), [['saving_trying']]);
  assert.deepEqual(savingWords({ kind: 'trying', setAside: 1 }), [['saving_trying'], ['saving_set_aside_one']]);
  assert.deepEqual(savingWords({ kind: 'unrecorded', reason: 'newer-state' }), []);
});

test('end_of_the_course_says_what_the_lms_was_told', () => {
  const all = { done: 10, lessons: 10, completed: true, score: null };
  const most = { ...all, done: 8 };
  assert.deepEqual(outcomeTexts({ ...most, completed: false, status: 'incomplete' }), []);
  assert.deepEqual(outcomeTexts({ ...all, status: 'completed' }), ['course_whole', 'course_completed']);
  assert.deepEqual(outcomeTexts({ ...most, status: 'completed' }), ['course_enough', 'course_completed']);
  assert.deepEqual(outcomeTexts({ ...most, status: 'passed', score: 90 }), ['course_enough', 'course_passed']);
  assert.deepEqual(outcomeTexts({ ...all, status: 'failed', score: 60 }), ['course_whole', 'course_failed']);
  assert.deepEqual(outcomeTexts({ ...all, status: 'incomplete', score: 60 }), ['course_whole', 'course_not_yet']);
  assert.deepEqual(outcomeTexts({ ...most, status: 'incomplete' }), ['course_enough', 'course_unanswered']);
});
