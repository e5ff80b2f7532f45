import type { AttributionReason, Channel, ShareKind, ShareTarget } from '#domain/attribution/share';
import type { Category, Product, Store } from '#domain/catalogue';
import type { CommissionStatus } from '#domain/commission/commission';
import type { ClaimState } from '#domain/coupons/claim-coupon';
import type { CouponIssue, IssueTarget } from '#domain/coupons/issue';
import type { Coupon } from '#domain/coupons/coupon';
import type { Headline } from '#domain/coupons/kind';
import type { CouponTemplate, StackingClass } from '#domain/coupons/template';
import type { StaffRole } from '#domain/member';
import type { Fen } from '#domain/money';
import type { Order, PaymentStatus, FulfilmentStatus } from '#domain/order/order';
import type { OrderAction } from '#domain/order/summary';
import type { Quote, QuoteGift } from '#domain/pricing/quote';
import type { StrikePrice } from '#domain/pricing/strike-price';

/** A limited-time price: what everybody pays while it lasts. */
export interface Deal {
  readonly fen: Fen;
  /** The activity's name, e.g. 春茶节. */
  readonly title: string;
  /** UTC ms, exclusive. */
  readonly until: number;
}

/** What is to be said about the price of a SKU beside its list price. */
export interface SkuPrice {
  readonly deal?: Deal;
  readonly strike?: StrikePrice;
}

/** A product in a list. */
export interface ProductCard {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly picture: string;
  readonly categoryId: string;
  /** What the cheapest SKU costs everybody now. */
  readonly fromFen: Fen;
  /** True when SKU prices differ: show "起". */
  readonly severalPrices: boolean;
  /** When an activity makes `fromFen`; `listFen` is the lowest list price, for the price of a member's level. */
  readonly deal?: Omit<Deal, 'fen'> & { readonly listFen: Fen };
  /** Beside `fromFen`. */
  readonly strike?: StrikePrice;
  readonly inStock: boolean;
}

/** How a coupon template looks to a buyer. `claimState` is absent before login. */
export interface CouponCard {
  readonly templateId: string;
  readonly title: string;
  /** e.g. "满 100 减 20". */
  readonly ruleText: string;
  /** Big figure on the card. */
  readonly headline: Headline;
  readonly thresholdText: string;
  readonly scopeText: string;
  /** It is for everything the shop sells. */
  readonly everywhere: boolean;
  readonly validityText: string;
  readonly claimFrom: number;
  readonly claimUntil: number;
  /** Server time, so that a countdown does not trust the phone's clock. */
  readonly now: number;
  readonly remaining: number;
  /** `used`: claimed as often as allowed, and none of them can be used any more. */
  readonly claimState?: ClaimState | 'used';
  /** How many of it the member can still use; absent before login. */
  readonly inHand?: number;
}

export interface ShopCard {
  readonly name: string;
  readonly slogan: string;
  readonly mark: string;
  readonly banner: { readonly picture: string; readonly title: string; readonly text: string };
  readonly licenceUrl: string;
}

export type StoreCard = Omit<Store, 'shopId' | 'sort'>;
export type CategoryCard = Omit<Category, 'shopId' | 'sort'>;

export interface HomeView {
  readonly shop: ShopCard;
  readonly categories: readonly CategoryCard[];
  readonly coupons: readonly CouponCard[];
  readonly picks: readonly ProductCard[];
  readonly stores: readonly StoreCard[];
}

export interface ProductView {
  readonly product: Omit<Product, 'shopId' | 'commissionRateBp' | 'sort' | 'createdAt'> & {
    /** By SKU id; only those there is something to say about. */
    readonly prices?: Readonly<Record<string, SkuPrice>>;
  };
  /** Server time, so that a countdown does not trust the phone's clock. */
  readonly now: number;
  /** Pieces that can still be bought, per SKU id. */
  readonly available: Readonly<Record<string, number>>;
  readonly coupons: readonly CouponCard[];
  readonly freight: { readonly flatFen: Fen; readonly freeOverFen?: Fen };
}

export interface ShareLanding {
  readonly shareId: string;
  readonly target: ShareTarget;
  readonly fanName: string;
  readonly fanAvatar: string;
}

export interface MemberView {
  readonly memberId: string;
  readonly nickname: string;
  readonly avatar: string;
  /** The level whose price the member pays; absent where it is the list price. */
  readonly level?: { readonly name: string; readonly payPercent: number };
  readonly coupons: number;
  readonly orders: { readonly unpaid: number; readonly toShip: number; readonly toReceive: number };
  readonly fan: { readonly visits: number; readonly orders: number; readonly estimatedFen: Fen };
  /** The attribution policy in one sentence, for fan and buyer. */
  readonly policyText: string;
}

export type CouponInHand = Pick<
  Coupon,
  '_id' | 'templateId' | 'title' | 'status' | 'validFrom' | 'validUntil' | 'claimedAt'
> & {
  readonly ruleText: string;
  readonly headline: Headline;
  readonly thresholdText: string;
  readonly scopeText: string;
  readonly everywhere: boolean;
  /** With which others it goes together: `combines` in domain/coupons. */
  readonly stackingClass: StackingClass;
  readonly combinesWith: readonly StackingClass[];
};

export interface QuoteView {
  readonly quote: Quote;
  /** What the buyer has, what one point pays, and the multiple points are spent in. */
  readonly points: { readonly balance: number; readonly fenPerPoint: Fen; readonly step: number };
  /** SKU ids that cannot be delivered in this quantity, with what is left. */
  readonly shortages: readonly { readonly skuId: string; readonly available: number }[];
}

export interface OrderCard {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly pictures: readonly string[];
  readonly pieces: number;
  readonly payableFen: Fen;
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
  readonly createdAt: number;
  readonly payBy?: number;
  readonly actions: readonly OrderAction[];
}

/** What the buyer sees of an order. */
export interface OrderView extends OrderCard {
  readonly quote: Quote;
  readonly delivery: Order['delivery'];
  readonly note: string;
  readonly history: Order['history'];
  readonly paidAt?: number;
  /** Server time, so that a countdown does not trust the phone's clock. */
  readonly now: number;
  /** Name of the fan whose recommendation counted, if any. */
  readonly recommendedBy?: string;
}

/** Exactly what wx.requestPayment takes. */
export interface PaymentParameters {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

export interface PreparedShare {
  readonly card: string;
  readonly moments: string;
  readonly poster: string;
}

/** One line of the share ledger: a small receipt with its reason in plain words. */
export type ShareReceipt =
  | {
      readonly kind: 'visit';
      readonly id: string;
      readonly at: number;
      readonly shareId: string;
      readonly shareKind: ShareKind;
      readonly channel: Channel;
      readonly visitorName: string;
      readonly targetTitle: string;
      readonly targetPicture: string;
    }
  | {
      readonly kind: 'order';
      readonly id: string;
      readonly at: number;
      readonly shareId: string;
      readonly channel: Channel;
      readonly buyerName: string;
      readonly counted: boolean;
      readonly reason: AttributionReason;
      readonly reasonText: string;
      readonly status?: CommissionStatus;
      readonly baseFen: Fen;
      readonly rewardFen: Fen;
    };

export interface ShareLedgerView {
  readonly summary: {
    readonly visits: number;
    readonly friends: number;
    readonly orders: number;
    readonly estimatedFen: Fen;
    readonly pendingFen: Fen;
    readonly settledFen: Fen;
  };
  readonly policyText: string;
  readonly rewardText: string;
  readonly receipts: readonly ShareReceipt[];
  readonly cursor?: string;
}

// Console

export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly roleText: string;
  readonly can: readonly string[];
  readonly shop: { readonly id: string; readonly name: string; readonly mark: string };
}

export type CouponTemplateRow = Omit<CouponTemplate, 'shopId'> & {
  readonly ruleText: string;
  readonly scopeText: string;
  readonly validityText: string;
  readonly used: number;
  /** Discount given by orders placed with it. */
  readonly discountFen: Fen;
  /** The mark of what it promises; claims and pausing leave it. */
  readonly stamp: string;
};

export interface AdminOrderRow {
  readonly id: string;
  readonly createdAt: number;
  readonly buyerName: string;
  /** Bought. */
  readonly pieces: number;
  /** Pieces that come along for nothing. */
  readonly giftPieces: number;
  readonly firstTitle: string;
  readonly payableFen: Fen;
  readonly discountFen: Fen;
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
  readonly channel: Channel;
  readonly fanName?: string;
}

export interface AdminOrderView extends AdminOrderRow {
  readonly quote: Quote;
  /** What goes into the parcel beside the lines, with the title of the coupon or activity that gives it. */
  readonly gifts: readonly (QuoteGift & { readonly givenBy?: string })[];
  /** Phone masked. */
  readonly delivery: Order['delivery'];
  readonly note: string;
  readonly history: Order['history'];
  readonly attribution: Order['attribution'] & { readonly text: string };
  readonly transactionId?: string;
  readonly commission?: { readonly status: CommissionStatus; readonly totalFen: Fen };
}

export interface CodeBatchRow {
  readonly id: string;
  readonly templateId: string;
  readonly title: string;
  readonly size: number;
  readonly redeemed: number;
  readonly createdAt: number;
  /** Absent until exported; codes work from then on. */
  readonly exportedAt?: number;
}

export interface CouponIssueRow {
  readonly id: string;
  readonly templateId: string;
  readonly to: IssueTarget;
  /** Name and masked phone, where it went to one member the shop still knows. */
  readonly toName?: string;
  readonly status: CouponIssue['status'];
  /** Why it stopped, as a sentence. */
  readonly reasonText?: string;
  readonly given: number;
  readonly passedOver: number;
  readonly createdAt: number;
}

export type CouponOfMember = CouponInHand & { readonly orderId?: string };
