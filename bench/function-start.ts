import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cloudEnv } from '../localcloud/host/cloud-env';
import { middle, printLoad, printTable, short } from './figures';
import { root } from './local-cloud';

/**
 * What each built function adds to a cold start: its own load in a fresh process that has just loaded wx-server-sdk,
 * which no function can do without. See bench/README.md.
 */
const runs = Number(process.argv[2] ?? 9);
const BUDGET_MS = 80;
const folder = path.join(root, 'dist', 'cloudfunctions');
const start = promisify(execFile);

const program = `
const began = performance.now();
require(require.resolve('wx-server-sdk', { paths: [process.argv[1]] }));
const between = performance.now();
require(process.argv[1]);
console.log(JSON.stringify([between - began, performance.now() - between]));`;

interface Load {
  readonly sdkMs: number;
  readonly ownMs: number;
}

async function load(file: string): Promise<Load> {
  const env = { ...process.env, ...cloudEnv('http://127.0.0.1:1') };
  const { stdout } = await start(process.execPath, ['-e', program, file], { env });
  const [sdkMs, ownMs] = JSON.parse(stdout) as [number, number];
  return { sdkMs, ownMs };
}

async function rowOf(name: string, loads: readonly Load[]): Promise<string[]> {
  const { size } = await stat(path.join(folder, name, 'index.js'));
  const own = middle(loads.map(({ ownMs }) => ownMs));
  const ratio = middle(loads.map(({ sdkMs, ownMs }) => ownMs / sdkMs));
  const verdict = own <= BUDGET_MS ? 'within' : 'OVER';
  return [name, short(size / 1024), short(own), short(ratio), verdict];
}

async function main(): Promise<void> {
  printLoad();
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const loads = new Map(names.map((name) => [name, [] as Load[]]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, list] of loads) list.push(await load(path.join(folder, name, 'index.js')));
  const sdk = middle([...loads.values()].flat().map(({ sdkMs }) => sdkMs));
  console.log(`median of ${runs} fresh processes each; wx-server-sdk alone ${short(sdk)} ms`);
  printTable(
    ['function', 'KiB', 'own ms', 'own/SDK', `budget ${BUDGET_MS} ms`],
    await Promise.all([...loads].map(([name, list]) => rowOf(name, list))),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
