import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

interface Connection {
  readonly outgoing: { destroy(): void };
}

const isConnection = (connection: unknown): connection is Connection =>
  typeof connection === 'object' &&
  connection !== null &&
  'outgoing' in connection &&
  typeof connection.outgoing === 'object' &&
  connection.outgoing !== null &&
  'destroy' in connection.outgoing &&
  typeof connection.outgoing.destroy === 'function';

/** Breaks the connection instead of answering; undefined where the caller's server does not show it. */
export function hangUp(connection: unknown): Response | undefined {
  if (!isConnection(connection)) return undefined;
  connection.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}
