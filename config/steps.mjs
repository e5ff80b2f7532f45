// Visible progress for set-up and builds: one line per finished step, one living line while steps run.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LIVE_EVERY_MS = 500;
/** Without a terminal a long step says now and then that it still goes on. */
const SPEAK_EVERY_MS = 30_000;

/** @type {Map<string, number>} title -> start */
const running = new Map();
let ticker;
let spokenAt = 0;

/** @type {Set<import('node:child_process').ChildProcess>} programs of steps that still run */
const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill()));
const quit = () => process.exit(130);

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

function runningText(digits) {
  return [...running]
    .map(([title, since]) => `${title} ${((Date.now() - since) / 1000).toFixed(digits)} 秒`)
    .join(' · ');
}

function tick() {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K… ${runningText(0)}`);
  else if (Date.now() - spokenAt > SPEAK_EVERY_MS) {
    spokenAt = Date.now();
    console.log(`… ${runningText(0)}`);
  }
}

function begin(title) {
  running.set(title, Date.now());
  if (ticker) return;
  spokenAt = Date.now();
  ticker = setInterval(tick, LIVE_EVERY_MS);
  process.on('SIGINT', quit).on('SIGTERM', quit);
}

function end(title, mark) {
  const since = running.get(title) ?? Date.now();
  running.delete(title);
  if (running.size === 0) {
    clearInterval(ticker);
    ticker = undefined;
    process.off('SIGINT', quit).off('SIGTERM', quit);
  }
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(`${mark} ${title} ${seconds(since)} 秒`);
}

/** npm says first what is wrong, builds say it last; between them nobody reads. */
const FIRST_LINES = 12;
const LAST_LINES = 30;

function excerpt(text) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= FIRST_LINES + LAST_LINES) return lines.join('\n');
  return [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)].join('\n');
}

/** A step that went wrong, with what its program said. */
export class StepFailed extends Error {
  constructor(title, logFile) {
    const said = excerpt(readFileSync(logFile, 'utf8'));
    super(
      `${title}没有成功。它的输出：\n\n${said}\n\n完整的输出在 ${path.relative(process.cwd(), logFile)}`,
    );
    this.name = 'StepFailed';
  }
}

/**
 * Runs one program as a step; what it prints goes to a log file that is shown only when it fails.
 * @param {string} title what a person reads
 * @param {string[]} command program and arguments
 * @param {{ cwd: string, logFile: string, env?: Record<string, string> }} options
 */
export async function runStep(title, [program, ...args], { cwd, logFile, env = {} }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  begin(title);
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    children.add(child);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (error) => {
      log.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (exitCode) => {
      children.delete(child);
      resolve(exitCode);
    });
  });
  await new Promise((resolve) => log.end(resolve));
  end(title, code === 0 ? '✓' : '✗');
  if (code !== 0) throw new StepFailed(title, logFile);
}
