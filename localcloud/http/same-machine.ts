import type { Context, MiddlewareHandler } from 'hono';
import { HttpRefusal } from './answers';

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** What pages under another of our names, and WeChat's tools, show: pictures and signed links to files. */
const SHOWN_ELSEWHERE = /^\/(files|pictures)\//;

/**
 * Only this machine, by its own names, may talk to the local cloud. The Host check stops a foreign page that
 * points its own name at 127.0.0.1; the Origin check stops a foreign page that posts to us directly; the Sec-Fetch-Site
 * check one that only wants something loaded, which has no Origin. Following a link to us is no harm.
 */
export function sameMachine(port: number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    const known = HOSTS.some((name) => host === `${name}:${port}`);
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    if (!known || isForeign || isLoadedElsewhere(c)) throw new HttpRefusal('FORBIDDEN_ORIGIN');
    await next();
  };
}

/** Browsers say where a request comes from; what is no browser says nothing. */
function isLoadedElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  const isLink =
    c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
  return !isLink && !SHOWN_ELSEWHERE.test(c.req.path);
}
