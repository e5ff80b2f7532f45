// Runs one suite as a program of its own and counts what it says: { passed, failed }.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A suite that could not run is one failure, never silence. */
export const failedRun = Object.freeze({ passed: 0, failed: 1 });

export function addTallies(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

function run(args, { root, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Test files that did not even load count as one failure each. */
export function jestTally(report, exitCode) {
  if (report === undefined) return failedRun;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const tally = { passed: report.numPassedTests, failed };
  return exitCode !== 0 && failed === 0 ? { ...tally, failed: 1 } : tally;
}

export async function runJest(name, args, { root, output, env }) {
  const file = path.join(output, `jest-${name}.json`);
  rmSync(file, { force: true });
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'test/jest.config.cjs'];
  const code = await run([...jest, '--json', '--outputFile', file, ...args], { root, env });
  return jestTally(readJson(file), code);
}

export async function runStory({ root, output, env }) {
  const file = path.join(output, 'story.json');
  rmSync(file, { force: true });
  const code = await run(['test/story.mjs'], { root, env: { ...env, STORY_RESULT: file } });
  const tally = readJson(file);
  if (tally === undefined) return failedRun;
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
