import { Hono } from 'hono';
import { connect } from 'node:net';
import { openEngine } from '../../../localcloud/engine/engine';
import { createGateway } from '../../../localcloud/gateway/gateway';
import { mountCloudbase } from '../../../localcloud/gateway/http-route';
import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf } from './sdk-view';

const app = new Hono();
const engine = openEngine({ file: ':memory:', collections: [{ name: 'goods', indexes: [] }] });
const gateway = createGateway({ engine, invokeFunction: async () => null });
mountCloudbase(app, gateway, { secretId: 'local', secretKey: 'local', maxBodyBytes: 10_000 });

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

async function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Reply> {
  const request = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  };
  const response = await app.request('http://127.0.0.1/cloudbase?seqId=q1', request);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('a request that is broken', () => {
  const broken: [string, BodyInit, Record<string, string>][] = [
    ['nothing', '', {}],
    ['half of a JSON text', '{"action":"database.getDoc', {}],
    ['a JSON list', '[1,2]', {}],
    ['a JSON null', 'null', {}],
    ['bytes', new Uint8Array([0, 255, 254, 1]), {}],
    ['an action that is no text', '{"action":5}', {}],
    ['a form without boundary', 'x', { 'content-type': 'multipart/form-data' }],
    ['a form without parts', 'x', { 'content-type': 'multipart/form-data; boundary=b' }],
    [
      'half of a form',
      '--b\r\nContent-Disp',
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
    ['very deep nesting', `${'['.repeat(4000)}${']'.repeat(4000)}`, {}],
  ];

  it.each(broken)('gets a code and no detail of this machine: %s', async (_what, body, headers) => {
    const reply = await post(body, headers);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ requestId: 'q1' });
    expect(reply.body['code']).toMatch(/^(INVALID_PARAM|SIGN_PARAM_INVALID)$/);
    expect(JSON.stringify(reply.body)).not.toMatch(/\.ts|node_modules|\/home|at /);
  });

  it('is not read further than the limit', async () => {
    const reply = await post(JSON.stringify({ action: 'x', fill: 'y'.repeat(20_000) }));
    expect(reply.body['code']).toBe('EXCEED_REQUEST_SIZE');
  });

  it('is refused without our signature', async () => {
    const call = JSON.stringify({ action: 'database.getDocument', collectionName: 'goods' });
    const authorization = 'TC3-HMAC-SHA256 Credential=local/2026-01-01/tcb/tc3_request';
    const stamp = String(Math.floor(Date.now() / 1000));
    const cases = [
      {},
      { authorization: 'Bearer x' },
      { authorization },
      { authorization, 'x-timestamp': stamp },
      {
        authorization: `${authorization}, SignedHeaders=host;content-type, Signature=00`,
        'x-timestamp': stamp,
      },
    ];
    for (const headers of cases)
      expect((await post(call, headers)).body['code']).toBe('SIGN_PARAM_INVALID');
  });
});

describe('a fault of the local cloud itself', () => {
  it('is told to whoever runs it, and to the caller as SYS_ERR without detail', async () => {
    const faults: string[] = [];
    const broken = new Hono();
    mountCloudbase(broken, gateway, {
      ...{ secretId: 'local', secretKey: 'local' },
      now: () => {
        throw new Error('the clock of /secret/place stands still');
      },
      onFault: (error, what) => faults.push(`${what}: ${String(error)}`),
    });
    const response = await broken.request('http://127.0.0.1/cloudbase?seqId=q1', {
      method: 'POST',
      body: '{"action":"database.getDocument"}',
      headers: { authorization: 'TC3-HMAC-SHA256 Credential=local/2026-01-01/tcb/tc3_request' },
    });
    const told = 'the local cloud failed to answer this call';
    expect(await response.json()).toEqual({ requestId: 'q1', code: 'SYS_ERR', message: told });
    expect(faults).toEqual(['q1 POST /cloudbase: Error: the clock of /secret/place stands still']);
  });
});

describe('the SDK with another secret', () => {
  let sdk: LocalSdk;
  beforeAll(async () => {
    sdk = await bootLocalSdk({ transport: 'HTTP', collections: [{ name: 'goods', indexes: [] }] });
    await sdk.engine.insertMany('goods', [{ _id: 'a' }]);
  });
  afterAll(() => sdk.close());

  const read = () => viewOf(sdk).database().collection('goods').get();

  it('is refused, and served again with the right one', async () => {
    process.env['TENCENTCLOUD_SECRETKEY'] = 'guess';
    expect((await failure(read()))['errMsg']).toContain('signature does not match');
    process.env['TENCENTCLOUD_SECRETKEY'] = 'local';
    expect((await read()).data).toEqual([{ _id: 'a' }]);
  });

  it('is served after a neighbour hung up in the middle of a request', async () => {
    const { URL: address } = JSON.parse(process.env['TCB_CONTEXT_CNFG'] ?? '{}') as { URL: string };
    const { port } = new URL(address);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /cloudbase HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n{"action":',
        );
        setTimeout(() => socket.destroy(), 20);
      });
      socket.on('close', () => done());
    });
    expect((await read()).data).toEqual([{ _id: 'a' }]);
  });
});

describe('a call with parameters of the wrong kind', () => {
  const handle = (request: Record<string, unknown>) =>
    gateway.handle({ action: 'database.getDocument', ...request }, { requestId: 'q' });

  const wrong: [string, Record<string, unknown>][] = [
    ['no collection', {}],
    ['a collection that is a number', { collectionName: 5 }],
    ['a query that is no text', { collectionName: 'goods', query: { n: 1 } }],
    ['a query that is no JSON', { collectionName: 'goods', query: '{' }],
    ['a query that is a list', { collectionName: 'goods', query: '[]' }],
    ['a prototype in the query', { collectionName: 'goods', query: '{"__proto__":{"a":1}}' }],
    ['a broken number', { collectionName: 'goods', query: '{"n":{"$numberInt":"x"}}' }],
    ['a broken date', { collectionName: 'goods', query: '{"n":{"$date":"x"}}' }],
    [
      'a broken expression',
      { collectionName: 'goods', query: '{"n":{"$regularExpression":{"pattern":"("}}}' },
    ],
    ['a negative limit', { collectionName: 'goods', limit: -1 }],
    ['half a document to skip', { collectionName: 'goods', offset: 0.5 }],
    ['a script', { collectionName: 'goods', query: '{"$where":"1"}' }],
    ['an unknown action', { action: 'database.dropEverything' }],
    ['an action named like a method', { action: 'constructor' }],
    [
      'documents that are no texts',
      { action: 'database.insertDocument', collectionName: 'goods', data: [{}] },
    ],
    [
      'an id that is an object',
      { action: 'database.insertDocument', collectionName: 'goods', data: ['{"_id":{"a":1}}'] },
    ],
    ['no update', { action: 'database.modifyDocument', collectionName: 'goods', data: '{}' }],
    [
      'an update of _id',
      { action: 'database.modifyDocument', collectionName: 'goods', data: '{"$set":{"_id":1}}' },
    ],
    [
      'a stage that writes',
      {
        action: 'database.aggregateDocuments',
        collectionName: 'goods',
        stages: [{ stageKey: '$out', stageValue: '"x"' }],
      },
    ],
    [
      'a join with a hidden collection',
      {
        action: 'database.aggregateDocuments',
        collectionName: 'goods',
        stages: [
          {
            stageKey: '$lookup',
            stageValue: '{"from":"~payments","localField":"a","foreignField":"b","as":"c"}',
          },
        ],
      },
    ],
    ['a transaction that never was', { action: 'database.commitTransaction', transactionId: 'x' }],
    ['a function without name', { action: 'functions.invokeFunction' }],
  ];

  it.each(wrong)('gets a code of its own kind and a sentence: %s', async (_what, request) => {
    const reply = await handle(request);
    expect(reply.code).toMatch(/^(INVALID_PARAM|DATABASE_[A-Z_]+)$/);
    expect(reply.message).not.toBe('');
    expect(engine.count('goods')).toBe(0);
  });

  it('a document larger than the limit is refused', async () => {
    const small = createGateway({
      engine,
      invokeFunction: async () => null,
      maxDocumentBytes: 100,
    });
    const data = [JSON.stringify({ fill: 'x'.repeat(100) })];
    const request = { action: 'database.insertDocument', collectionName: 'goods', data };
    const reply = await small.handle(request, { requestId: 'q' });
    expect(reply.code).toBe('DATABASE_REQUEST_FAILED');
  });
});
