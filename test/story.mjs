// `npm run story`: a friend buys through a fan's shared link, told over HTTP against a freshly started local cloud.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from '../config/build.mjs';
import { ensureInstalled } from '../config/setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  await ensureInstalled();
  await buildWhatChanged(['functions']);
  const story = spawn(process.execPath, ['--import', 'tsx', 'test/journeys/story.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => {
    story.on('error', () => resolve(1));
    story.on('close', (code) => resolve(code ?? 1));
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
