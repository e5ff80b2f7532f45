import type { Reply } from '#contract/action';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * What a function answered, checked to be an answer at all; undefined for anything else (an error page, an old server).
 * The shape of `data` is what the contract promises for the action: the one place where the phone takes the server's word.
 */
export function readReply<Answer>(received: unknown): Reply<Answer> | undefined {
  if (!isRecord(received)) return undefined;
  if (received['ok'] === true && 'data' in received) {
    return { ok: true, data: received['data'] as Answer };
  }
  const { code, message, details, requestId } = received;
  if (received['ok'] !== false || typeof code !== 'string' || typeof message !== 'string') {
    return undefined;
  }
  return {
    ok: false,
    code,
    message,
    ...(isRecord(details) ? { details } : {}),
    requestId: typeof requestId === 'string' ? requestId : '',
  };
}
