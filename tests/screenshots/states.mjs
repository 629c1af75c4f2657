// What is photographed: a name, the workspace and lesson (null: every lesson), and what the learner does there first.
// `window`: no more than the window is taken. `lms`, `blocked`, `clock`: what is special about what is around the page.
// `readme`: the look in which it stands in the README.
import { answerAgain, answerAll, doCourse, facilitate, fillNotes, goTo, inView, openFolds, press } from './acts.mjs';

const course = 'courses';
const blocks = 'all-blocks';

const search = (words) => async (page) => {
  await page.locator('#_search input').fill(words);
  await page.locator('[data-search-count]:not(:empty)').waitFor();
};

const startTimer = async (page) => {
  await facilitate(page);
  await page.locator(inView('.part-together .part-tools button')).click();
};

const showGroup = async (page) => {
  await facilitate(page);
  await page.locator(inView('.lead-tools button')).first().click();
  await page.locator('.stage-bar [data-is]').click();
};

const notes = async (page) => {
  await fillNotes(page);
  await goTo(page, '_notes');
};

const handIn = press(inView('.quiz-end .button-primary'));

export const states = [
  { name: 'overview', course, lesson: '_overview' },
  { name: 'overview-begun', course, lesson: 'vad-raknas', readme: 'uppsala-dark-desktop', act: async (page) => {
    await answerAll(page);
    await handIn(page);
    await press(inView('[data-keep]'))(page);
    await goTo(page, 'fyra-satt');
    await goTo(page, '_overview');
  } },
  { name: 'overview-finished', course: 'passing', lesson: '_overview', act: doCourse },
  { name: 'lesson', course, lesson: 'vad-raknas' },
  { name: 'question', course, lesson: 'tryggt-att-saga-till', readme: 'helsingborg-light-phone', window: true, act: async (page) => {
    await answerAll(page);
    await page.locator(inView('[data-question]')).first().evaluate((question) => question.scrollIntoView());
  } },
  { name: 'lesson-answered', course, lesson: 'vad-raknas', act: answerAll },
  { name: 'menu', course, lesson: 'fyra-satt', act: press('#_menu-button'), window: true },
  { name: 'team', course, lesson: 'nytta-for-vem' },
  { name: 'team-facilitator', course, lesson: 'nytta-for-vem', act: startTimer },
  { name: 'team-leading', course, lesson: 'nytta-for-vem', readme: 'helsingborg-light-desktop', window: true, act: async (page) => {
    await startTimer(page);
    await page.locator(inView('.part-together .aside-facilitator')).first().evaluate((notes) => notes.scrollIntoView());
  } },
  { name: 'team-screen', course, lesson: 'nytta-for-vem', readme: 'uppsala-light-desktop', window: true, act: showGroup },
  { name: 'team-screen-over', course, lesson: 'nytta-for-vem', window: true, clock: true, act: async (page) => {
    await showGroup(page);
    await page.clock.fastForward('02:00:00');
  } },
  { name: 'team-timer-over', course, lesson: 'nytta-for-vem', window: true, clock: true, act: async (page) => {
    await startTimer(page);
    await page.clock.fastForward('02:00:00');
  } },
  { name: 'scenario', course, lesson: 'ide-utan-hem', act: (page) => page.locator(inView('.choice')).first().click() },
  { name: 'notes-written', course, lesson: 'nittio-dagar', act: fillNotes },
  { name: 'notes', course, lesson: 'nittio-dagar', act: notes },
  { name: 'notes-erase', course, lesson: 'nittio-dagar', act: async (page) => {
    await notes(page);
    await page.locator('#_notes [data-take-away] button').last().click();
  } },
  { name: 'search', course, lesson: '_search', act: search('nytta') },
  { name: 'search-nothing', course, lesson: '_search', act: search('xylofon') },
  { name: 'term', course: blocks, lesson: 'ord', act: (page) => page.locator(inView('a.term')).first().click() },
  { name: 'glossary', course: blocks, lesson: '_glossary' },
  { name: 'farewell', course, lesson: 'vad-raknas', act: press('#_leave') },
  { name: 'not-saved', course, lesson: 'tryggt-att-saga-till', lms: { refuses: true }, window: true, act: async (page) => {
    await answerAll(page);
    await page.locator('#_status:not(:empty)').waitFor();
  } },
  { name: 'farewell-unsaved', course, lesson: 'tryggt-att-saga-till', lms: { refuses: true }, act: async (page) => {
    await answerAll(page);
    await page.locator('#_leave').click();
    await page.locator('#_farewell.current').waitFor();
  } },
  { name: 'unrecorded', course, lesson: 'vad-raknas', lms: null, window: true },
  { name: 'notice', course, lesson: 'vad-raknas', lms: { kept: { 'cmi.suspend_data': 'not ours' } }, window: true },
  { name: 'block', course: blocks, lesson: null },
  { name: 'block-opened', course: blocks, lesson: 'ord', act: openFolds },
  { name: 'block-tab', course: blocks, lesson: 'ordning', act: openFolds },
  { name: 'block-film-opened', course: blocks, lesson: 'film', act: async (page) => {
    await openFolds(page);
    await press(inView('[data-show]'))(page);
  } },
  { name: 'block-written', course: blocks, lesson: 'tankar', act: async (page) => {
    await fillNotes(page);
    await press(inView('[data-keep]'))(page);
    await press(inView('[data-share] > .button'))(page);
  } },
  { name: 'block-blocked', course: blocks, lesson: 'tankar', blocked: true },
  { name: 'block-valja-answered', course: blocks, lesson: 'valja', act: answerAll },
  { name: 'block-para-answered', course: blocks, lesson: 'para-och-ordna', act: answerAll },
  { name: 'block-skriva-answered', course: blocks, lesson: 'skriva', act: answerAll },
  { name: 'block-skriva-again', course: blocks, lesson: 'skriva', act: answerAgain },
  { name: 'block-facilitator', course: blocks, lesson: 'nyttokartan', act: startTimer },
  { name: 'block-screen', course: blocks, lesson: 'nyttokartan', window: true, act: showGroup },
  { name: 'block-story', course: blocks, lesson: 'receptionen', act: async (page) => {
    await page.locator(inView('.choice:visible')).first().click();
    await page.locator(inView('.choice:visible')).last().click();
  } },
  { name: 'question-again', course: 'passing', lesson: 'fragor', act: answerAgain },
  { name: 'quiz', course: 'quiz', lesson: 'slutquiz' },
  { name: 'quiz-unanswered', course: 'quiz', lesson: 'alla-slag', act: handIn },
  { name: 'quiz-result', course: 'quiz', lesson: 'slutquiz', act: async (page) => {
    await answerAll(page);
    await handIn(page);
    await page.locator(inView('.quiz-result')).waitFor();
  } },
  { name: 'quiz-result-all', course: 'quiz', lesson: 'alla-slag', act: async (page) => {
    await answerAll(page);
    await handIn(page);
    await page.locator(inView('.quiz-result')).waitFor();
  } },
];
