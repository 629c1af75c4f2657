// What a learner does before a picture is taken.
export const inView = (selector) => `.view.current ${selector}`;

/** Presses what is there to press; on a wide screen the menu, for one, has no button. */
export const press = (selector) => async (page) => {
  for (const one of await page.locator(selector).all()) if (await one.isVisible()) await one.click();
};

/** Opens a lesson or another view. */
export async function goTo(page, id) {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, id);
  await page.locator(`#${id}.current`).waitFor();
}

export const lessonsOf = (page) => page.locator('article[data-lesson]').evaluateAll((all) => all.map((one) => one.id));

/** Answers every question with what stands first, so that right and wrong are both seen. */
export async function answerAll(page) {
  for (const question of await page.locator(inView('[data-question]:visible')).all()) {
    const items = await question.locator('.item').all();
    for (const group of items.length > 0 ? items : [question]) {
      const choice = group.locator('input:is([type=radio], [type=checkbox]):enabled').first();
      if ((await choice.count()) > 0) await choice.check();
    }
    for (const field of await question.locator('input:not([type=radio], [type=checkbox]):enabled').all()) await field.fill('12');
    for (const select of await question.locator('select:enabled').all()) await select.selectOption({ index: 1 });
    const up = question.locator('.moves button:enabled:not([aria-disabled=true])').last();
    if ((await up.count()) > 0) await up.click();
    const submit = question.locator('.card-actions .button-primary');
    if ((await submit.count()) > 0) await submit.click();
  }
}

/** Answers with the other option, where there are two attempts. */
export async function answerAgain(page) {
  await answerAll(page);
  for (const question of await page.locator(inView('[data-question]:visible')).all()) {
    const other = question.locator('input:is([type=radio], [type=checkbox]):enabled').last();
    if ((await other.count()) > 0) await other.check();
    const field = question.locator('input:not([type=radio], [type=checkbox]):enabled').first();
    if ((await field.count()) > 0) await field.fill('13');
    const submit = question.locator('.card-actions .button-primary:not([aria-disabled])');
    if ((await submit.count()) > 0) await submit.click();
  }
}

/** Writes in every field that the learner keeps, and ticks and rates. */
export async function fillNotes(page) {
  for (const field of await page.locator(inView(':is(.reflection, .plan) textarea')).all())
    await field.fill('Vi provar i två veckor och frågar Maj-Britt vad hon märker.');
  for (const box of await page.locator(inView('.task input')).all()) await box.check();
  for (const row of await page.locator(inView('.rate-row')).all()) await row.locator('input').nth(2).check({ force: true });
  await page.locator(inView('h1')).click();
}

/** Everything that makes each lesson done, to the last. */
export async function doCourse(page) {
  for (const lesson of await lessonsOf(page)) {
    await goTo(page, lesson);
    await answerAgain(page);
    await press(inView('[data-keep]'))(page);
    await press(inView('[data-lesson-end] > .button-primary'))(page);
  }
  await goTo(page, '_overview');
}

/** Shows what only the one who leads sees. */
export const facilitate = press(inView('[data-facilitator-toggle][aria-pressed=false]'));

export async function openFolds(page) {
  for (const fold of await page.locator(inView('details')).all()) await fold.evaluate((element) => { element.open = true; });
  for (const tab of await page.locator(inView('[role=tab]:nth-child(2)')).all()) await tab.click();
}
