import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createSession } from '../src/core/create-session.js';
import { type Notebook, numbersOf, openNotebook } from '../src/ui/notebook.js';
import { FakeBrowser } from './fakes/browser.js';
import { compile, named, sample } from './fakes/course.js';
import { RecordingLms } from './fakes/recording-lms.js';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  browser.define('window', globalThis);
});
afterEach(() => browser.close());

async function open(course = compile(sample)): Promise<Notebook> {
  return openNotebook(await createSession(course, new RecordingLms({ learner: 'anna' })));
}

test('note_of_a_form_this_release_does_not_know_is_kept_and_hides_no_other', async () => {
  const notebook = await open();
  notebook.write('reflektion', 'mina tankar');
  notebook.write('skatta', { ett: 3 });
  const [[name = '', text = ''] = []] = browser.lasting.kept;
  const later = { ...JSON.parse(text), ritning: { strokes: ['a'] }, flagga: true };
  browser.lasting.kept.set(name, JSON.stringify(later));
  assert.equal(notebook.read('reflektion'), 'mina tankar');
  assert.deepEqual(notebook.read('skatta'), { ett: 3 });
  assert.deepEqual([notebook.read('ritning'), notebook.read('flagga')], [null, null]);
  notebook.write('reflektion', 'mer');
  assert.deepEqual(JSON.parse(browser.lasting.kept.get(name) ?? ''), { ...later, reflektion: 'mer' });
});

test('note_is_found_again_when_its_block_is_renamed', async () => {
  (await open()).write('reflektion', 'mina tankar');
  const renamed = compile(sample);
  for (const lesson of renamed.lessons) {
    lesson.kept = lesson.kept.map((block) => ({ ...block, ...named('eftertanke', 'reflektion') }));
  }
  const notebook = await open(renamed);
  assert.equal(notebook.read('eftertanke'), 'mina tankar');
  notebook.write('eftertanke', 'mer');
  assert.equal((await open()).read('reflektion'), 'mer', 'and by the release before');
});

test('plan_is_read_back_and_a_plan_of_another_form_is_left_alone', async () => {
  const notebook = await open();
  const rows = [{ what: 'ring', who: '', when: 'v. 12' }];
  notebook.write('plan', rows);
  assert.deepEqual(notebook.read('plan'), rows);
  assert.deepEqual(numbersOf(notebook.read('plan')), {});
  const [[name = ''] = []] = browser.lasting.kept;
  browser.lasting.kept.set(name, JSON.stringify({ plan: [{ what: 'ring' }], annan: [null] }));
  assert.deepEqual([notebook.read('plan'), notebook.read('annan')], [null, null]);
});

test('erasing_takes_one_note_and_leaves_the_others_also_those_of_other_releases', async () => {
  const notebook = await open();
  notebook.write('reflektion', 'mina tankar');
  notebook.write('lista', { boka: 1, bjud: 0 });
  const [[name = '', text = ''] = []] = browser.lasting.kept;
  browser.lasting.kept.set(name, JSON.stringify({ ...JSON.parse(text), ritning: { strokes: ['a'] } }));
  assert.ok(notebook.erase('lista'));
  assert.equal(notebook.read('lista'), null);
  assert.deepEqual(JSON.parse(browser.lasting.kept.get(name) ?? ''), {
    reflektion: 'mina tankar',
    ritning: { strokes: ['a'] },
  });
  browser.lasting.fails = true;
  assert.equal(notebook.erase('reflektion'), false);
});

test('damaged_notes_are_begun_anew', async () => {
  const notebook = await open();
  notebook.write('reflektion', 'mina tankar');
  const [name = ''] = browser.lasting.kept.keys();
  for (const text of ['{', 'null', '3']) {
    browser.lasting.kept.set(name, text);
    assert.equal(notebook.read('reflektion'), null);
    assert.ok(notebook.write('reflektion', 'igen'));
    assert.equal(notebook.read('reflektion'), 'igen');
  }
});

test('erasing_everything_leaves_nothing_of_this_learner_and_nothing_else_is_touched', async () => {
  const notebook = await open();
  notebook.write('reflektion', 'mina tankar');
  notebook.write('reflektion/sent', 'mina tankar');
  browser.lasting.kept.set('heja/annan', '{}');
  assert.ok(notebook.eraseAll());
  assert.deepEqual([...browser.lasting.kept.keys()], ['heja/annan']);
});

test('storage_that_keeps_nothing_says_so_and_the_page_still_gathers_what_is_written', async () => {
  browser.lasting.fails = true;
  const notebook = await open();
  assert.equal(notebook.place, 'blocked');
  notebook.write('reflektion', 'mina tankar');
  assert.equal(notebook.read('reflektion'), 'mina tankar');
  notebook.eraseAll();
  assert.equal(notebook.read('reflektion'), null);
});
