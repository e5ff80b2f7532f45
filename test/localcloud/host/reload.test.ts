import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHost, type Host } from '../../../localcloud/host/host';
import { FunctionFault } from '../../../localcloud/host/invocation';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let functionsDir: string;
let host: Host;

/** A function that waits as long as the event says and then tells which build it is. */
const build = (version: number | string) => `
  exports.main = async ({ ms = 0 }) => {
    await new Promise((done) => setTimeout(done, ms));
    return { version: ${JSON.stringify(version)}, thread: require('node:worker_threads').threadId };
  };`;

const write = (name: string, code: string) =>
  writeFile(path.join(functionsDir, name, 'index.js'), code);

async function call(name: string, ms = 0): Promise<{ version: unknown; thread: number }> {
  const event = JSON.stringify({ ms });
  const answer = await host.invoke(name, { event, caller: { kind: 'visitor' }, requestId: 'r' });
  return JSON.parse(answer) as { version: unknown; thread: number };
}

beforeEach(async () => {
  functionsDir = await mkdtemp(path.join(tmpdir(), 'functions-'));
  const limits = { invoke: true, timeoutSeconds: 2, memoryMb: 64 };
  const manifest = { collections: [], functions: { shop: limits, open: limits } };
  await writeFile(path.join(functionsDir, 'manifest.json'), JSON.stringify(manifest));
  for (const name of ['shop', 'open']) {
    await mkdir(path.join(functionsDir, name));
    await writeFile(path.join(functionsDir, name, 'config.json'), '{}');
    await write(name, build(1));
  }
  host = await createHost({
    functionsDir,
    env: {},
    appid: 'wx0',
    namespace: 'env',
    log: () => undefined,
  });
});

afterEach(async () => {
  await host.close(0);
  await rm(functionsDir, { recursive: true });
});

describe('a function that is built again while people call it', () => {
  it('drops no call over many builds, and never goes back to an older one', async () => {
    const seen: number[] = [];
    let isDone = false;
    const buyer = async () => {
      while (!isDone) seen.push(Number((await call('shop', 3)).version));
    };
    const buyers = Array.from({ length: 8 }, buyer);
    for (let version = 2; version <= 9; version++) {
      await write('shop', build(version));
      await host.reload();
      const at = seen.length;
      while (seen.length < at + 20) await sleep(2);
    }
    isDone = true;
    await Promise.all(buyers);
    expect(new Set(seen)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect((await call('shop')).version).toBe(9);
  });

  it('ends running and waiting calls on the code they came to, however many wait', async () => {
    const before = Array.from({ length: 30 }, () => call('shop', 40));
    await sleep(10);
    await write('shop', build(2));
    await host.reload();
    const after = call('shop');
    expect(new Set((await Promise.all(before)).map(({ version }) => version))).toEqual(
      new Set([1]),
    );
    expect((await after).version).toBe(2);
  });

  it('gives a call that waits behind one that is killed its turn on the old code', async () => {
    const running = Array.from({ length: 4 }, () => call('shop', 60_000));
    const killed = Promise.allSettled(running);
    const waiting = Array.from({ length: 3 }, () => call('shop'));
    await sleep(10);
    await write('shop', build(2));
    await host.reload();
    expect((await Promise.all(waiting)).map(({ version }) => version)).toEqual([1, 1, 1]);
    for (const { status } of await killed) expect(status).toBe('rejected');
  });

  it('leaves the workers of functions that did not change alone', async () => {
    const { thread } = await call('open');
    await write('shop', build(2));
    await host.reload();
    expect((await call('open')).thread).toBe(thread);
  });

  it('has loaded before the first call meets it', async () => {
    await call('shop');
    await write('shop', build(2));
    await host.reload();
    expect(host.workerCounts()).toMatchObject({ shop: 1, open: 0 });
  });
});

describe('a build that is broken', () => {
  it.each([
    ['cannot be read', 'exports.main = ('],
    ['throws while loading', 'throw new Error("broken")'],
    ['has no main', 'exports.other = 1'],
  ])('because it %s leaves the old code serving', async (_, code) => {
    await call('shop');
    await write('shop', code);
    await expect(host.reload()).rejects.toThrow(FunctionFault);
    expect((await call('shop')).version).toBe(1);
    await write('shop', build(3));
    await host.reload();
    expect((await call('shop')).version).toBe(3);
  });

  it('or half gone leaves the old code serving, also for workers that start later', async () => {
    await call('shop');
    await rm(path.join(functionsDir, 'shop'), { recursive: true });
    await expect(host.reload()).rejects.toThrow('shop');
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('shop', 20)));
    expect(answers.map(({ version }) => version)).toEqual(Array(8).fill(1));
  });
});
