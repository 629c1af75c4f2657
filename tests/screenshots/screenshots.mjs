// node screenshots.mjs PACKAGES [FOLDER [NAME…]]: see tests/screenshots.sh.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { goTo, lessonsOf } from './acts.mjs';
import { agree, blockStorage } from './lms.mjs';
import { looks } from './looks.mjs';
import { readPackages } from './packages.mjs';
import { states } from './states.mjs';
import { toWebp } from './webp.mjs';

const [packages, folder, ...names] = process.argv.slice(2);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { chromium } = await import(path.join(root, 'tests/Heja.Browser.Tests/bin/Release/net10.0/.playwright/package/index.mjs'));
const out = folder ?? path.join(root, 'docs/pictures');
const filesOf = readPackages(packages);
const origin = 'https://heja.example';
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', json: 'application/json' };
const taken = [];
const wrong = [];

async function open(context, state, look, files) {
  if (state.lms !== null) await context.addInitScript(agree, state.lms ?? {});
  if (state.blocked) await context.addInitScript(blockStorage);
  await context.route('**', (route) => {
    const url = new URL(route.request().url());
    const name = decodeURIComponent(url.pathname.slice(1));
    const body = url.origin === origin && files.get(name);
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: types[path.extname(name).slice(1)] ?? 'application/octet-stream' });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (state.clock) await page.clock.install();
  await page.goto(`${origin}/index.html`);
  if (look.spacing) await page.addStyleTag({ content: look.spacing });
  await page.locator('h1:visible').waitFor();
  return page;
}

/** One picture of a state, or of each lesson where it names none. */
async function take(browser, state, look) {
  const files = filesOf(state.course, look.brand, look.language);
  if (!files) return;
  const { scheme, viewport } = look;
  const context = await browser.newContext({
    viewport, colorScheme: scheme, forcedColors: look.forced ? 'active' : 'none', reducedMotion: 'reduce', isMobile: viewport.width < 800,
    deviceScaleFactor: folder ? 1 : 1.25,
  });
  await attempt(`${state.name}.${look.name}`, async () => {
    const page = await open(context, state, look, files);
    for (const lesson of state.lesson === null ? await lessonsOf(page) : [state.lesson]) {
      const label = state.lesson === null ? `${state.name}-${lesson}` : state.name;
      await attempt(`${label}.${look.name}`, () => picture(page, state, lesson, `${label}.${look.name}`, label));
    }
  });
  await context.close().catch(() => {});
}

async function picture(page, state, lesson, name, label) {
  const failed = (error) => wrong.push(`${name}: the page said ${error.message}`);
  page.on('pageerror', failed);
  await goTo(page, lesson);
  await state.act?.(page);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (isWide) wrong.push(`${name}: wider than the window`);
  if (!state.window) await page.evaluate(() => scrollTo(0, 0));
  const png = await page.screenshot({ fullPage: folder !== undefined && !state.window });
  if (folder) writeFileSync(path.join(out, `${name}.png`), png);
  else writeFileSync(path.join(out, `${label}.webp`), await toWebp(browser, png));
  page.off('pageerror', failed);
  taken.push(name);
}

async function attempt(name, action) {
  try {
    await action();
  } catch (error) {
    wrong.push(`${name}: not taken: ${error.message.split('\n')[0]}`);
  }
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.HEJA_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const isAsked = (state, look) => folder ? names.length === 0 || names.some((one) => `${state.name}.${look.name}`.includes(one)) : state.readme === look.name;
const asked = states.flatMap((state) => looks.filter((look) => isAsked(state, look)).map((look) => [state, look]));
const lane = async () => {
  for (let next = asked.shift(); next; next = asked.shift()) await take(browser, ...next);
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));
await browser.close();
for (const line of wrong.sort()) console.error(line);
console.log(`${taken.length} pictures in ${out}, ${wrong.length} things wrong`);
process.exitCode = wrong.length > 0 || taken.length === 0 ? 1 : 0;
