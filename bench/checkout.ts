import { drive, post, type Stretch } from './drive';
import { middle, percentile, printLoad, printTable, short } from './figures';
import { openIdealCheckout } from './ideal-checkout';
import {
  forgetFolder,
  startLocalCloud,
  startProgram,
  temporaryFolder,
  type Program,
} from './local-cloud';
import { Shelves, Shopper } from './shopper';

/**
 * Orders placed and paid over the real path, against what the disk allows and against a bare server that does nothing
 * but one such transaction per request; all three take turns. See bench/README.md.
 */
const seconds = Number(process.argv[2] ?? 6);
const rounds = Number(process.argv[3] ?? 3);
const levels = [1, 8, 32];
const WARM_UP_SECONDS = 2;

interface Sample {
  readonly buyers: number;
  readonly ours: Stretch;
  readonly ideal: Stretch;
  readonly rawPerSecond: number;
  readonly cpuMsPerOrder: number;
}

function rawPerSecond(checkout: () => void): number {
  const began = performance.now();
  let done = 0;
  for (; performance.now() - began < seconds * 500; done += 1) checkout();
  return (done * 1000) / (performance.now() - began);
}

const crowd = (url: string, buyers: number) =>
  Promise.all(
    Array.from({ length: buyers }, (_, n) => Shopper.entering(url, `bench-${buyers}-${n}`)),
  );

async function shopping(cloud: Program, shelves: Shelves, buyers: number, forSeconds = seconds) {
  const people = await crowd(cloud.url, buyers);
  const cpuBefore = await cloud.cpuMs();
  const ours = await drive(
    people.map((one) => () => one.buy(shelves.take())),
    forSeconds,
  );
  return { ours, cpuMsPerOrder: ((await cloud.cpuMs()) - cpuBefore) / ours.done };
}

/** The bare server is asked with a body as long as an order's. */
function idealCheckouts(ideal: Program, buyers: number): Promise<Stretch> {
  const body = { action: 'placeOrder', data: { text: 'x'.repeat(400) } };
  const ask = async () => void (await post(ideal.url, body));
  return drive(
    Array.from({ length: buyers }, () => ask),
    seconds,
  );
}

async function ensureSound(cloud: Program): Promise<void> {
  const report = (await post(`${cloud.url}/dev/invariants`, {})) as { ok: boolean };
  if (report.ok) return;
  console.error(JSON.stringify(report, null, 2));
  throw new Error('the books of the shop do not balance');
}

/** The shop begins each round as seeded, so that its shelves are full and its files equally large. */
async function round(cloud: Program, ideal: Program, checkout: () => void): Promise<Sample[]> {
  await post(`${cloud.url}/dev/reset`, {});
  const shelves = await Shelves.of(cloud.url);
  await shopping(cloud, shelves, 8, WARM_UP_SECONDS);
  const samples: Sample[] = [];
  for (const buyers of levels) {
    const raw = rawPerSecond(checkout);
    const floor = await idealCheckouts(ideal, buyers);
    const ours = await shopping(cloud, shelves, buyers);
    samples.push({ buyers, rawPerSecond: raw, ideal: floor, ...ours });
  }
  await ensureSound(cloud);
  return samples;
}

function rowOf(buyers: number, samples: readonly Sample[]): string[] {
  const own = samples.filter((sample) => sample.buyers === buyers);
  const rate = (pick: (sample: Sample) => number) => middle(own.map(pick));
  const took = own.flatMap(({ ours }) => ours.took);
  const figures = [
    ...[rate(({ ours }) => ours.perSecond), middle(took), percentile(took, 0.99)],
    ...[rate(({ cpuMsPerOrder }) => cpuMsPerOrder), rate(({ ideal }) => ideal.perSecond)],
    rate(({ ours, ideal }) => ours.perSecond / ideal.perSecond),
    rate((sample) => sample.rawPerSecond),
    rate(({ ours, rawPerSecond: raw }) => ours.perSecond / raw),
  ];
  return [String(buyers), ...figures.map(short)];
}

function printErrors(samples: readonly Sample[]): void {
  const lines = samples.flatMap(({ buyers, ours }) =>
    [...ours.errors].map(([code, times]) => `${buyers} buyers: ${times} x ${code}`),
  );
  console.log(lines.length === 0 ? 'no errors' : lines.join('\n'));
}

function print(samples: readonly Sample[]): void {
  console.log(`medians of ${rounds} rounds of ${seconds} s; every round ends with sound books`);
  const head = ['buyers', 'orders/s', 'p50 ms', 'p99 ms', 'CPU ms/order'];
  printTable(
    [...head, 'ideal server/s', 'ours/ideal', 'raw disk/s', 'ours/raw'],
    levels.map((buyers) => rowOf(buyers, samples)),
  );
  printErrors(samples);
}

async function main(): Promise<void> {
  printLoad();
  const folder = await temporaryFolder();
  const raw = openIdealCheckout(folder);
  const programs: Program[] = [];
  try {
    const cloud = await startLocalCloud();
    programs.push(cloud);
    const ideal = await startProgram('bench/ideal-checkout.ts');
    programs.push(ideal);
    const samples: Sample[] = [];
    for (let done = 0; done < rounds; done += 1)
      samples.push(...(await round(cloud, ideal, () => raw.checkout())));
    print(samples);
    printLoad();
  } finally {
    raw.close();
    await Promise.all(programs.map((program) => program.stop()));
    await forgetFolder(folder);
  }
}

main().then(
  // Connections kept open would keep this process too.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
