import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildFunctions } from '../../../config/build-functions';
import { calm, noFaults } from '../../../localcloud/faults/fault-settings';
import { fixtureCloud, type Answer, type FixtureCloud } from '../http/fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

const root = path.resolve(__dirname, '..', '..', '..');
const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

let functionsDir: string;
let cloud: FixtureCloud;

beforeAll(async () => {
  const cache = path.join(root, '.cache', 'test');
  await mkdir(cache, { recursive: true });
  functionsDir = path.join(await mkdtemp(path.join(cache, 'functions-')), 'cloudfunctions');
  await buildFunctions({
    sourceDir: path.join(__dirname, 'fixtures'),
    outDir: functionsDir,
    packageFile: path.join(root, 'package.json'),
  });
});
afterAll(() => rm(path.dirname(functionsDir), { recursive: true, force: true }));
afterEach(() => ask('DELETE'));

async function ask(method: 'GET' | 'PUT' | 'DELETE', body?: unknown) {
  const init = {
    method,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  const response = await fetch(`${cloud.url}/dev/faults`, init);
  return { status: response.status, json: (await response.json()) as unknown };
}

const tell = (event: object = {}): Promise<Answer['json']> =>
  cloud.post('/v1/functions/clock', event).then(({ json }) => json as unknown);

describe('/dev/faults', () => {
  beforeAll(async () => {
    cloud = await fixtureCloud({ functionsDir });
  });
  afterAll(() => cloud.close());

  it('is calm at the start', async () => {
    expect(await ask('GET')).toEqual({ status: 200, json: { settings: calm, met: noFaults } });
  });

  it('takes settings, fills in what is left out, tells them again, and forgets them', async () => {
    const settings = { ...calm, seed: 9, conflict: { write: 0.5, commit: 0 } };
    const put = await ask('PUT', { seed: 9, conflict: { write: 0.5 } });
    expect(put).toEqual({ status: 200, json: { settings, met: noFaults } });
    expect(await ask('GET')).toEqual(put);
    expect(await ask('DELETE')).toEqual({ status: 200, json: { settings: calm, met: noFaults } });
  });

  it('replaces all settings by those put', async () => {
    await ask('PUT', { diskFull: 1 });
    expect(await ask('PUT', { seed: 2 })).toMatchObject({ json: { settings: { diskFull: 0 } } });
  });

  it('ends with a reset of the shop', async () => {
    await ask('PUT', { diskFull: 1, clockShiftMinutes: 5 });
    expect((await cloud.post('/dev/reset', {})).status).toBe(200);
    expect(await ask('GET')).toEqual({ status: 200, json: { settings: calm, met: noFaults } });
  });

  it.each<[string, unknown]>([
    ['a rate above one', { diskFull: 1.01 }],
    ['a rate below nothing', { conflict: { write: -0.1 } }],
    ['a rate in words', { kill: { rate: '0.5' } }],
    ['a seed with a fraction', { seed: 0.5 }],
    ['a negative seed', { seed: -1 }],
    ['half a millisecond', { latency: { fixedMs: 0.5 } }],
    ['a latency of minutes', { latency: { fixedMs: 30_001 } }],
    ['a clock moved by more than a year', { clockShiftMinutes: 527_041 }],
    ['something unknown', { conflicts: { write: 0.1 } }],
    ['something unknown inside', { conflict: { read: 0.1 } }],
    ['null in the place of settings', { notices: null }],
  ])('refuses %s and stays as it was', async (_, settings) => {
    await ask('PUT', { seed: 4, diskFull: 1 });
    expect(await ask('PUT', settings)).toMatchObject({
      status: 400,
      json: { ok: false, code: 'BAD_FAULTS' },
    });
    expect(await ask('GET')).toMatchObject({ json: { settings: { seed: 4, diskFull: 1 } } });
  });

  it.each(['', '[]', 'null', '{"seed":1', '"seed"'])(
    'refuses %j as no JSON object',
    async (text) => {
      expect(await ask('PUT', text)).toMatchObject({ status: 400, json: { code: 'BAD_JSON' } });
    },
  );
});

describe('a function that is killed in the middle', () => {
  beforeAll(async () => {
    cloud = await fixtureCloud({ functionsDir });
    await tell();
  });
  afterAll(() => cloud.close());

  it('answers INTERNAL with nothing about it, is counted, and the next call is fine', async () => {
    await ask('PUT', { kill: { rate: 1, withinMs: 20 } });
    const { ok, code, message } = await tell({ action: 'add', pauseMs: 5000 });
    expect([ok, code]).toEqual([false, 'INTERNAL']);
    expect(message).not.toMatch(/kill|Killed/);
    expect(await ask('GET')).toMatchObject({ json: { met: { functionsKilled: 1 } } });
    expect(cloud.engine.count('things')).toBe(0);
    await ask('DELETE');
    expect((await tell()).ok).toBe(true);
  });

  it('is spared when it has answered before its moment', async () => {
    await ask('PUT', { kill: { rate: 1, withinMs: 60_000 } });
    expect((await tell()).ok).toBe(true);
    expect(await ask('GET')).toMatchObject({ json: { met: noFaults } });
  });

  it('is met as often as asked, the same ones each time', async () => {
    const ends = async () => {
      await ask('PUT', { seed: 3, kill: { rate: 0.4, withinMs: 0 } });
      const oks: boolean[] = [];
      for (let n = 0; n < 12; n += 1) oks.push((await tell({ pauseMs: 60 })).ok);
      return oks;
    };
    const first = await ends();
    expect(new Set(first)).toEqual(new Set([true, false]));
    expect(await ends()).toEqual(first);
  });
});

describe.each(['message', 'http'] as const)('the clock, with the SDK over %s', (transport) => {
  beforeAll(async () => {
    cloud = await fixtureCloud({ functionsDir, transport });
  });
  beforeEach(() => cloud.engine.clear());
  afterAll(() => cloud.close());

  const shift = (clockShiftMinutes: number) => ask('PUT', { clockShiftMinutes });
  /** Whole minutes between the machine's clock and an instant. */
  const ahead = (instant: number) => Math.round((instant - Date.now()) / MINUTE_MS) + 0;

  it.each([-10, DAY_MINUTES, 0])(
    'moved by %i minutes is moved for the functions too, whichever way they ask',
    async (minutes) => {
      await tell();
      await shift(minutes);
      const { data } = await tell();
      expect([data.now, data.made, data.said].map(ahead)).toEqual([minutes, minutes, minutes]);
      expect(data).toMatchObject({ isDate: true, given: 2026, copied: 7 });
      expect(data.utc).toBe(Date.UTC(2026, 0, 1));
    },
  );

  it('is right again when all is calm', async () => {
    await shift(-10);
    await tell();
    await ask('DELETE');
    expect(ahead((await tell()).data.now)).toBe(0);
  });

  it('is one clock: what a function signs with its own is taken by the database', async () => {
    await shift(DAY_MINUTES);
    expect((await tell({ action: 'add' })).ok).toBe(true);
    const at = cloud.engine.find('things')[0]?.['at'];
    expect(at instanceof Date && ahead(at.getTime())).toBe(DAY_MINUTES);
  });

  it('is the clock of timers: their event says the moved time', async () => {
    await shift(DAY_MINUTES);
    await cloud.host.fireTimer('clock', 'daily');
    const run = cloud.engine.find('things')[0];
    expect(ahead(Date.parse(String(run?.['time'])))).toBe(DAY_MINUTES);
    expect(ahead(Number(run?.['now']))).toBe(DAY_MINUTES);
  });
});
