// Makes a fresh clone ready with nothing but Node: checks the version, installs from the lock file when needed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, 'package-lock.json');
/** Lies inside node_modules, so that removing the folder removes it too. */
const stampFile = path.join(root, 'node_modules', '.installed-lock');
/** npm writes this at the end of every install. */
const npmStampFile = path.join(root, 'node_modules', '.package-lock.json');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 12) || major >= 22) return;
  throw new Error(
    `需要 Node.js 20.12 以上（推荐 20 LTS）或 22 以上，现在是 ${process.versions.node}。请先升级 Node.js。`,
  );
}

function wantedStamp() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function installed(stamp) {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp;
  // Somebody ran npm by hand: good when it happened after the lock file last changed.
  return existsSync(npmStampFile) && statSync(npmStampFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** Checks the Node version and runs `npm ci` when node_modules is missing or of another lock file. */
export async function ensureInstalled() {
  checkNode();
  const stamp = wantedStamp();
  if (!installed(stamp)) {
    const logFile = path.join(root, '.cache', 'logs', 'install.log');
    await runStep('安装依赖', ['npm', 'ci', '--no-progress'], { cwd: root, logFile });
  }
  writeFileSync(stampFile, stamp);
}
