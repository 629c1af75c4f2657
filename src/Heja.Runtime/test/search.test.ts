import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, type Section, search, wordsOf } from '../src/ui/search/match.js';

const sections: Section[] = [
  { id: 'ett', lesson: 'Vad räknas?', heading: 'Vad räknas?', text: 'En idé är inte en innovation.' },
  { id: 'ett.mer', lesson: 'Vad räknas?', heading: 'Åtta frågor', text: 'Nyttan räknas av den som får den.' },
  { id: 'tva', lesson: 'Nytta för vem?', heading: 'Nytta för vem?', text: 'Maj-Britt vet vem som kommer på lördag.' },
];
const found = (query: string) => search(sections, query).map(({ id }) => id);

test('accents_and_capitals_make_no_difference', () => {
  assert.deepEqual(found('ATTA'), ['ett.mer']);
  assert.deepEqual(found('ide'), ['ett']);
  assert.deepEqual(found('idé'), ['ett']);
});

test('title_comes_before_text_and_every_word_is_needed', () => {
  assert.deepEqual(found('nytta'), ['tva', 'ett.mer']);
  assert.deepEqual(found('nytta lördag'), ['tva']);
  assert.deepEqual(found('nytta innovation'), []);
  assert.deepEqual(found('  '), []);
});

test('excerpt_marks_every_hit_and_loses_no_letter', () => {
  const text = 'Nyttan räknas av den som får den.';
  const pieces = excerpt(text, wordsOf('den NYTTA'));
  assert.equal(pieces.join(''), text);
  assert.deepEqual(
    pieces.filter((_, index) => index % 2 === 1),
    ['Nytta', 'den', 'den'],
  );
});

test('excerpt_of_a_long_text_is_cut_between_words_around_the_first_hit', () => {
  const text = `${'ord '.repeat(60)}nyttan ${'mer '.repeat(90)}`.trim();
  const said = excerpt(text, ['nyttan']).join('');
  assert.match(said, /^… ord .*nyttan mer .* …$/);
  assert.ok(said.length < 260);
});
