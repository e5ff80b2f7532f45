import type { Lot } from './lots';

export type LedgerUnit = 'fen' | 'points' | 'growth';

export interface LedgerEntry {
  /** e.g. `channel:wechatpay`, `order:<id>:goods`, `coupon:<templateId>`, `points:<memberId>`. */
  readonly account: string;
  /** Whole units; positive where value arrives. */
  readonly amount: number;
}

/** One business event in double entry: entries sum to zero. `_id` = `${event}:${source}`, so an event posts once. */
export interface LedgerBatch {
  readonly _id: string;
  readonly shopId: string;
  readonly unit: LedgerUnit;
  readonly event: string;
  readonly orderId?: string;
  readonly entries: readonly LedgerEntry[];
  readonly at: number;
  /** The line in a member's statement, where the batch changes what a member has. */
  readonly statement?: StatementEntry;
  /** The ends of the units that were spent: a refund gives them back with these. */
  readonly lots?: readonly Lot[];
}

export interface StatementEntry {
  /** The member's account, one of `entries`. */
  readonly account: string;
  /** 1 for the first change of the account, then one more each time. */
  readonly number: number;
  /** What stood after it. */
  readonly balance: number;
}
