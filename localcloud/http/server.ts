import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';

/** `connection` is Node's own end of the line, for who must break it. */
type Handler = (request: Request, connection?: object) => Response | Promise<Response>;

export interface LocalServer {
  readonly port: number;
  /** Before the first handler is set, every request hears that the cloud is still starting. */
  handle(handler: Handler): void;
  /** Lets running requests end within `graceMs`, then cuts them. */
  close(graceMs: number): Promise<void>;
}

/** Nobody outside this machine can reach the port. */
const LOOPBACK = '127.0.0.1';

const starting = (): Response =>
  Response.json(
    { ok: false, code: 'STARTING', message: '本地云正在启动，请稍等几秒。', requestId: '' },
    { status: 503, headers: { 'Retry-After': '1' } },
  );

function portFault(port: number, error: Error): Error {
  const busy = 'code' in error && error.code === 'EADDRINUSE';
  const sentence = `端口 ${port} 已被别的程序占用。请停下那个程序，或换一个端口：PORT=${port + 1} npm start`;
  return busy ? new Error(sentence, { cause: error }) : error;
}

/** Takes the port at once, so that a busy port is known before anything slow begins. Port 0 takes any free one. */
export async function openServer(port: number): Promise<LocalServer> {
  let handler: Handler = starting;
  const server = createAdaptorServer({
    fetch: (request, connection) => handler(request, connection),
    overrideGlobalObjects: false,
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portFault(port, error)));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    handle: (next) => (handler = next),
    async close(graceMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A browser keeps its connection open after the answer; it is let go as soon as it is idle.
      const letGo = setInterval(() => server.closeIdleConnections(), 20);
      await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
      clearInterval(letGo);
      server.closeAllConnections();
      await closed;
    },
  };
}
