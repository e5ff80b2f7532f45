import type { Hono } from 'hono';
import type { RequestVariables } from '../http/request-id';

/** Tells the console that staff sign in by the demo page here; a deployed shop names its own. */
export function mountShellRoutes(app: Hono<RequestVariables>): void {
  app.get('/console-config.json', (c) => c.json({ signInUrl: '/dev/sign-in' }));
}
