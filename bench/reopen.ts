import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { openEngine } from '../localcloud/engine/engine';
import { middle, printLoad, printTable, short } from './figures';
import { forgetFolder, temporaryFolder } from './local-cloud';

/**
 * How long a restart waits for 100,000 documents to be read back, and what they hold in memory, each time in a fresh
 * process, against merely reading and parsing the same rows. See bench/README.md.
 */
const DOCUMENTS = 100_000;
const runs = 5;
const BUDGET_SECONDS = 2;
const start = promisify(execFile);

const collections = [
  { name: 'orders', indexes: [{ fields: ['memberId', 'createdAt'] }, { fields: ['createdAt'] }] },
];

/** About as large as a short order. */
const anOrder = (n: number) => ({
  ...{ _id: `order-${n}`, memberId: `member-${n % 5000}`, createdAt: n, payableFen: n % 90_000 },
  payment: n % 7 === 0 ? 'unpaid' : 'paid',
  lines: Array.from({ length: 3 }, (_, line) => ({
    ...{ productId: `product-${(n + line) % 60}`, quantity: 1 + line, priceFen: 100 * line },
    ...{ title: '桂花乌龙茶 150 克', paidFen: 99 * line },
  })),
  delivery: { kind: 'express', name: '周禾', city: '杭州市', detail: '龙井路 8 号茶香苑' },
});

async function fill(file: string): Promise<void> {
  const engine = openEngine({ file, collections });
  for (let n = 0; n < DOCUMENTS; n += 5000)
    await engine.insertMany(
      'orders',
      Array.from({ length: 5000 }, (_, i) => anOrder(n + i)),
    );
  await engine.close();
}

/** Keeps what was read, because a restart does so too. */
function readRows(file: string): number {
  const database = new Database(file);
  const rows = database.prepare('SELECT body FROM documents').all() as { body: string }[];
  const kept = rows.map(({ body }) => JSON.parse(body) as unknown);
  database.close();
  return kept.length;
}

function openFile(file: string): number {
  return openEngine({ file, collections }).count('orders');
}

/** In the fresh process: prints seconds and MiB gained. */
function report(open: (file: string) => number, file: string): never {
  const before = process.memoryUsage.rss();
  const began = performance.now();
  if (open(file) !== DOCUMENTS) throw new Error('documents are missing');
  const took = (performance.now() - began) / 1000;
  console.log(JSON.stringify([took, (process.memoryUsage.rss() - before) / 2 ** 20]));
  process.exit(0);
}

async function inFreshProcess(what: 'open' | 'read', file: string): Promise<[number, number]> {
  const { stdout } = await start(process.execPath, ['--import', 'tsx', __filename, what, file]);
  return JSON.parse(stdout) as [number, number];
}

async function measure(file: string): Promise<void> {
  await fill(file);
  const [opened, read]: [[number, number][], [number, number][]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    read.push(await inFreshProcess('read', file));
    opened.push(await inFreshProcess('open', file));
  }
  const row = (name: string, samples: [number, number][]) => [
    name,
    ...[middle(samples.map(([s]) => s)), middle(samples.map(([, mib]) => mib))].map(short),
  ];
  printTable(
    ['100,000 documents', 'seconds', 'MiB'],
    [row('reopened by the engine', opened), row('rows read and parsed', read)],
  );
  const ratio = middle(opened.map(([s], run) => s / (read[run]?.[0] ?? Number.NaN)));
  const isWithin = middle(opened.map(([s]) => s)) <= BUDGET_SECONDS;
  console.log(`reopened/read ${short(ratio)}; ${isWithin ? 'within' : 'OVER'} ${BUDGET_SECONDS} s`);
}

async function main(): Promise<void> {
  const [, , what, given] = process.argv;
  if (given !== undefined) return report(what === 'open' ? openFile : readRows, given);
  printLoad();
  const folder = await temporaryFolder();
  try {
    await measure(path.join(folder, 'orders.db'));
  } finally {
    await forgetFolder(folder);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
