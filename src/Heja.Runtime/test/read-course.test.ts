import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from '../src/entry/read-course.js';

test('course_data_are_rotated_by_47_and_other_characters_stay', () => {
  // {"v":1,"t":"å ö~!"}
  assert.deepEqual(readCourse('LQGQi`[QEQiQå öOPQN'), { v: 1, t: 'å ö~!' });
});

test('course_data_of_another_version_are_refused', () => {
  assert.throws(() => readCourse('LQGQiaN'), /version 2/);
});
