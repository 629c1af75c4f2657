// node build.mjs OUTDIR [--tests | --preview]: the scripts that go into packages, or what the tests of other projects or the page
// of `heja preview` need.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

/** One classic script a format: module scripts fail from file:// and where an LMS sends a wrong MIME type. */
const browser = { format: 'iife', platform: 'browser', target: 'es2020', minify: true };

const packages = {
  'heja-scorm12.js': { entry: 'src/entry/scorm12.ts', ...browser },
  'heja-xapi.js': { entry: 'src/entry/xapi.ts', ...browser },
};

const tests = {
  'lms/strict-scorm12.js': {
    entry: 'lms/strict-scorm12.ts',
    ...browser,
    minify: false,
    globalName: 'StrictScorm12',
    footer: { js: 'StrictScorm12 = StrictScorm12.StrictScorm12;' },
  },
  'lms/hostile-scorm12.js': {
    entry: 'lms/hostile/hostile-scorm12.ts',
    ...browser,
    minify: false,
    globalName: 'HostileScorm12',
    footer: { js: 'HostileScorm12 = HostileScorm12.HostileScorm12;' },
  },
  'longest.mjs': { entry: 'tools/longest.ts', format: 'esm', platform: 'node', target: 'node20' },
};

const preview = { 'preview.js': { entry: 'preview/main.ts', ...browser } };

/** Taken as they are. */
const copies = {
  'index.html': 'preview/index.html',
  'preview.css': 'preview/preview.css',
  'axe.js': 'node_modules/axe-core/axe.min.js',
};

const [outdir, option] = process.argv.slice(2);
const bundles = { undefined: packages, '--tests': tests, '--preview': preview }[option];
if (!outdir || !bundles) {
  console.error('usage: node build.mjs OUTDIR [--tests | --preview]');
  process.exit(2);
}

for (const [name, { entry, ...options }] of Object.entries(bundles)) {
  if (option === '--tests' && !existsSync(path.join(root, entry))) continue;
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    // Plain ASCII: right whatever encoding the LMS says the file has.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  await write(name, outputFiles[0].contents);
}

if (option === '--preview') {
  for (const [name, from] of Object.entries(copies)) await write(name, await readFile(path.join(root, from)));
}

async function write(name, contents) {
  const file = path.join(outdir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, contents);
  await rename(`${file}.${process.pid}`, file);
}
