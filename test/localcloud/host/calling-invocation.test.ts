import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openEngine } from '../../../localcloud/engine/engine';
import { createGateway, type CallContext } from '../../../localcloud/gateway/gateway';
import { mountCloudbase } from '../../../localcloud/gateway/http-route';
import { serveGatewayPort } from '../../../localcloud/gateway/message-transport';
import { callFromFunction } from '../../../localcloud/host/call-from-function';
import { CLOUD_CREDENTIAL, CLOUD_ENV_ID, cloudEnv } from '../../../localcloud/host/cloud-env';
import { createHost, type Host } from '../../../localcloud/host/host';
import type { Caller } from '../../../localcloud/host/invocation';
import { builtFixtures } from './built-fixtures';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

interface Seen {
  readonly action: string;
  readonly context: CallContext;
}

let functionsDir: string;
let seen: Seen[];

beforeAll(async () => {
  functionsDir = await builtFixtures();
});

afterAll(() => rm(path.dirname(functionsDir), { recursive: true, force: true }));

/** A host whose functions reach the gateway by one of the two transports. */
async function hostOver(transport: 'message' | 'http') {
  const engine = openEngine({ file: ':memory:', collections: [{ name: 'things', indexes: [] }] });
  const gateway = createGateway({
    engine,
    invokeFunction: callFromFunction(() => host),
    around: [
      (request, context, next) => {
        seen.push({ action: request.action, context });
        return next();
      },
    ],
  });
  const app = new Hono();
  const callerAt = (requestId: string) => host.callerAt(requestId);
  mountCloudbase(app, gateway, { ...CLOUD_CREDENTIAL, callerAt });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const host: Host = await createHost({
    functionsDir,
    env: cloudEnv(`http://127.0.0.1:${port}`),
    appid: 'wx0123456789abcdef',
    namespace: CLOUD_ENV_ID,
    ...(transport === 'message' && {
      serveGateway: (worker, caller) => serveGatewayPort(worker, gateway, () => ({ ...caller() })),
    }),
    log: () => undefined,
  });
  const call = (action: string, id: string, caller: Caller = { kind: 'visitor' }) =>
    host.invoke('data', {
      event: JSON.stringify({ action, data: { id } }),
      caller,
      requestId: `r-${id}`,
    });
  const close = async () => {
    await host.close(0);
    await new Promise((closed) => server.close(closed));
    await engine.close();
  };
  return { call, close };
}

describe.each(['message', 'http'] as const)('an SDK call by %s', (transport) => {
  let shop: Awaited<ReturnType<typeof hostOver>>;

  beforeEach(async () => {
    seen = [];
    shop = await hostOver(transport);
  });

  afterEach(() => shop.close());

  it('is known by the invocation it comes from', async () => {
    await shop.call('add', 'tea');
    expect(seen).toEqual([
      {
        action: 'database.insertDocument',
        context: expect.objectContaining({
          source: 'wx_client',
          invocation: { functionName: 'data', requestId: 'r-tea' },
        }),
      },
    ]);
  });

  it('is never taken for a call of another invocation', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `id-${n}`);
    await Promise.all(ids.map((id) => shop.call('add', id)));
    const callers = seen.map(({ context }) => context.invocation?.requestId);
    expect(callers.toSorted()).toEqual(ids.map((id) => `r-${id}`).toSorted());
  });

  it('of a called function is that function’s own, and the chain of callers is told', async () => {
    await shop.call('callAdd', 'nested', { kind: 'timer' });
    expect(seen.map(({ action, context }) => [action, context.source])).toEqual([
      ['functions.invokeFunction', 'wx_trigger'],
      ['database.insertDocument', 'wx_trigger,scf'],
    ]);
    const [outer, inner] = seen.map(({ context }) => context);
    expect(outer?.invocation?.requestId).toBe('r-nested');
    expect(inner?.invocation?.requestId).toBe(outer?.requestId);
  });
});
