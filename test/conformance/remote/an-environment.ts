import { createHash, createHmac } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { openEngine, type CollectionSchema } from '../../../localcloud/engine/engine';
import { createGateway, type CloudRequest } from '../../../localcloud/gateway/gateway';
import { mountCloudbase } from '../../../localcloud/gateway/http-route';
import type { RemoteSettings } from './remote-settings';

export interface EnvironmentOptions {
  /** Collections that can be made, and those that are there already. */
  readonly collections: readonly CollectionSchema[];
  readonly there?: readonly string[];
  /** Refuses the console's own interface, as with keys that may not use it. */
  readonly closed?: boolean;
  readonly transactionLifeMs?: number;
}

/**
 * What an environment of CloudBase is to the runner: the SDK's protocol and Tencent's interface, both over HTTP and both
 * asking for the same keys.
 */
export interface AnEnvironment {
  readonly settings: RemoteSettings;
  /** Calls of Tencent's interface that were rightly signed, as `action collection`. */
  readonly managed: string[];
  readonly exists: (collection: string) => boolean;
  fill(collection: string, documents: readonly object[]): Promise<void>;
  count(collection: string): number;
  close(): Promise<void>;
}

const keys = { secretId: 'AKIDconformance', secretKey: 'a-secret-of-the-test' };

export async function anEnvironment(options: EnvironmentOptions): Promise<AnEnvironment> {
  const { collections, there = [], closed = false, transactionLifeMs } = options;
  const engine = openEngine({
    file: ':memory:',
    collections,
    ...(transactionLifeMs !== undefined && { transactionLifeMs }),
  });
  const existing = new Set(there);
  const managed: string[] = [];
  const gateway = createGateway({
    engine,
    invokeFunction: async () => null,
    around: [
      async (request, _context, next) => {
        if (request.action !== 'database.addCollection')
          return existingOnly(request, existing, next);
        const name = String(request['collectionName']);
        if (existing.has(name)) return next();
        existing.add(name);
        return {};
      },
    ],
  });
  const app = new Hono();
  mountCloudbase(app, gateway, keys);
  app.post('/', async (c) => {
    const body = await c.req.text();
    const action = c.req.header('x-tc-action') ?? '';
    if (closed || c.req.header('authorization') !== signatureOf(body, (name) => c.req.header(name)))
      return c.json({ Response: { Error: { Code: 'AuthFailure', Message: 'not allowed' } } });
    const { TableName } = JSON.parse(body) as { TableName: string };
    managed.push(`${action} ${TableName}`);
    if (action === 'DeleteTable') existing.delete(TableName);
    return c.json({ Response: { RequestId: 'r' } });
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `http://127.0.0.1:${port}/cloudbase` });
  return {
    settings: {
      ...keys,
      envId: 'shop-conformance-1',
      region: 'ap-shanghai',
      apiAddress: `http://127.0.0.1:${port}`,
      prefix: 'run_',
    },
    managed,
    exists: (collection) => existing.has(collection),
    fill: async (collection, documents) => {
      await engine.insertMany(
        collection,
        documents.map((document) => ({ ...document })),
      );
    },
    count: (collection) => engine.count(collection),
    close: async () => {
      delete process.env['TCB_CONTEXT_CNFG'];
      await new Promise((ended) => server.close(ended));
      await engine.close();
    },
  };
}

/** The engine knows what can be made; to the caller only what was made is there. */
async function existingOnly<T>(
  request: CloudRequest,
  existing: ReadonlySet<string>,
  next: () => Promise<T>,
): Promise<T | { code: string; message: string }> {
  const name = request['collectionName'];
  if (typeof name !== 'string' || existing.has(name)) return next();
  return { code: 'DATABASE_COLLECTION_NOT_EXIST', message: `Db or Table not exist: ${name}` };
}

/** Tencent's own side of the signature, written from its page: https://cloud.tencent.com/document/api/876/34809 */
function signatureOf(body: string, header: (name: string) => string | undefined): string {
  const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const mac = (key: Buffer | string, text: string) =>
    createHmac('sha256', key).update(text).digest();
  const stamp = header('x-tc-timestamp') ?? '';
  const date = new Date(Number(stamp) * 1000).toISOString().split('T')[0] ?? '';
  const lines = ['content-type', 'host', 'x-tc-action'].map(
    (name) => `${name}:${(header(name) ?? '').trim().toLowerCase()}\n`,
  );
  const canonical = `POST\n/\n\n${lines.join('')}\ncontent-type;host;x-tc-action\n${sha(body)}`;
  const scope = `${date}/tcb/tc3_request`;
  const toSign = `TC3-HMAC-SHA256\n${stamp}\n${scope}\n${sha(canonical)}`;
  const signing = ['tcb', 'tc3_request'].reduce<Buffer>(mac, mac(`TC3${keys.secretKey}`, date));
  const signature = mac(signing, toSign).toString('hex');
  return (
    `TC3-HMAC-SHA256 Credential=${keys.secretId}/${scope}, ` +
    `SignedHeaders=content-type;host;x-tc-action, Signature=${signature}`
  );
}
