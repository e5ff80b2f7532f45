import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../../localcloud/engine/engine';
import { builtFixtures } from '../host/built-fixtures';
import { fixtureCloud, type FixtureCloud } from './fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let functionsDir: string;
let dataDir: string;
let clouds: FixtureCloud[];

const seed = async (engine: Engine): Promise<void> => {
  await engine.insertMany('things', [{ _id: 'seeded', count: 1 }]);
  await engine.insertMany('staff', [
    { _id: 'staff-1', name: '掌柜', role: 'owner', status: 'active' },
  ]);
};

async function open(options: Parameters<typeof fixtureCloud>[0] = {}): Promise<FixtureCloud> {
  const cloud = await fixtureCloud({ dataDir, functionsDir, seed, ...options });
  clouds.push(cloud);
  return cloud;
}

const data = async (
  cloud: FixtureCloud,
  action: string,
  id = 'x',
): Promise<{ readonly data: unknown }> => {
  const { json } = await cloud.post('/v1/functions/data', { action, data: { id } });
  return json as { data: unknown };
};

beforeAll(async () => {
  functionsDir = await builtFixtures();
});

afterAll(() => rm(path.dirname(functionsDir), { recursive: true }));

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'cloud-'));
  clouds = [];
});

afterEach(async () => {
  for (const cloud of clouds) await cloud.close();
  await rm(dataDir, { recursive: true });
});

describe.each(['message', 'http'] as const)('functions whose SDK speaks by %s', (transport) => {
  it('read, write and run transactions on the documents', async () => {
    const cloud = await open({ transport });
    await data(cloud, 'add');
    await Promise.all([1, 2, 3].map(() => data(cloud, 'raise', 'seeded')));
    expect((await data(cloud, 'read')).data).toEqual({ _id: 'x', count: 1 });
    const raised: unknown = cloud.engine.find('things', { _id: 'seeded' })[0]?.['count'];
    expect(raised).toBeGreaterThan(1);
  });

  it('call each other, with the chain of callers but no person', async () => {
    const cloud = await open({ transport });
    const token = await cloud.login({ openid: 'o-lin' });
    const { json } = await cloud.post('/v1/functions/data', { action: 'call', data: {} }, token);
    expect(json.data.data.env).toEqual({ TCB_SOURCE: 'wx_client,scf' });
  });

  it('fail when they call a function that does not exist', async () => {
    const cloud = await open({ transport });
    expect(await data(cloud, 'callMissing')).toMatchObject({ ok: false, code: 'INTERNAL' });
  });
});

describe('a restart', () => {
  it('keeps documents, keys and sign-ins, and does not seed again', async () => {
    const first = await open();
    const token = await first.login({ openid: 'o-lin' });
    await data(first, 'add', 'kept');
    await first.engine.remove('things', { _id: 'seeded' });
    await first.close();
    const second = await open();
    expect((await data(second, 'read', 'kept')).data).toEqual({ _id: 'kept', count: 1 });
    expect(second.engine.count('things', { _id: 'seeded' })).toBe(0);
    const { status } = await second.post('/v1/functions/who', {}, token);
    expect(status).toBe(200);
  });

  it('keeps the keys to the person who runs it', async () => {
    await open();
    expect((await stat(path.join(dataDir, 'settings.json'))).mode & 0o077).toBe(0);
  });

  it('after a seed that was interrupted begins again from nothing', async () => {
    const broken = open({
      seed: async (engine) => {
        await seed(engine);
        await engine.insertMany('things', [{ _id: 'half' }]);
        throw new Error('power cut');
      },
    });
    await expect(broken).rejects.toThrow('power cut');
    const cloud = await open();
    expect(cloud.engine.find('things').map(({ _id }) => _id)).toEqual(['seeded']);
  });
});

describe('a fresh start', () => {
  it('throws the documents away, even of a file that cannot be read, and keeps the sign-ins', async () => {
    const first = await open();
    const token = await first.login({ openid: 'o-lin' });
    await data(first, 'add', 'gone');
    await first.close();
    await writeFile(path.join(dataDir, 'shop.db'), 'this is no database');
    await expect(open()).rejects.toThrow();
    const second = await open({ fresh: true });
    expect(second.engine.find('things').map(({ _id }) => _id)).toEqual(['seeded']);
    expect((await second.post('/v1/functions/who', {}, token)).status).toBe(200);
  });

  it('that cannot remove them says why each time, and does not keep them locked', async () => {
    await mkdir(path.join(dataDir, 'shop.db'));
    for (let n = 0; n < 2; n += 1) await expect(open({ fresh: true })).rejects.toThrow('EISDIR');
  });

  it('never takes documents from under another local cloud', async () => {
    const first = await open();
    await expect(open({ fresh: true })).rejects.toThrow();
    expect((await data(first, 'read', 'seeded')).data).toEqual({ _id: 'seeded', count: 1 });
  });
});

describe('starting', () => {
  it('fails at once when the port is taken', async () => {
    const first = await open();
    const port = Number(new URL(first.url).port);
    await expect(open({ dataDir: null, port })).rejects.toThrow(`端口 ${port} 已被别的程序占用`);
  });

  it('fails when another local cloud holds the data, and lets go of its port', async () => {
    await open();
    await expect(open()).rejects.toThrow();
  });
});

describe('POST /dev/reset', () => {
  it('empties the database and seeds again, as often as asked', async () => {
    const cloud = await open();
    await data(cloud, 'add', 'gone');
    const answers = await Promise.all([1, 2, 3].map(() => cloud.post('/dev/reset', {})));
    expect(answers.map(({ json }) => json as unknown)).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(cloud.engine.find('things').map(({ _id }) => _id)).toEqual(['seeded']);
  });
});

describe('POST /dev/invariants', () => {
  it('tells what the rules say about the whole database', async () => {
    const violations = [{ id: 'I1', what: 'a cent is missing', where: 'orders/1' }];
    const cloud = await open({ checkInvariants: () => ({ ok: false, violations }) });
    expect((await cloud.post('/dev/invariants', {})).json).toEqual({ ok: false, violations });
  });
});

describe('GET /dev/health', () => {
  it('tells that the cloud runs, and how', async () => {
    const cloud = await open();
    await cloud.host.warm();
    const health = await (await fetch(`${cloud.url}/dev/health`)).json();
    expect(health).toMatchObject({ ok: true, transport: 'message', workers: { open: 1 } });
  });
});

describe('timers', () => {
  it('run by the clock, as nobody, with the name of their trigger', async () => {
    const cloud = await open({ timers: true });
    const runs = () => cloud.engine.find('things', { 'event.Type': 'Timer' });
    for (let n = 0; n < 40 && runs().length === 0; n++) await sleep(100);
    expect(runs()[0]).toMatchObject({
      event: {
        Type: 'Timer',
        TriggerName: 'every-second',
        Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
      source: 'wx_trigger',
    });
  });

  it('rest when told to, and can be fired by hand', async () => {
    const cloud = await open({ timers: false });
    await cloud.host.fireTimer('jobs', 'at-new-year');
    expect(cloud.engine.count('things', { 'event.TriggerName': 'at-new-year' })).toBe(1);
    expect(cloud.engine.count('things', { 'event.TriggerName': 'every-second' })).toBe(0);
  });
});

describe('closing', () => {
  it('lets a running call end', async () => {
    const cloud = await open();
    const token = await cloud.login({ openid: 'o-1' });
    await cloud.post('/v1/functions/who', {}, token);
    const running = cloud.post('/v1/functions/who', { data: { pauseMs: 300 } }, token);
    await sleep(100);
    await cloud.close();
    expect((await running).json.ok).toBe(true);
  });

  it('ends everything else although one part cannot end', async () => {
    const cloud = await fixtureCloud({ dataDir, functionsDir, seed });
    const end = cloud.host.close.bind(cloud.host);
    jest.spyOn(cloud.host, 'close').mockImplementation(async (graceMs) => {
      await end(graceMs);
      throw new Error('stuck');
    });
    await expect(cloud.close()).rejects.toThrow('stuck');
    const next = await open({ port: Number(new URL(cloud.url).port) });
    expect(next.engine.count('things')).toBe(1);
  });
});

describe('a fault of the local cloud itself', () => {
  it('is in the log with what was asked, and the function hears nothing of it', async () => {
    const cloud = await open();
    jest.spyOn(cloud.engine, 'select').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    const heard = JSON.stringify(await data(cloud, 'read'));
    expect(heard).not.toContain('a bug');
    expect(cloud.lines.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^database\.getDocument: TypeError: a bug/),
    );
  });
});
