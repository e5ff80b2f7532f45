import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { parameterRefusal, V3Refusal } from './v3-refusal';

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const fen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const currency = v.optional(v.literal('CNY'), 'CNY');
const someObject = v.optional(v.looseObject({}));
const noticeUrl = v.pipe(
  text(255),
  v.url(),
  v.check((url) => !url.includes('?'), 'notify_url must not carry parameters'),
);

/** out_trade_no: 6 to 32 of letters, digits and _ - | *, unique in the merchant's account. */
const outTradeNo = v.pipe(v.string(), v.regex(/^[\w\-|*]{6,32}$/));

/** Fields nobody documents are refused, as WeChat Pay does; documented ones the double has no use for are let through. */
export const prepayRequest = v.strictObject({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  attach: v.optional(v.pipe(v.string(), v.maxLength(128)), ''),
  notify_url: noticeUrl,
  goods_tag: v.optional(v.pipe(v.string(), v.maxLength(32))),
  support_fapiao: v.optional(v.boolean()),
  amount: v.strictObject({ total: fen, currency }),
  payer: v.strictObject({ openid: text(128) }),
  detail: someObject,
  scene_info: someObject,
  settle_info: someObject,
});

export const closeRequest = v.strictObject({ mchid: text(32) });

export const refundRequest = v.strictObject({
  transaction_id: v.optional(text(32)),
  out_trade_no: v.optional(outTradeNo),
  out_refund_no: v.pipe(v.string(), v.regex(/^[\w\-|*@]{1,64}$/)),
  reason: v.optional(text(80)),
  notify_url: v.optional(noticeUrl),
  funds_account: v.optional(v.picklist(['AVAILABLE', 'UNSETTLED'])),
  amount: v.strictObject({
    refund: fen,
    total: fen,
    currency: v.literal('CNY'),
    from: v.optional(v.array(v.looseObject({}))),
  }),
  goods_detail: v.optional(v.array(v.looseObject({}))),
});

export const transferRequest = v.strictObject({
  appid: text(32),
  out_bill_no: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,32}$/)),
  transfer_scene_id: text(36),
  openid: text(64),
  user_name: v.optional(text(1024)),
  transfer_amount: fen,
  transfer_remark: text(32),
  notify_url: v.optional(noticeUrl),
  user_recv_perception: v.optional(text(32)),
  transfer_scene_report_infos: v.pipe(
    v.array(v.strictObject({ info_type: text(15), info_content: text(32) })),
    v.maxLength(10),
  ),
});

const billDate = v.pipe(v.string(), v.isoDate());
const tarType = v.optional(v.literal('GZIP'));

export const tradeBillQuery = v.strictObject({
  bill_date: billDate,
  bill_type: v.optional(v.picklist(['ALL', 'SUCCESS', 'REFUND']), 'ALL'),
  tar_type: tarType,
});

export const fundFlowBillQuery = v.strictObject({
  bill_date: billDate,
  account_type: v.optional(v.picklist(['BASIC', 'OPERATION', 'FEES']), 'BASIC'),
  tar_type: tarType,
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
  if (!result.success) throw parameterRefusal(result.issues[0], 'body');
  return result.output;
}

export function readQuery<Schema extends v.GenericSchema>(
  schema: Schema,
  query: Record<string, string>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, query);
  if (!result.success) throw parameterRefusal(result.issues[0], 'query');
  return result.output;
}

/** Tells a repeated request from another one under the same number. */
export function hashOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}
