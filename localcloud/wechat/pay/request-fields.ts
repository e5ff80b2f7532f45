import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parameterRefusal, V3Refusal } from './v3-refusal';

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const fen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const currency = v.optional(v.literal('CNY'), 'CNY');
const noticeUrl = v.pipe(
  text(255),
  v.url(),
  v.check((url) => !url.includes('?'), 'notify_url must not carry parameters'),
);

/** out_trade_no: 6 to 32 of letters, digits and _ - | *, unique in the merchant's account. */
export const outTradeNo = v.pipe(v.string(), v.regex(/^[\w\-|*]{6,32}$/));

export const prepayRequest = v.object({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  attach: v.optional(v.pipe(v.string(), v.maxLength(128)), ''),
  notify_url: noticeUrl,
  amount: v.object({ total: fen, currency }),
  payer: v.object({ openid: text(128) }),
});

export const closeRequest = v.object({ mchid: text(32) });

export const refundRequest = v.object({
  transaction_id: v.optional(text(32)),
  out_trade_no: v.optional(outTradeNo),
  out_refund_no: v.pipe(v.string(), v.regex(/^[\w\-|*@]{1,64}$/)),
  reason: v.optional(text(80)),
  notify_url: v.optional(noticeUrl),
  amount: v.object({ refund: fen, total: fen, currency: v.literal('CNY') }),
});

/** Reads a request body by its schema, refusing it as WeChat Pay does. */
export function readRequest<Schema extends v.GenericSchema>(
  schema: Schema,
  body: string,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new V3Refusal('PARAM_ERROR', '请求体不是有效的JSON');
  }
  const result = v.safeParse(schema, json);
  if (!result.success) throw parameterRefusal(result.issues[0]);
  return result.output;
}

/** Tells a repeated request from another one under the same number. */
export function hashOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}
