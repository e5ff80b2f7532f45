import * as v from 'valibot';

/** One order at WeChat Pay. `_id` is the merchant's out_trade_no; instants are UTC milliseconds, amounts fen. */
const paymentSchema = v.object({
  _id: v.string(),
  state: v.picklist(['NOTPAY', 'SUCCESS', 'CLOSED']),
  /** Hash of the request that made it: the same number with another request is refused. */
  requestHash: v.string(),
  appid: v.string(),
  description: v.string(),
  totalFen: v.number(),
  openid: v.string(),
  notifyUrl: v.string(),
  attach: v.string(),
  prepayId: v.string(),
  prepaidAt: v.number(),
  /** The merchant's time_expire; null: none given. */
  payableUntil: v.nullable(v.number()),
  transactionId: v.nullable(v.string()),
  paidAt: v.nullable(v.number()),
});

const refundSchema = v.object({
  _id: v.string(),
  status: v.picklist(['PROCESSING', 'SUCCESS']),
  requestHash: v.string(),
  refundId: v.string(),
  outTradeNo: v.string(),
  transactionId: v.string(),
  refundFen: v.number(),
  totalFen: v.number(),
  notifyUrl: v.nullable(v.string()),
  createdAt: v.number(),
  successAt: v.nullable(v.number()),
});

/** A notification still owed to the merchant after a first failure. */
const noticeSchema = v.object({
  _id: v.string(),
  url: v.string(),
  eventType: v.picklist(['TRANSACTION.SUCCESS', 'REFUND.SUCCESS']),
  summary: v.string(),
  createdAt: v.number(),
  /** The plain resource as JSON text; it is encrypted anew for every attempt. */
  resource: v.string(),
  /** Attempts made so far. */
  attempts: v.number(),
  nextAt: v.number(),
  ladderScale: v.number(),
});

export type Payment = v.InferOutput<typeof paymentSchema>;
export type Refund = v.InferOutput<typeof refundSchema>;
export type Notice = v.InferOutput<typeof noticeSchema>;

export const paySchemas = {
  '~payments': paymentSchema,
  '~refunds': refundSchema,
  '~notices': noticeSchema,
};

export type PayCollection = keyof typeof paySchemas;

/** What the double asks the engine to keep beside the shop's own collections. */
export const payCollections = [
  { name: '~payments', indexes: [{ fields: ['prepayId'] }, { fields: ['transactionId'] }] },
  { name: '~refunds', indexes: [{ fields: ['outTradeNo'] }, { fields: ['status'] }] },
  { name: '~notices', indexes: [] },
];
