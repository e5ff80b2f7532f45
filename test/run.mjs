// `npm test`: makes everything ready, runs every suite and ends with one line `N passed, N failed`.
// `npm test -- <jest arguments>` runs only what they name, without the story.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from '../config/build.mjs';
import { ensureInstalled } from '../config/setup.mjs';
import { ensureChromium } from './support/ensure-chromium.mjs';
import { addTallies, failedRun, runJest, runStory } from './support/suites.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'test-output');

async function prepare() {
  await ensureInstalled();
  await buildWhatChanged(['functions', 'h5', 'weapp', 'admin', 'shell', 'inspector']);
  return ensureChromium();
}

async function runEverything(env) {
  const tallies = [];
  // The browser journey has the machine for itself: on two cores its patience is not tried for nothing.
  tallies.push(await runJest('units', ['--ignoreProjects', 'journeys'], { root, output, env }));
  tallies.push(
    await runJest('journeys', ['--selectProjects', 'journeys', '--runInBand'], {
      root,
      output,
      env,
    }),
  );
  tallies.push(await runStory({ root, output, env }));
  return addTallies(tallies);
}

async function main(args) {
  mkdirSync(output, { recursive: true });
  rmSync(path.join(output, 'summary.json'), { force: true });
  const env = { ...process.env, CHROMIUM_PATH: await prepare() };
  return args.length > 0 ? runJest('chosen', args, { root, output, env }) : runEverything(env);
}

let tally;
try {
  tally = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  tally = failedRun;
}
mkdirSync(output, { recursive: true });
writeFileSync(path.join(output, 'summary.json'), JSON.stringify(tally));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
