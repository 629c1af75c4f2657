// What is photographed: a name, the workspace and lesson ('' is the overview), and what the learner does there first.
// `dialog`: it fills the window, so no more than the window is taken.
const press = (selector) => async (page) => {
  for (const one of await page.locator(selector).all()) if (await one.isVisible()) await one.click();
};
const inView = (selector) => `.view.current ${selector}`;
const facilitate = press(inView('[data-facilitator-toggle][aria-pressed=false]'));

/** Answers everything with what stands first, so that right and wrong are both seen. */
async function answerAll(page) {
  for (const question of await page.locator(inView('[data-question]')).all()) {
    for (const group of await question.locator('fieldset, .option, .options, .item').all()) {
      const choice = group.locator('input').first();
      if ((await choice.count()) > 0 && (await choice.isVisible())) await choice.check({ force: true }).catch(() => {});
    }
    for (const field of await question.locator('input[type=text], input:not([type])').all()) await field.fill('12');
    for (const select of await question.locator('select').all()) await select.selectOption({ index: 1 });
    const up = question.locator('.moves button').last();
    if ((await up.count()) > 0) await up.click().catch(() => {});
    const submit = question.locator('button[type=submit]');
    if ((await submit.count()) > 0) await submit.first().click();
  }
}

async function fillNotes(page) {
  for (const field of await page.locator(inView(':is(.reflection, .plan) textarea')).all())
    await field.fill('Vi provar i två veckor och frågar Maj-Britt vad hon märker.');
  for (const box of await page.locator(inView('.task input')).all()) await box.check();
  for (const row of await page.locator(inView('.rate-row')).all()) await row.locator('input').nth(2).check({ force: true });
  await page.locator(inView('h1')).click();
}

export const states = [
  { name: 'overview', course: 'courses', lesson: '' },
  { name: 'overview-begun', course: 'courses', lesson: 'vad-raknas', act: async (page) => {
    await answerAll(page);
    await page.evaluate(() => { location.hash = '#_overview'; });
  } },
  { name: 'lesson', course: 'courses', lesson: 'vad-raknas' },
  { name: 'lesson-answered', course: 'courses', lesson: 'vad-raknas', act: answerAll },
  { name: 'menu', course: 'courses', lesson: 'fyra-satt', act: press('#_menu-button'), dialog: true },
  { name: 'team', course: 'courses', lesson: 'nytta-for-vem' },
  { name: 'team-facilitator', course: 'courses', lesson: 'nytta-for-vem', act: async (page) => {
    await facilitate(page);
    await page.locator(inView('.part-together .part-tools button')).click();
  } },
  { name: 'team-screen', course: 'courses', lesson: 'nytta-for-vem', dialog: true, act: async (page) => {
    await facilitate(page);
    await page.locator(inView('.lead-tools button')).first().click();
    await page.locator('.stage-bar [data-is]').click();
  } },
  { name: 'scenario', course: 'courses', lesson: 'ide-utan-hem', act: press(inView('.choice >> nth=0')) },
  { name: 'notes-written', course: 'courses', lesson: 'nittio-dagar', act: fillNotes },
  { name: 'notes', course: 'courses', lesson: 'nittio-dagar', act: async (page) => {
    await fillNotes(page);
    await page.evaluate(() => { location.hash = '#_notes'; });
  } },
  { name: 'notes-erase', course: 'courses', lesson: 'nittio-dagar', dialog: true, act: async (page) => {
    await fillNotes(page);
    await page.evaluate(() => { location.hash = '#_notes'; });
    await page.locator('#_notes [data-notes-tools] button').last().click();
  } },
  { name: 'search', course: 'courses', lesson: '_search', act: async (page) => {
    await page.locator('#_search input').fill('nytta');
    await page.waitForTimeout(600);
  } },
  { name: 'term', course: 'courses', lesson: 'vad-raknas', dialog: true, act: (page) => page.locator(inView('a.term')).first().click() },
  { name: 'glossary', course: 'courses', lesson: '_glossary' },
  { name: 'farewell', course: 'courses', lesson: 'vad-raknas', dialog: true, act: press('#_leave') },
  { name: 'quiz', course: 'quiz', lesson: null },
  { name: 'quiz-result', course: 'quiz', lesson: null, act: async (page) => {
    await answerAll(page);
    await press(inView('[data-quiz] .button-primary, .quiz .button-primary'))(page);
  } },
  { name: 'questions', course: 'questions', lesson: null },
  { name: 'questions-answered', course: 'questions', lesson: null, act: answerAll },
  { name: 'kept', course: 'passing', lesson: null, act: fillNotes },
  { name: 'media', course: 'media', lesson: null },
];
