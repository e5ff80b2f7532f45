export type LedgerUnit = 'fen' | 'points' | 'growth';

export interface LedgerEntry {
  /** e.g. `channel:wechatpay`, `order:<id>:goods`, `coupon:<templateId>`, `fan:<memberId>`. */
  readonly account: string;
  /** Whole units; positive where value arrives. */
  readonly amount: number;
}

/** One business event in double entry: entries sum to zero. `_id` = source key, so an event posts once. */
export interface LedgerBatch {
  readonly _id: string;
  readonly shopId: string;
  readonly unit: LedgerUnit;
  readonly event: string;
  readonly orderId?: string;
  readonly entries: readonly LedgerEntry[];
  readonly at: number;
}
