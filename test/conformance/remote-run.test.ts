import { confirmedGolden } from './confirmed-golden';
import { everyCase } from './every-case';
import { readGolden } from './golden';
import { collectionNames } from './open-environment';
import {
  anEnvironment,
  type AnEnvironment,
  type EnvironmentOptions,
} from './remote/an-environment';
import { remoteSettings } from './remote/remote-settings';
import { runRemotely, type RemoteRun } from './remote/run-remotely';
import { differenceReport, holds } from './report';

jest.setTimeout(60_000);

const golden = readGolden();
const names = collectionNames('run_');
const own = [names.goods, names.orders, names.places];
const collections: EnvironmentOptions['collections'] = [
  { name: names.goods, indexes: [] },
  { name: names.orders, indexes: [{ fields: ['no'], unique: true }] },
  { name: names.places, indexes: [{ fields: ['at'], kind: '2dsphere' }] },
  { name: 'orders', indexes: [] },
];

/** A few areas are enough to see the runner work; all of them run in conformance.test.ts. */
const areas = ['set', 'unique index', 'geography', 'end of a transaction', 'function calls'];
const cases = everyCase.filter(({ area }) => areas.includes(area));

const before = { ...process.env };
let environment: AnEnvironment;
const told: string[] = [];

async function open(options: Partial<EnvironmentOptions> = {}): Promise<void> {
  environment = await anEnvironment({ collections, transactionLifeMs: 2000, ...options });
  process.env['TENCENTCLOUD_SECRETID'] = environment.settings.secretId;
  process.env['TENCENTCLOUD_SECRETKEY'] = environment.settings.secretKey;
  // Otherwise the SDK asks at every call for a metadata server of Tencent's, for 30 ms.
  process.env['TENCENTCLOUD_RUNENV'] = 'SCF';
  process.env['SCF_NAMESPACE'] = environment.settings.envId;
  process.env['TENCENTCLOUD_REGION'] = environment.settings.region;
}

const run = (more: Partial<RemoteRun> = {}) =>
  runRemotely({
    settings: environment.settings,
    cases,
    golden,
    transactionLifeMs: 2000,
    tell: (line) => told.push(line),
    ...more,
  });

afterEach(async () => {
  await environment.close();
  process.env = { ...before };
  told.length = 0;
});

describe('a run against an environment', () => {
  it('makes its own collections and indexes, runs what can be run, and takes them away', async () => {
    await open();
    const outcomes = await run();
    expect(differenceReport('x', golden, outcomes)).toContain(
      'Everything that was run is as expected.',
    );
    expect(holds(outcomes)).toBe(true);
    expect(environment.managed).toEqual([
      `UpdateTable ${names.orders}`,
      `UpdateTable ${names.places}`,
      ...own.map((name) => `DeleteTable ${name}`),
    ]);
    expect(own.filter(environment.exists)).toEqual([]);
    const leftOut = outcomes.filter((one) => one.leftOut !== undefined);
    expect([...new Set(leftOut.map(({ area }) => area))]).toEqual(['function calls']);
  });

  it('leaves out what needs an index where none can be made, and names what is left to delete', async () => {
    await open({ closed: true });
    const outcomes = await run();
    const leftOut = outcomes.filter((one) => one.leftOut?.includes('AuthFailure'));
    expect([...new Set(leftOut.map(({ area }) => area))]).toEqual(['unique index', 'geography']);
    expect(holds(outcomes)).toBe(true);
    expect(told.at(-1)).toBe(`Please delete by hand in the console: ${own.join(', ')}`);
  });

  it('keeps collections that were there before it came', async () => {
    await open({ there: [names.goods] });
    await run({ cases: [] });
    expect(environment.exists(names.goods)).toBe(true);
    expect(environment.managed).not.toContain(`DeleteTable ${names.goods}`);
  });

  it('touches no collection that holds somebody’s documents', async () => {
    await open({ there: [names.goods] });
    await environment.fill(names.goods, [{ _id: 'somebody' }]);
    await expect(run()).rejects.toThrow(`'${names.goods}' is there and not empty`);
    expect(environment.count(names.goods)).toBe(1);
    expect(own.filter(environment.exists)).toEqual([names.goods]);
  });

  it('stops with wrong keys before it makes anything', async () => {
    await open();
    process.env['TENCENTCLOUD_SECRETKEY'] = 'guessed';
    await expect(run()).rejects.toThrow(/cannot be made: .*signature does not match/);
    expect(environment.managed).toEqual([]);
  });
});

describe('an environment that may be a shop', () => {
  const settings = () => ({ ...environment.settings, envId: 'my-prod-1' });

  it('is refused, unless one insists', async () => {
    await open({ there: ['orders'] });
    await expect(run({ settings: settings(), cases: [] })).rejects.toThrow(
      /has a collection 'orders'/,
    );
    expect(own.filter(environment.exists)).toEqual([]);
    await run({ settings: settings(), cases: [], overAShop: true });
    expect(environment.managed).toHaveLength(5);
  });

  it('is used when it holds none of the shop’s collections', async () => {
    await open();
    await run({ settings: settings(), cases: [] });
    expect(environment.managed).toHaveLength(5);
  });
});

describe('what an environment said', () => {
  const key = 'set / makes a document that is not there';
  const outcome = { key, area: 'set', differences: [] };

  it('confirms what was expected', async () => {
    await open();
    const seen = golden[key]?.expected ?? {};
    const next = confirmedGolden(golden, [{ ...outcome, seen }], '2026-01-02')[key];
    expect(next).toEqual({
      ...golden[key],
      status: 'confirmed in production',
      confirmedOn: '2026-01-02',
    });
  });

  it('takes the place of what was expected, which is kept beside it', async () => {
    await open();
    const difference = { name: 'stats', expected: null, seen: 1 };
    const differs = { ...outcome, seen: { stats: 1 }, differences: [difference] };
    const next = confirmedGolden(golden, [differs], '2026-01-02')[key];
    expect(next).toMatchObject({ expected: { stats: 1 }, expectedBefore: golden[key]?.expected });
    expect(differenceReport('x', golden, [differs])).toContain('- stats: expected null, saw 1');
  });

  it('leaves what was not run as it is', async () => {
    await open();
    const broken = [
      { ...outcome, broke: 'lost' },
      { ...outcome, leftOut: 'no index' },
    ];
    expect(confirmedGolden(golden, broken, '2026-01-02')).toEqual(golden);
  });
});

describe('the settings of a run', () => {
  const good = { CONFORMANCE_ENV: 'e', TENCENTCLOUD_SECRETID: 'i', TENCENTCLOUD_SECRETKEY: 'k' };
  beforeEach(() => open());

  it('make up a prefix nobody else has', () => {
    expect(remoteSettings(good)).toMatchObject({ envId: 'e', region: 'ap-shanghai' });
    expect(remoteSettings(good).prefix).toMatch(/^conformance_[0-9a-f]{8}_$/);
    expect(remoteSettings(good).prefix).not.toBe(remoteSettings(good).prefix);
  });

  it.each([
    [{ ...good, TENCENTCLOUD_SECRETKEY: undefined }, 'TENCENTCLOUD_SECRETKEY is missing'],
    [{ ...good, TENCENTCLOUD_SECRETID: '' }, 'TENCENTCLOUD_SECRETID is missing'],
    [{ ...good, CONFORMANCE_PREFIX: 'orders' }, 'CONFORMANCE_PREFIX must be like my_prefix_'],
  ])('refuse %j', (given, sentence) => {
    expect(() => remoteSettings(given)).toThrow(sentence);
  });
});
