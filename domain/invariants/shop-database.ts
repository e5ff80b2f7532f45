import type { Share, TouchHistory, Visit } from '../attribution/share';
import type { Product } from '../catalogue';
import type { Commission } from '../commission/commission';
import type { Budget } from '../coupons/budget';
import type { Coupon } from '../coupons/coupon';
import type { CouponTemplate } from '../coupons/template';
import type { OutsideOrder } from '../imports/outside-order';
import type { LedgerBatch } from '../ledger/batch';
import type { MemberAccount } from '../ledger/member-account';
import type { Identity, Member } from '../member';
import type { Order } from '../order/order';
import type { AuditRow, IdempotencyRecord, NoticeRecord, OutboxRow } from '../records';
import type { ShopSettings } from '../shop';
import type { Stock, StockMovement } from '../stock/stock';

/** All documents of one shop that an invariant looks at, one list per collection. */
export interface ShopDatabase {
  readonly settings: readonly ShopSettings[];
  readonly products: readonly Product[];
  readonly stocks: readonly Stock[];
  readonly stockMovements: readonly StockMovement[];
  readonly couponTemplates: readonly CouponTemplate[];
  readonly coupons: readonly Coupon[];
  readonly budgets: readonly Budget[];
  readonly orders: readonly Order[];
  readonly ledgerBatches: readonly LedgerBatch[];
  readonly accounts: readonly MemberAccount[];
  readonly outsideOrders: readonly OutsideOrder[];
  readonly commissions: readonly Commission[];
  readonly identities: readonly Identity[];
  readonly members: readonly Member[];
  readonly shares: readonly Share[];
  readonly visits: readonly Visit[];
  readonly touchHistories: readonly TouchHistory[];
  readonly idempotency: readonly IdempotencyRecord[];
  readonly outbox: readonly OutboxRow[];
  readonly notices: readonly NoticeRecord[];
  readonly audit: readonly AuditRow[];
}

/** What is wrong, as a sentence, and at which document: `<collection>/<id>`. */
export interface Finding {
  readonly what: string;
  readonly where: string;
}

export interface Violation extends Finding {
  readonly id: string;
}

/**
 * One promise about the whole database. Ids stay as they are for ever. Promises the documents alone cannot prove have a
 * number and a test instead: I9 (nothing acknowledged is lost), I10 (the outbox arrives, and counts once), I11 (each console write
 * has one audit row), I12 (no log names a person).
 */
export interface Invariant<Lists extends keyof ShopDatabase = keyof ShopDatabase> {
  readonly id: string;
  readonly promise: string;
  check(db: Pick<ShopDatabase, Lists>): Iterable<Finding>;
}
