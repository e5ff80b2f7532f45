import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Gateway } from '../../localcloud/gateway/gateway';
import { mountCloudbase } from '../../localcloud/gateway/http-route';

/** Serves a gateway on a free port of this machine and points the SDK there. */
export async function serveOverHttp(gateway: Gateway): Promise<() => Promise<void>> {
  const app = new Hono();
  mountCloudbase(app, gateway, { secretId: 'local', secretKey: 'local' });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `http://127.0.0.1:${port}/cloudbase` });
  return async () => {
    delete process.env['TCB_CONTEXT_CNFG'];
    await new Promise((closed) => server.close(closed));
  };
}
