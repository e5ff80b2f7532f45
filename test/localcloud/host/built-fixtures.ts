import { mkdtemp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { buildFunctions } from '../../../config/build-functions';

const root = path.resolve(__dirname, '..', '..', '..');

/** Builds fixture functions as the real ones are built, inside the project so that they find the SDK. */
export async function builtFixtures(sourceDir = path.join(__dirname, 'fixtures')): Promise<string> {
  const cache = path.join(root, '.cache', 'test');
  await mkdir(cache, { recursive: true });
  const outDir = path.join(await mkdtemp(path.join(cache, 'functions-')), 'cloudfunctions');
  await buildFunctions({
    sourceDir,
    outDir,
    packageFile: path.join(root, 'package.json'),
  });
  return outDir;
}
