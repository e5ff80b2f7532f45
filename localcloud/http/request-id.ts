import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export interface RequestVariables {
  Variables: { requestId: string };
}

/** Every request gets a number of ours; it stands in answers, in the function's context and in the log. */
export const numberRequests: MiddlewareHandler<RequestVariables> = async (c, next) => {
  const requestId = randomUUID();
  c.set('requestId', requestId);
  await next();
  c.header('X-Request-Id', requestId);
};
