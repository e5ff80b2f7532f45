import type { Log } from './log';

/** A fault of the local cloud itself, with everything that helps to find it. */
export function logFault(log: Log, what: string, error: unknown): void {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log({ level: 'error', source: 'cloud', text: `${what}: ${why}` });
}
