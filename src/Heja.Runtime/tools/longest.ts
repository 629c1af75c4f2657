import { createInterface } from 'node:readline';
import type { CourseData, QuestionData } from '../src/core/course.js';
import { CourseIndex } from '../src/core/course-index.js';
import { newLearner } from '../src/core/learner.js';
import { writeLearner } from '../src/core/saved-learner.js';

// Reads course data, one a line, and prints for each the length of the longest state the codec can write for it:
// the compiler's bound is held against this.
for await (const line of createInterface({ input: process.stdin })) console.log(longest(JSON.parse(line)));

function longest(course: CourseData): number {
  const all = { ...newLearner(), attempt: '____', sequence: 64 ** 4 - 1, flags: 63, score: 100 };
  const [first] = course.lessons;
  if (first) all.place = { lesson: first.keys[0], at: '____' };
  for (const lesson of course.lessons) {
    const drawn = '__'.repeat(lesson.quiz?.draw ?? 0);
    all.lessons.set(lesson.id, {
      flags: 63,
      trail: lesson.scenes.map((scene) => scene.key).join(''),
      ...(lesson.quiz ? { quiz: { rounds: 63, best: 4095, drawn } } : {}),
    });
    for (const question of lesson.questions) {
      all.answers.set(question.id, { attempts: 63, best: 63, response: largestResponse(question) });
    }
    for (const block of lesson.kept) all.blocks.set(block.id, 63);
  }
  return writeLearner(new CourseIndex(course), all).length;
}

function largestResponse({ type, multiple, options, groups }: QuestionData): number[] {
  if (type === 'sort' || type === 'match') return options.map(() => groups.length - 1);
  if (type === 'order') return options.map((_, index) => index);
  if (type === 'fill') return options.map(() => 63);
  if (type === 'number') return [32, 63, 63, 63, 63, 63];
  return multiple ? options.map((_, index) => index) : [options.length - 1];
}
