// node screenshots.mjs PACKAGES FOLDER [NAME…]: see tests/screenshots.sh.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { states } from './states.mjs';
import { readZip } from './zip.mjs';

const [packages, out, ...names] = process.argv.slice(2);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const driver = path.join(root, 'tests/Heja.Browser.Tests/bin/Release/net10.0/.playwright/package/index.mjs');
const { chromium } = await import(driver);

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const schemes = ['light', 'dark'];
const origin = 'https://heja.example';
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', json: 'application/json' };

/** The Swedish SCORM packages of a workspace, by municipality. */
function packagesOf(course) {
  const folder = path.join(packages, course);
  const zips = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('_scorm12.zip'));
  const swedish = zips.filter((name) => name.includes('_sv_'));
  return new Map((swedish.length > 0 ? swedish : zips).map((name) => [path.dirname(name), readZip(path.join(folder, name))]));
}

const coloursOf = (files) => [...files.entries()].find(([name]) => name.startsWith('colours'))?.[1];
const courses = new Map([...new Set(states.map(({ course }) => course))].map((course) => [course, packagesOf(course)]));
const brands = [...courses.get('courses')].map(([name, files]) => ({ name, colours: coloursOf(files) }));

/** An LMS that agrees to everything, so that the page says nothing about one that is missing. */
function agree() {
  const kept = new Map([['cmi.core.student_id', 'kim'], ['cmi.core.lesson_status', 'not attempted']]);
  self.API = {
    LMSInitialize: () => 'true', LMSFinish: () => 'true', LMSCommit: () => 'true', LMSGetLastError: () => '0',
    LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
    LMSGetValue: (name) => kept.get(name) ?? '',
    LMSSetValue: (name, value) => { kept.set(name, value); return 'true'; },
  };
}

/** The first lesson, where a state names none. */
async function lessonsOf(page) {
  return page.locator('article[data-lesson]').evaluateAll((all) => all.map((one) => one.id));
}

async function take(browser, state, brand, scheme, size) {
  const owners = courses.get(state.course);
  const files = owners.get(brand.name) ?? [...owners.values()][0];
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: scheme, reducedMotion: 'reduce', isMobile: size === 'phone' });
  await context.addInitScript(agree);
  await context.route(`${origin}/**`, (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    const body = name.startsWith('colours') ? brand.colours : files.get(name);
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: types[path.extname(name).slice(1)] ?? 'application/octet-stream' });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => console.error(`${state.name}: ${error.message}`));
  await page.goto(`${origin}/index.html`);
  await page.locator('h1:visible').waitFor();
  const lessons = state.lesson === null ? await lessonsOf(page) : [state.lesson];
  for (const lesson of lessons) {
    await page.evaluate((id) => { location.hash = `#${id || '_overview'}`; }, lesson);
    await page.locator(`#${lesson || '_overview'}`).waitFor();
    const label = state.lesson === null ? `${state.name}-${lesson}` : state.name;
    const file = path.join(out, `${label}.${brand.name}-${scheme}-${size}.png`);
    try {
      await state.act?.(page);
      if (!state.dialog) await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: file, fullPage: !state.dialog });
    } catch (error) {
      console.error(`${label} ${brand.name} ${scheme} ${size}: ${error.message.split('\n')[0]}`);
      process.exitCode = 1;
    }
  }
  await context.close();
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.HEJA_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const only = process.env.HEJA_ONLY?.split(',');
for (const state of states.filter(({ name }) => names.length === 0 || names.some((one) => name.includes(one))))
  for (const brand of brands)
    for (const scheme of schemes)
      for (const size of Object.keys(sizes))
        if (!only || only.includes(`${brand.name}-${scheme}-${size}`)) await take(browser, state, brand, scheme, size);
await browser.close();
