import { copyFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDocuments, documentsFile } from '../localcloud/documents';
import { checkShop } from '../localcloud/invariants';
import { brokenPromises, type Promised, type Remains } from './after-crash';
import { post } from './drive';
import { middle, printLoad, printTable, short } from './figures';
import { HurriedBuyer } from './hurried-buyer';
import {
  crash,
  forgetFolder,
  root,
  runProgram,
  temporaryFolder,
  type RunningProgram,
} from './local-cloud';
import { Shelves } from './shopper';

/**
 * The shop is killed (SIGKILL) at a random moment while buyers order and pay over HTTP, again and again on the same
 * data. After each kill the disk is looked at before anybody repairs it, then the shop is started on it and goes on.
 * Ends with 1 when anything that was confirmed is gone, torn or does not balance. See bench/README.md.
 */
const kills = Number(process.argv[2] ?? 30);
const crowd = Number(process.argv[3] ?? 8);
/** The latest moment of a kill, in milliseconds after the first order of a round is confirmed. */
const mostMs = Number(process.argv[4] ?? 5000);
/** The demo shop's own orders are older. */
const beganAt = Date.now();

interface Place {
  readonly dataDir: string;
  readonly port: number;
}

interface Round {
  readonly confirmed: number;
  readonly paid: number;
  readonly underWay: number;
  readonly underWayDone: number;
  readonly trouble: readonly string[];
  readonly restartMs: number;
}

const functionsDir = path.join(root, 'dist', 'cloudfunctions');

/** A copy of what the kill left, so that looking at it repairs nothing. */
async function lookAtDisk(dataDir: string, copyDir: string) {
  await mkdir(copyDir, { recursive: true });
  for (const end of ['', '-wal'])
    await copyFile(`${documentsFile(dataDir)}${end}`, `${documentsFile(copyDir)}${end}`);
  const engine = await openDocuments({ dataDir: copyDir, functionsDir });
  try {
    const { violations } = checkShop(engine);
    const orders = engine.find('orders', { createdAt: { $gte: beganAt } });
    const answers = engine.find('idempotency', { action: 'placeOrder', at: { $gte: beganAt } });
    const remains: Remains = {
      orders: new Map(
        orders.map(({ _id, payment }) => [
          String(_id),
          { paid: fieldOf(payment, 'status') === 'paid' },
        ]),
      ),
      answers: new Map(
        answers.map(({ _id, answer }) => [
          String(_id).split(':')[1] ?? '',
          String(fieldOf(answer, 'id')),
        ]),
      ),
    };
    return { remains, violations };
  } finally {
    await engine.close();
    await forgetFolder(copyDir);
  }
}

const fieldOf = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** A port that stays: payments remember the address their notices go to. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Time from the spawn to the first answer of a function. */
async function start({ dataDir, port }: Place): Promise<{ cloud: RunningProgram; ms: number }> {
  const began = performance.now();
  const cloud = await runProgram('localcloud/main.ts', dataDir, port);
  await Shelves.of(cloud.url, 1);
  return { cloud, ms: performance.now() - began };
}

/** Resolves when somebody was told something new: workers start slowly, and killing nothing proves nothing. */
async function confirmed(buyers: readonly HurriedBuyer[]): Promise<void> {
  const told = () => buyers.flatMap((buyer) => buyer.promised).length;
  const before = told();
  while (told() === before) await sleep(10);
}

interface Stage extends Place {
  readonly buyers: readonly HurriedBuyer[];
  readonly shelves: Shelves;
}

async function round(
  cloud: RunningProgram,
  stage: Stage,
): Promise<{ next: RunningProgram; round: Round }> {
  const { buyers, shelves, dataDir } = stage;
  const shopping = Promise.all(buyers.map((buyer) => buyer.shop(cloud.url, shelves)));
  await Promise.race([confirmed(buyers), shopping]);
  await Promise.race([sleep(Math.random() * mostMs), shopping]);
  await crash(cloud);
  await shopping;
  const { remains, violations } = await lookAtDisk(dataDir, `${dataDir}-look`);
  const promised: Promised[] = buyers.flatMap((buyer) => buyer.promised);
  const underWay = buyers.flatMap(({ underWay }) => (underWay ? [underWay.key] : []));
  const { cloud: next, ms } = await start(stage);
  const books = (await post(`${next.url}/dev/invariants`, {})) as { violations: unknown[] };
  const trouble = [
    ...brokenPromises(promised, new Set(underWay), remains),
    ...[...violations, ...books.violations].map((violation) => JSON.stringify(violation)),
  ];
  return {
    next,
    round: {
      confirmed: new Set(promised.map(({ orderId }) => orderId)).size,
      paid: promised.filter(({ paid }) => paid).length,
      underWay: underWay.length,
      underWayDone: underWay.filter((key) => remains.answers.has(key)).length,
      trouble,
      restartMs: ms,
    },
  };
}

function print(rounds: readonly Round[]): void {
  printTable(
    ['kill', 'confirmed', 'paid', 'under way', 'of them done', 'trouble', 'restart ms'],
    rounds.map((one, n) =>
      [n + 1, one.confirmed, one.paid, one.underWay, one.underWayDone, one.trouble.length]
        .map(String)
        .concat(short(one.restartMs)),
    ),
  );
  const last = rounds.at(-1);
  const trouble = rounds.flatMap((one) => one.trouble);
  console.log(
    `${rounds.length} kills, ${last?.confirmed ?? 0} confirmed orders, ${last?.paid ?? 0} confirmed payments: ` +
      `${trouble.length} lost, torn or out of balance; restart ${short(middle(rounds.map((one) => one.restartMs)))} ms`,
  );
  for (const line of trouble) console.error(line);
}

async function main(): Promise<number> {
  printLoad();
  const dataDir = path.join(await temporaryFolder(), 'data');
  const buyers = Array.from({ length: crowd }, (_, n) => new HurriedBuyer(`crash-${n}`));
  const rounds: Round[] = [];
  const place = { dataDir, port: await freePort() };
  let { cloud } = await start(place);
  const stage = { ...place, buyers, shelves: await Shelves.of(cloud.url) };
  try {
    for (let done = 0; done < kills; done += 1) {
      const { next, round: one } = await round(cloud, stage);
      cloud = next;
      rounds.push(one);
    }
  } finally {
    await crash(cloud);
    await forgetFolder(path.dirname(dataDir));
  }
  print(rounds);
  const confirmed = rounds.at(-1)?.confirmed ?? 0;
  return confirmed === 0 || rounds.some((one) => one.trouble.length > 0) ? 1 : 0;
}

main().then(
  // Connections kept open would keep this process too.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
