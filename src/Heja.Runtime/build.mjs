// node build.mjs OUTDIR [--tests]: the scripts that go into packages, or what the tests of other projects need.
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
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

const [outdir, option] = process.argv.slice(2);
if (!outdir || (option && option !== '--tests')) {
  console.error('usage: node build.mjs OUTDIR [--tests]');
  process.exit(2);
}

for (const [name, { entry, ...options }] of Object.entries(option ? tests : packages)) {
  if (option && !existsSync(path.join(root, entry))) continue;
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
  const file = path.join(outdir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, outputFiles[0].contents);
  await rename(`${file}.${process.pid}`, file);
}
