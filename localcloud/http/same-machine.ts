import type { MiddlewareHandler } from 'hono';
import { HttpRefusal } from './answers';

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only this machine, by its own names, may talk to the local cloud. The Host check stops a foreign page that
 * points its own name at 127.0.0.1; the Origin check stops a foreign page that posts to us directly.
 */
export function sameMachine(port: number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    const known = HOSTS.some((name) => host === `${name}:${port}`);
    if (!known || (origin !== undefined && origin !== `http://${host}`))
      throw new HttpRefusal('FORBIDDEN_ORIGIN');
    await next();
  };
}
