// node preview.mjs COURSES [FOLDER]: see tests/preview-pictures.sh. COURSES is written to.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { toWebp } from './webp.mjs';

const [courses, folder] = process.argv.slice(2);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { chromium } = await import(path.join(root, 'tests/Heja.Browser.Tests/bin/Release/net10.0/.playwright/package/index.mjs'));
const out = folder ?? path.join(root, 'docs/authoring/pictures');
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const button = (page, name) => page.getByRole('button', { name, exact: true });
const tab = (page, name) => page.locator(`#tab-${name}`).click();
const goTo = async (page, lesson) => {
  await page.locator('#bar .wide select').selectOption(lesson);
  await page.frameLocator('iframe').locator(`article[data-lesson="${lesson}"]`).waitFor();
};

/** A lesson with a mistake in it, until the picture is taken. */
async function mistake(page) {
  const file = path.join(courses, 'heja-innovation/behov/valj-bort.sv.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('\n---\n\n', '\n---\n\n::: noot\n\nEn sak till.\n\n:::\n\n'));
  await page.locator('.errors').waitFor();
  return async () => {
    writeFileSync(file, before);
    await page.locator('.errors').waitFor({ state: 'hidden' });
  };
}

// A name, what is done first, and for the documentation in which size and scheme; what it gives back puts things right again.
const states = [
  { name: 'gradebook', size: 'desktop', scheme: 'light', act: (page) => goTo(page, 'valj-bort') },
  { name: 'error', size: 'desktop', scheme: 'light', act: async (page) => {
    await goTo(page, 'valj-bort');
    return mistake(page);
  } },
  { name: 'fault', size: 'desktop', scheme: 'light', act: async (page) => {
    await button(page, 'Saving fails').click();
    await goTo(page, 'hur-langt');
    await page.frameLocator('iframe').locator('#_status:not(:empty)').waitFor();
    await tab(page, 'traffic');
    await page.locator('.traffic .wrong').first().locator('summary').click();
  } },
  { name: 'saved', size: 'desktop', scheme: 'dark', act: async (page) => {
    await goTo(page, 'valj-bort');
    await goTo(page, 'hur-langt');
    await tab(page, 'saved');
  } },
  { name: 'lesson', size: 'desktop', scheme: 'dark', act: async (page) => {
    await goTo(page, 'hur-langt');
    await button(page, 'Phone size').click();
    await tab(page, 'lesson');
    await button(page, 'Show answers').click();
  } },
  { name: 'axe', act: async (page) => {
    await goTo(page, 'valj-bort');
    await tab(page, 'axe');
    await button(page, 'Check this page with axe').click();
    await page.locator('#panel-axe .good, #panel-axe .sources').first().waitFor();
  } },
  { name: 'killed', act: (page) => button(page, 'Kill the window').click() },
];

/** Starts the preview; its address, and how it is ended. */
async function start() {
  const program = path.join(root, 'src/Heja.Cli/bin/Release/net10.0/heja.dll');
  const preview = spawn('dotnet', [program, 'preview', path.basename(courses), '--municipality', 'helsingborg', '--language', 'sv', '--ui', 'en', '--port', '0'], { cwd: path.dirname(courses), stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: preview.stdout })) return { address: line, end: () => preview.kill('SIGINT') };
  throw new Error('the preview printed no address');
}

async function take(browser, address, state, scheme, size) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => console.error(`${state.name}: ${error.message}`));
  await page.goto(`${address}?format=scorm12`);
  await page.frameLocator('iframe').locator('h1:visible').waitFor();
  await button(page, 'Second attempt').click();
  await page.frameLocator('iframe').locator('h1:visible').waitFor();
  const putRight = await state.act(page);
  await page.waitForTimeout(500);
  const png = await page.screenshot({ fullPage: size === 'phone' });
  if (folder) writeFileSync(path.join(out, `${state.name}.${scheme}-${size}.png`), png);
  else writeFileSync(path.join(out, `preview-${state.name}.webp`), await toWebp(browser, png));
  if (typeof putRight === 'function') await putRight();
  await context.close();
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.HEJA_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const { address, end } = await start();
for (const state of states)
  for (const scheme of ['light', 'dark'])
    for (const size of Object.keys(sizes))
      if (folder || (state.scheme === scheme && state.size === size)) await take(browser, address, state, scheme, size);
await browser.close();
end();
