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
  /** When the present prepay_id was given. */
  prepaidAt: v.number(),
  /** When the order was opened here; missing in books older than the rule that asks for it. */
  createdAt: v.optional(v.number(), 0),
  /** The merchant's time_expire; null: none given. */
  payableUntil: v.nullable(v.number()),
  transactionId: v.nullable(v.string()),
  paidAt: v.nullable(v.number()),
});

/** How a refund ends by itself, or that it does not. */
export const refundOutcome = v.picklist(['SUCCESS', 'ABNORMAL', 'CLOSED', 'hold']);

/** A refund. `_id` is the merchant's out_refund_no. */
const refundSchema = v.object({
  _id: v.string(),
  status: v.picklist(['PROCESSING', 'SUCCESS', 'ABNORMAL', 'CLOSED']),
  requestHash: v.string(),
  refundId: v.string(),
  outTradeNo: v.string(),
  transactionId: v.string(),
  refundFen: v.number(),
  totalFen: v.number(),
  reason: v.optional(v.string(), ''),
  notifyUrl: v.nullable(v.string()),
  createdAt: v.number(),
  successAt: v.nullable(v.number()),
  closedAt: v.optional(v.nullable(v.number()), null),
  /** How it ends a moment later; `hold`: only a person ends it. */
  endsAs: v.optional(refundOutcome, 'SUCCESS'),
});

/** A transfer to a person. `_id` is the merchant's out_bill_no. */
const transferSchema = v.object({
  _id: v.string(),
  state: v.picklist(['WAIT_USER_CONFIRM', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED']),
  failReason: v.nullable(v.string()),
  requestHash: v.string(),
  transferBillNo: v.string(),
  packageInfo: v.string(),
  appid: v.string(),
  sceneId: v.string(),
  openid: v.string(),
  /** As the merchant encrypted it; WeChat Pay gives it back the same way. */
  userName: v.nullable(v.string()),
  amountFen: v.number(),
  remark: v.string(),
  notifyUrl: v.nullable(v.string()),
  createdAt: v.number(),
  updatedAt: v.number(),
});

/** A notification still owed to the merchant. One that is to come more than once is as many of these. */
const noticeSchema = v.object({
  _id: v.string(),
  /** The id inside the notice, the same in every copy; missing in older books, where it is `_id`. */
  noticeId: v.optional(v.string()),
  url: v.string(),
  eventType: v.picklist([
    'TRANSACTION.SUCCESS',
    'REFUND.SUCCESS',
    'REFUND.ABNORMAL',
    'REFUND.CLOSED',
    'MCHTRANSFER.BILL.FINISHED',
  ]),
  summary: v.string(),
  /** The merchant's number of what it tells about. */
  about: v.optional(v.string(), ''),
  createdAt: v.number(),
  /** The plain resource as JSON text; it is encrypted anew for every attempt. */
  resource: v.string(),
  /** Attempts made so far. */
  attempts: v.number(),
  nextAt: v.number(),
  ladderScale: v.number(),
  /** An extra copy: it comes once and is not repeated when refused. */
  extra: v.optional(v.boolean(), false),
  /** Waits until a person lets it go. */
  held: v.optional(v.boolean(), false),
});

/** Money the merchant put into its account. */
const depositSchema = v.object({ _id: v.string(), amountFen: v.number(), at: v.number() });

/** A statement as it was when it was first asked for: what happens later does not change it. */
const billSchema = v.object({ _id: v.string(), text: v.string(), madeAt: v.number() });

/** By which code WeChat Pay may refuse any request at any time. */
export const passingCode = v.picklist(['FREQUENCY_LIMITED', 'SYSTEM_ERROR']);

/** What the next requests or refunds are to meet, as a person arranged it. */
const arrangementSchema = v.object({
  _id: v.picklist(['refusals', 'refunds']),
  /** Requests still to be refused. */
  times: v.optional(v.number(), 0),
  code: v.optional(passingCode, 'FREQUENCY_LIMITED'),
  outcome: v.optional(refundOutcome, 'SUCCESS'),
});

export type Payment = v.InferOutput<typeof paymentSchema>;
export type RefundOutcome = v.InferOutput<typeof refundOutcome>;
export type PassingCode = v.InferOutput<typeof passingCode>;
export type Refund = v.InferOutput<typeof refundSchema>;
export type Transfer = v.InferOutput<typeof transferSchema>;
export type Notice = v.InferOutput<typeof noticeSchema>;

export const paySchemas = {
  '~payments': paymentSchema,
  '~refunds': refundSchema,
  '~transfers': transferSchema,
  '~notices': noticeSchema,
  '~deposits': depositSchema,
  '~bills': billSchema,
  '~arrangements': arrangementSchema,
};

export type PayCollection = keyof typeof paySchemas;

/** What the double asks the engine to keep beside the shop's own collections. */
export const payCollections: readonly {
  readonly name: PayCollection;
  readonly indexes: readonly { readonly fields: readonly string[] }[];
}[] = [
  {
    name: '~payments',
    indexes: [{ fields: ['prepayId'] }, { fields: ['transactionId'] }, { fields: ['paidAt'] }],
  },
  {
    name: '~refunds',
    indexes: [{ fields: ['outTradeNo'] }, { fields: ['status'] }, { fields: ['createdAt'] }],
  },
  {
    name: '~transfers',
    indexes: [
      { fields: ['transferBillNo'] },
      { fields: ['openid'] },
      { fields: ['state'] },
      { fields: ['createdAt'] },
    ],
  },
  { name: '~notices', indexes: [{ fields: ['nextAt'] }, { fields: ['createdAt'] }] },
  { name: '~deposits', indexes: [] },
  { name: '~bills', indexes: [] },
  { name: '~arrangements', indexes: [] },
];
