import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { MessageChannel } from 'node:worker_threads';
import type { Gateway } from '../../localcloud/gateway/gateway';
import { mountCloudbase } from '../../localcloud/gateway/http-route';
import {
  connectGatewayPort,
  patchSdk,
  sendTo,
  serveGatewayPort,
} from '../../localcloud/gateway/message-transport';

export type TransportName = 'in process' | 'message port' | 'HTTP';

type Stop = () => Promise<void> | void;

/** The ways the SDK can reach a gateway; each must behave the same. */
export const transports: Record<TransportName, (gateway: Gateway) => Promise<Stop> | Stop> = {
  'in process': (gateway) => patchSdk(sendTo(gateway)),
  'message port': (gateway) => {
    const { port1, port2 } = new MessageChannel();
    serveGatewayPort(port1, gateway);
    const disconnect = connectGatewayPort(port2);
    return () => {
      disconnect();
      port1.close();
    };
  },
  HTTP: overHttp,
};

async function overHttp(gateway: Gateway): Promise<Stop> {
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
