import * as v from 'valibot';
import { CallError } from './call-error';

const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({
    ok: v.literal(false),
    code: v.string(),
    message: v.string(),
    details: v.optional(v.record(v.string(), v.unknown())),
    requestId: v.optional(v.string()),
  }),
]);

const signedOutCodes: readonly string[] = ['LOGIN_REQUIRED', 'BAD_TOKEN'];
/** The server stopped half-way or was too busy to say: it may have happened. */
const unknownCodes: readonly string[] = ['INTERNAL', 'BUSY'];

export const signedOutSentence = '登录已过期，请重新登录。';

/** Turns what came over the wire into the answer, or throws what went wrong. */
export function parseReply(status: number, foreign: unknown): unknown {
  const parsed = v.safeParse(reply, foreign);
  if (status === 401) throw new CallError('signedOut', 'BAD_TOKEN', signedOutSentence);
  if (!parsed.success) {
    throw new CallError('unknown', 'BAD_REPLY', '服务器的回答看不懂，请稍后再试。');
  }
  const said = parsed.output;
  if (said.ok) return said.data;
  const signedOut = signedOutCodes.includes(said.code);
  throw new CallError(
    signedOut ? 'signedOut' : unknownCodes.includes(said.code) ? 'unknown' : 'refused',
    said.code,
    signedOut ? signedOutSentence : said.message,
    said.details,
    said.requestId,
  );
}
