import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '..', '..');

/**
 * Compiles the worker's entry once per process and gives its file. It lies inside the project, so that
 * `require` finds the same SDK the functions use; workers then need no TypeScript loader.
 */
async function bundleBoot(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(root, 'localcloud', 'host', 'worker-boot.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const name = `worker-boot-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.cjs`;
  const folder = path.join(root, '.cache', 'localcloud');
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, file);
  }
  return file;
}

let bundled: Promise<string> | undefined;

export function bootFile(): Promise<string> {
  bundled ??= bundleBoot();
  return bundled;
}
