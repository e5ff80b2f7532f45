import { MessageChannel } from 'node:worker_threads';
import type { Gateway } from '../../localcloud/gateway/gateway';
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
  // Loaded on demand: most tests never need a server.
  HTTP: async (gateway) => (await import('./http-transport')).serveOverHttp(gateway),
};
