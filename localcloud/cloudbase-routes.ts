import { Hono } from 'hono';
import type { Gateway } from './gateway/gateway';
import { mountCloudbase } from './gateway/http-route';
import { CLOUD_CREDENTIAL } from './host/cloud-env';
import type { Host } from './host/host';
import type { Log } from './host/log';
import { logFault } from './host/log-fault';

interface Tools {
  readonly gateway: Gateway;
  readonly host: Host;
  readonly now: () => number;
  readonly log: Log;
}

/** `POST /cloudbase` for the functions of this local cloud, which know its credential. */
export function cloudbaseRoutes({ gateway, host, now, log }: Tools): Hono {
  const routes = new Hono();
  mountCloudbase(routes, gateway, {
    ...CLOUD_CREDENTIAL,
    now,
    callerAt: (requestId) => host.callerAt(requestId),
    onFault: (error, what) => logFault(log, what, error),
  });
  return routes;
}
