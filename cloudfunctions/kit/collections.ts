import type { Share, TouchHistory, Visit } from '#domain/attribution/share';
import type { Category, Product, Store } from '#domain/catalogue';
import type { Commission } from '#domain/commission/commission';
import type { Activity } from '#domain/activities/activity';
import type { Budget } from '#domain/coupons/budget';
import type { CodeBatch, CouponCode } from '#domain/coupons/code-batch';
import type { CodeTries } from '#domain/coupons/code-tries';
import type { Coupon } from '#domain/coupons/coupon';
import type { CouponIssue } from '#domain/coupons/issue';
import type { CouponTemplate } from '#domain/coupons/template';
import type { OutsideOrder } from '#domain/imports/outside-order';
import type { LedgerBatch } from '#domain/ledger/batch';
import type { MemberAccount } from '#domain/ledger/member-account';
import type {
  AvatarCheck,
  Identity,
  Member,
  MemberCard,
  PhoneOwner,
  Staff,
  UsedCardCode,
} from '#domain/member';
import type { Consent } from '#domain/membership/consent';
import type { Order } from '#domain/order/order';
import type { PriceHistory } from '#domain/pricing/price-history';
import type { AuditRow, IdempotencyRecord, NoticeRecord, OutboxRow } from '#domain/records';
import type { ShopSettings } from '#domain/shop';
import type { Stock, StockMovement } from '#domain/stock/stock';

/**
 * What one member has under way. `_id` = member id. Written by every transaction that opens or ends an unpaid
 * order, so that the limit of unpaid orders holds when a buyer orders twice at once.
 */
export interface BuyerState {
  readonly _id: string;
  readonly shopId: string;
  readonly unpaidOrderIds: readonly string[];
  /**
   * Orders placed so far; absent before the first. It makes every order change this record, one that was free as well: a write that
   * changes nothing meets nobody who is leaving or becoming somebody else at that moment.
   */
  readonly placed?: number;
  /** Orders whose points and growth were booked so far, for the same reason: uniting and leaving change this record too. */
  readonly settled?: number;
}

/** Who may change a contended document next (`kit/turns`). `_id` = `${collection}/${id}` of that document. */
export interface TurnRecord {
  readonly _id: string;
  readonly shopId: string;
  readonly holder: string;
  /** UTC ms; 0 when the turn is free. */
  readonly until: number;
  /** Whoever waits may look whether there is anything left to wait for. */
  readonly isDoorOpen: boolean;
}

/** A birthday's present. `_id` = `${memberId}:${year}:${templateId}`: one in a Beijing year. */
export interface BirthdayGift {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly at: number;
}

/** Every collection of the shop and the documents it holds. */
export interface Collections {
  readonly settings: ShopSettings;
  readonly products: Product;
  readonly categories: Category;
  readonly stores: Store;
  readonly stocks: Stock;
  readonly stockMovements: StockMovement;
  readonly couponTemplates: CouponTemplate;
  readonly coupons: Coupon;
  readonly budgets: Budget;
  readonly codeBatches: CodeBatch;
  readonly couponCodes: CouponCode;
  readonly codeTries: CodeTries;
  readonly couponIssues: CouponIssue;
  readonly activities: Activity;
  readonly priceHistory: PriceHistory;
  readonly members: Member;
  readonly identities: Identity;
  readonly phones: PhoneOwner;
  readonly cards: MemberCard;
  readonly cardCodes: UsedCardCode;
  readonly avatarChecks: AvatarCheck;
  readonly consents: Consent;
  readonly birthdayGifts: BirthdayGift;
  readonly shares: Share;
  readonly visits: Visit;
  readonly touches: TouchHistory;
  readonly orders: Order;
  readonly buyers: BuyerState;
  readonly commissions: Commission;
  readonly ledger: LedgerBatch;
  readonly accounts: MemberAccount;
  readonly outsideOrders: OutsideOrder;
  readonly idempotency: IdempotencyRecord;
  readonly outbox: OutboxRow;
  readonly notices: NoticeRecord;
  readonly staff: Staff;
  readonly audit: AuditRow;
  readonly turns: TurnRecord;
}

export type CollectionName = keyof Collections;
