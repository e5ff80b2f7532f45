// Makes a fresh clone ready with nothing but Node: checks the version, installs from the lock file when needed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, 'package-lock.json');
/** Lies inside node_modules, so that removing the folder removes it too. */
const stampFile = path.join(root, 'node_modules', '.installed-lock');
/** What npm says it installed last. */
const installedFile = path.join(root, 'node_modules', '.package-lock.json');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  throw new Error(
    `需要 Node.js 20（20.19 以上，推荐）、22（22.13 以上）或 24 以上，现在是 ${process.versions.node}。请先升级 Node.js。`,
  );
}

function wantedStamp() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function isInstalled(stamp) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  // Somebody ran npm by hand, or the lock file changed in words only: the versions decide.
  return existsSync(installedFile) && isSameTree(packagesOf(lockFile), packagesOf(installedFile));
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Optional packages of other platforms are in the lock file only. */
function isSameTree(wanted, present) {
  const missing = Object.entries(wanted).some(
    ([place, { version, optional }]) =>
      place !== '' && (present[place] ? present[place].version !== version : !optional),
  );
  return !missing && Object.keys(present).every((place) => place in wanted);
}

/** Checks the Node version and runs `npm ci` when node_modules is missing or of another lock file. */
export async function ensureInstalled() {
  checkNode();
  const stamp = wantedStamp();
  if (!isInstalled(stamp)) {
    const logFile = path.join(root, '.cache', 'logs', 'install.log');
    await runStep('安装依赖', ['npm', 'ci', '--no-progress'], { cwd: root, logFile });
  }
  writeFileSync(stampFile, stamp);
}
