// node install.mjs [FOLDER]: puts node_modules in place, as package-lock.json has it, here or in a folder. Several processes
// may do so at the same time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const NODE = 20;
const NPM = 9;
const HALF_MADE = 10_000;

const root = process.argv[2] ? path.resolve(process.argv[2]) : path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.heja-stamp');
const lock = path.join(root, 'obj', 'npm.lock');
const own = path.join(root, 'obj', `npm-${process.pid}`);

// Some packages bring a program for one platform only.
const stamp = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

if (Number.parseInt(process.versions.node, 10) < NODE) {
  fail(`Node.js ${NODE} or later is needed to build heja; this is ${process.versions.node}.`);
}
if (isInstalled()) process.exit();
const version = npm(['--version']);
if (version.error || Number.parseInt(version.stdout, 10) < NPM) {
  const found = version.error ? 'it was not found' : `this is ${version.stdout.trim()}`;
  fail(`npm ${NPM} or later is needed to build heja; ${found}.`);
}

await acquire();
process.on('exit', release);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
if (!isInstalled()) install();

function install() {
  mkdirSync(own);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(root, file), path.join(own, file));
  // Scripts are not run: what is needed comes inside the packages. NODE_ENV=production must not leave anything out.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const result = npm(['ci', ...options], own);
  if (result.status !== 0) fail(`npm could not install the packages of ${root}.\n${result.stderr}`);
  writeFileSync(path.join(own, 'node_modules', '.heja-stamp'), stamp);
  move(modules, path.join(own, 'before'));
  renameSync(path.join(own, 'node_modules'), modules);
}

function isInstalled() {
  return read(stampFile) === stamp;
}

/** A folder is made by one process only; one whose owner has died is taken away. */
async function acquire() {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'owner'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(lock)) takeAway();
    await sleep(100 + Math.random() * 100);
  }
}

/** Another process may have done the same, and made its own lock since: then it gets it back. */
function takeAway() {
  const taken = `${lock}-${process.pid}`;
  move(lock, taken);
  if (isStale(taken)) rmSync(taken, { recursive: true, force: true });
  else move(taken, lock);
}

function isStale(folder) {
  const pid = Number(read(path.join(folder, 'owner')));
  try {
    if (pid > 0) return !process.kill(pid, 0);
    return Date.now() - statSync(folder).mtimeMs > HALF_MADE;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function release() {
  rmSync(own, { recursive: true, force: true });
  rmSync(lock, { recursive: true, force: true });
}

function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function npm(args, cwd = root) {
  // On Windows npm is a batch file, which only a shell starts.
  return spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
