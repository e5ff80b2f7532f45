import { randomUUID } from 'node:crypto';

/** The platform's own number of an invocation, by which its log is found; made here where there is none. */
export function requestIdOf(platform: unknown): string {
  const given: unknown =
    typeof platform === 'object' && platform !== null ? Reflect.get(platform, 'request_id') : '';
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
