/** Bundles the shell page: localcloud/shell/main.ts and its styles, beside index.html and pictures as they are. */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '..');
const source = path.join(root, 'localcloud', 'shell');
const outDir = path.join(root, 'dist', 'shell');

async function buildShell(): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true }))
    if (entry.isFile() && !/\.(tsx?|css|md)$/.test(entry.name))
      await copyFile(path.join(source, entry.name), path.join(outDir, entry.name));
  await build({
    entryPoints: [path.join(source, 'main.ts')],
    outdir: outDir,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    loader: { '.svg': 'dataurl', '.png': 'dataurl' },
    minify: true,
    sourcemap: true,
    logLevel: 'warning',
  });
}

buildShell().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
