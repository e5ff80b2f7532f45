/** Bundles a page of the local cloud: its main.ts and styles, beside index.html and pictures as they are. */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '..');

/** The folder each page lies in; it is built into `dist/<name>`. */
const pages: ReadonlyMap<string, string> = new Map([
  ['shell', 'localcloud/shell'],
  ['inspector', 'localcloud/inspector/page'],
]);

async function buildPage(name: string): Promise<void> {
  const folder = pages.get(name);
  if (folder === undefined) throw new Error(`There is no page "${name}".`);
  const source = path.join(root, folder);
  const outDir = path.join(root, 'dist', name);
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

buildPage(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
