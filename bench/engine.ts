import { createRequire } from 'node:module';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { openEngine, type Engine } from '../localcloud/engine/engine';
import { createGateway, type Gateway } from '../localcloud/gateway/gateway';
import { mountCloudbase } from '../localcloud/gateway/http-route';
import { patchSdk, sendTo } from '../localcloud/gateway/message-transport';
import { CLOUD_CREDENTIAL, cloudEnv } from '../localcloud/host/cloud-env';
import { drive } from './drive';
import { middle, printLoad, printTable, short } from './figures';
import { openIdealCheckout } from './ideal-checkout';
import { forgetFolder, temporaryFolder } from './local-cloud';

/**
 * What a database call costs through the real SDK, in process and over HTTP, and how many durable checkouts the engine
 * alone makes of what the disk allows. Both ends of HTTP live in this process, so its CPU time is the whole price.
 */
const seconds = Number(process.argv[2] ?? 1);
const rounds = Number(process.argv[3] ?? 5);
const DOCUMENTS = 20_000;
const GROUPS = 1000;

/** The part of the SDK measured here; its own typings say `void | string` where it gives promises. */
interface SdkDocument {
  get(): Promise<unknown>;
  update(body: { readonly data: object }): Promise<unknown>;
}
interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  get(): Promise<unknown>;
}
interface SdkCollection {
  doc(id: string): SdkDocument;
  where(query: object): SdkQuery;
}
interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc'>;
  commit(): Promise<unknown>;
}
interface Cloud {
  readonly DYNAMIC_CURRENT_ENV: symbol;
  init(config: { readonly env: symbol }): void;
  database(): {
    readonly command: { inc(by: number): object };
    collection(name: string): SdkCollection;
    startTransaction(): Promise<SdkTransaction>;
  };
}

type Act = () => Promise<unknown>;

const anyId = () => `doc-${Math.floor(Math.random() * DOCUMENTS)}`;
const anyGroup = () => Math.floor(Math.random() * GROUPS);
const text = 'x'.repeat(400);

async function openFilled(folder: string): Promise<Engine> {
  const collections = [
    { name: 'things', indexes: [{ fields: ['group', 'at'] }] },
    { name: 'orders', indexes: [] },
  ];
  const engine = openEngine({ file: path.join(folder, 'engine.db'), collections });
  const things = Array.from({ length: DOCUMENTS }, (_, n) => ({
    ...{ _id: `doc-${n}`, group: n % GROUPS, at: n, amount: 1_000_000, text },
  }));
  await engine.insertMany('things', things);
  return engine;
}

function loadSdk(): Cloud {
  const cloud = createRequire(__filename)('wx-server-sdk') as Cloud;
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  return cloud;
}

/** Serves the gateway where the SDK looks for the cloud when nobody exchanged its transport. */
async function serve(gateway: Gateway): Promise<() => void> {
  const app = new Hono();
  mountCloudbase(app, gateway, CLOUD_CREDENTIAL);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  Object.assign(process.env, cloudEnv(`http://127.0.0.1:${port}`));
  return () => void server.close();
}

function callsOf(cloud: Cloud): Record<string, Act> {
  const database = cloud.database();
  const things = database.collection('things');
  const data = () => ({ amount: database.command.inc(-1) });
  return {
    'doc.get': () => things.doc(anyId()).get(),
    'indexed where': () =>
      things.where({ group: anyGroup() }).orderBy('at', 'desc').limit(10).get(),
    'doc.update': () => things.doc(anyId()).update({ data: data() }),
    'transaction (read, update)': async () => {
      const transaction = await database.startTransaction();
      const thing = transaction.collection('things').doc(anyId());
      await thing.get();
      await thing.update({ data: data() });
      await transaction.commit();
    },
  };
}

async function cpuMsPerCall(act: Act): Promise<number> {
  const before = process.cpuUsage();
  const { done, errors } = await drive([async () => void (await act())], seconds);
  if (errors.size > 0) throw new Error([...errors.keys()].join(', '));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / done;
}

async function measureCalls(engine: Engine): Promise<void> {
  const gateway = createGateway({ engine, invokeFunction: async () => null });
  const close = await serve(gateway);
  const rows: string[][] = [];
  for (const [name, act] of Object.entries(callsOf(loadSdk()))) {
    const [inProcess, http]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const restore = patchSdk(sendTo(gateway));
      inProcess.push(await cpuMsPerCall(act));
      restore();
      http.push(await cpuMsPerCall(act));
    }
    const ratio = middle(http.map((ms, round) => ms / (inProcess[round] ?? Number.NaN)));
    rows.push([name, ...[middle(inProcess), middle(http), ratio].map(short)]);
  }
  close();
  printTable(['call', 'in process, CPU ms', 'HTTP, CPU ms', 'HTTP/in process'], rows);
}

/** The same 5 reads, 4 updates and 2 inserts as the ideal checkout, as one transaction of the engine. */
function checkout({ transactions }: Engine): Promise<void> {
  const transaction = transactions.begin();
  const ids = new Set(Array.from({ length: 5 }, anyId));
  for (const id of ids) transactions.get(transaction, 'things', id);
  try {
    for (const id of [...ids].slice(1))
      transactions.update(transaction, 'things', id, { $inc: { amount: -1 } });
  } catch (conflict) {
    transactions.abort(transaction);
    throw conflict;
  }
  transactions.insert(transaction, 'orders', { text: text.repeat(5) });
  transactions.insert(transaction, 'orders', { text });
  return transactions.commit(transaction);
}

async function measureDurable(engine: Engine, folder: string): Promise<void> {
  const ideal = openIdealCheckout(folder);
  const levels = [1, 8, 32];
  const rates = new Map(levels.map((writers) => [writers, [] as number[]]));
  const raw: number[] = [];
  const ratios = new Map(levels.map((writers) => [writers, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const writers of levels) {
      // A turn of the event loop each, as the engine's own callers have; `drive` reads clocks in both.
      const floor = await drive([async () => void ideal.checkout()], seconds);
      const people = Array.from({ length: writers }, () => async () => checkout(engine));
      const ours = await drive(people, seconds);
      raw.push(floor.perSecond);
      rates.get(writers)?.push(ours.perSecond);
      ratios.get(writers)?.push(ours.perSecond / floor.perSecond);
    }
  ideal.close();
  console.log(`\nraw libsql: ${short(middle(raw))} checkouts/s`);
  const row = (writers: number) =>
    [rates, ratios].map((of) => short(middle(of.get(writers) ?? [])));
  printTable(
    ['writers', 'engine, checkouts/s', 'engine/raw'],
    levels.map((writers) => [String(writers), ...row(writers)]),
  );
}

async function main(): Promise<void> {
  printLoad();
  const folder = await temporaryFolder();
  const engine = await openFilled(folder);
  try {
    console.log(`medians of ${rounds} rounds of ${seconds} s, ${DOCUMENTS} documents\n`);
    await measureCalls(engine);
    await measureDurable(engine, folder);
  } finally {
    await engine.close();
    await forgetFolder(folder);
  }
}

main().then(
  // The SDK keeps its connections open.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
