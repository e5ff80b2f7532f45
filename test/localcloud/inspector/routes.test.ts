import type { CollectionRow } from '../../../localcloud/inspector/answers';
import type { CallRecord } from '../../../localcloud/inspector/call-record';
import { fixtureCloud, type FixtureCloud } from '../http/fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await fixtureCloud({
    seed: async (engine) => {
      await engine.insertMany(
        'things',
        Array.from({ length: 45 }, (_, n) => ({ _id: `t-${n}`, n, at: new Date(n), owner: 'lin' })),
      );
      await engine.insertMany('things', [{ _id: 7, n: -1 }]);
    },
  });
});

afterAll(() => cloud.close());

interface Got {
  readonly status: number;
  /** Routes answer in every shape. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

async function get(address: string): Promise<Got> {
  const response = await fetch(`${cloud.url}/dev/inspector/api${address}`);
  return { status: response.status, json: await response.json() };
}

const documents = (query: Record<string, string>) =>
  get(`/documents?${new URLSearchParams({ collection: 'things', ...query }).toString()}`);

async function newest(): Promise<CallRecord | undefined> {
  const calls: CallRecord[] = (await get('/calls')).json.calls;
  return calls.at(-1);
}

const call = async (action: string, id: string, openid = 'o-lin-0123456789') => {
  const token = await cloud.login({ openid });
  return cloud.post('/v1/functions/data', { action, data: { id } }, token);
};

describe('recent calls', () => {
  it('show one that was just made, with its round trips and its transaction', async () => {
    await call('raise', 't-1');
    expect(await newest()).toMatchObject({
      functionName: 'data',
      action: 'raise',
      source: 'wx_client',
      code: 'ok',
      trips: 4,
      tripsInARow: 4,
      transactions: 1,
      steps: [
        { action: 'database.startTransaction', code: 'ok' },
        { action: 'database.getDocument', target: 'things', code: 'ok' },
        { action: 'database.modifyDocument', target: 'things', code: 'ok' },
        { action: 'database.commitTransaction', code: 'ok' },
      ],
    });
  });

  it('tell what a query looked at', async () => {
    await call('find', 'lin');
    expect((await newest())?.steps).toMatchObject([
      { queries: [{ shape: '{ owner }', index: expect.stringContaining('owner'), returned: 45 }] },
    ]);
  });

  it('name nobody by a whole openid', async () => {
    await call('read', 't-1', 'oSecretPerson-123456');
    const { json } = await get('/calls');
    expect(JSON.stringify(json)).not.toContain('oSecretPerson-123456');
  });

  it('give only what is new to who asks again', async () => {
    await call('read', 't-1');
    const { version } = (await get('/calls')).json;
    expect((await get(`/calls?since=${version}`)).json.calls).toEqual([]);
    await call('read', 't-2');
    expect((await get(`/calls?since=${version}`)).json.calls).toHaveLength(1);
  });

  it('tell a failure by its reason, and a cold start', async () => {
    await cloud.post('/v1/functions/trouble', { action: 'spin' });
    expect(await newest()).toMatchObject({ functionName: 'trouble', code: 'timeout', cold: true });
  });

  it('show a called function beside its caller', async () => {
    await call('callAdd', 'from-inside');
    const calls: CallRecord[] = (await get('/calls')).json.calls;
    const [outer, inner] = calls.slice(-2);
    expect(outer).toMatchObject({ action: 'callAdd', steps: [{ target: 'data', code: 'ok' }] });
    expect(inner).toMatchObject({ action: 'add', source: 'wx_client,scf' });
  });
});

describe('collections', () => {
  it('are listed with counts and sizes, the local cloud’s own after the shop’s', async () => {
    const collections: CollectionRow[] = (await get('/collections')).json.collections;
    const names = collections.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['staff', 'things']);
    expect(names).toContain('~payments');
    expect(collections[0]).toEqual({
      ...{ name: 'staff', own: false, documents: 0, bytes: 0, isEstimate: false },
    });
    expect(collections.at(-1)).toMatchObject({ own: true });
    expect(collections[1]?.bytes).toBeGreaterThan(1000);
  });

  it('show their documents page by page in plain numbers and readable dates', async () => {
    const { json } = await documents({ skip: '40', limit: '3' });
    expect(json.total).toBeGreaterThanOrEqual(46);
    expect(json.documents).toHaveLength(3);
    expect(json.documents[0]).toEqual({
      ...{ _id: 't-40', n: 40, owner: 'lin', at: { $date: '1970-01-01T00:00:00.040Z' } },
    });
  });

  it.each<[string, Record<string, string>, unknown[]]>([
    ['by _id', { filter: 't-3' }, ['t-3']],
    ['by an _id that is a number', { filter: '7' }, [7]],
    ['by a field', { filter: '{"n":{"$gte":42},"owner":"lin"}' }, ['t-42', 't-43', 't-44']],
    ['by a date', { filter: '{"at":{"$date":"1970-01-01T00:00:00.005Z"}}' }, ['t-5']],
    ['in the order of a field', { filter: '{"n":{"$lt":2}}', sort: 'n' }, [7, 't-0', 't-1']],
    ['the other way round', { filter: '{"n":{"$lt":2}}', sort: '-n' }, ['t-1', 't-0', 7]],
    ['and nothing when nothing fits', { filter: '{"n":"x"}' }, []],
  ])('are found %s', async (_, query, ids) => {
    const { json } = await documents(query);
    const found: { _id: unknown }[] = json.documents;
    expect(found.map(({ _id }) => _id)).toEqual(ids);
    expect(json.total).toBe(ids.length);
  });

  it.each<[string, Record<string, string>, string]>([
    ['half a query', { filter: '{"n":' }, 'BAD_QUERY'],
    ['an unknown operator', { filter: '{"n":{"$near":1}}' }, 'BAD_QUERY'],
    ['an unknown collection', { collection: 'nothing' }, 'BAD_QUERY'],
    ['a skip that is no number', { skip: 'x' }, 'BAD_REQUEST'],
    ['too large a page', { limit: '1000' }, 'BAD_REQUEST'],
    ['an endless query', { filter: 'x'.repeat(10_001) }, 'BAD_REQUEST'],
  ])('answer %s with a code and a sentence', async (_, query, code) => {
    expect(await documents(query)).toEqual({
      status: 400,
      json: { ok: false, code, message: expect.any(String), requestId: expect.any(String) },
    });
  });

  it('cannot be written to from here', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const address = `${cloud.url}/dev/inspector/api/documents?collection=things`;
      expect((await fetch(address, { method })).status).toBe(404);
    }
  });
});

describe('the outbox', () => {
  it('of a shop without one is not there', async () => {
    expect((await get('/outbox')).json).toMatchObject({ isThere: false, states: [], rows: [] });
  });
});

describe('jobs', () => {
  const run = (body: object) => cloud.post('/dev/inspector/api/jobs/run', body);

  it('are listed with their clock and the next time, and run at once when asked', async () => {
    const before = (await get('/jobs')).json;
    expect(before).toMatchObject({ isRunning: false });
    expect(before.jobs[0].nextAt).toBeGreaterThan(before.now);
    expect(before.jobs[0]).not.toHaveProperty('last');

    const { functionName, trigger } = before.jobs[0];
    expect(await run({ functionName, trigger })).toEqual({ status: 200, json: { code: 'ok' } });
    expect((await get('/jobs')).json.jobs[0].last).toMatchObject({
      ...{ action: trigger, source: 'wx_trigger', code: 'ok', caller: '' },
    });
  });

  it.each([
    ['a job nobody knows', { functionName: 'jobs', trigger: 'x' }, 'UNKNOWN_TIMER'],
    ['a function nobody knows', { functionName: '__proto__', trigger: 'x' }, 'UNKNOWN_TIMER'],
    ['too little', { functionName: 'jobs' }, 'BAD_REQUEST'],
  ])('asked for by %s are refused', async (_, body, code) => {
    expect((await run(body)).json).toMatchObject({ ok: false, code });
  });
});

describe('another machine or page', () => {
  it('learns nothing', async () => {
    const response = await fetch(`${cloud.url}/dev/inspector/api/calls`, {
      headers: { Origin: 'http://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});
