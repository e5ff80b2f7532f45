import { inScope } from '../goods-scope';
import { fen, sum, zeroFen, type Fen } from '../money';
import type { CouponNotUsed } from '../pricing/quote';
import { budgetLeft, type Budget } from './budget';
import type { Coupon } from './coupon';
import type { CouponGives, DiscountLine } from './kind';
import { couponKindOf } from './registry';

type Reason = Pick<CouponNotUsed, 'code' | 'gapFen' | 'gapPieces' | 'from'>;

/** What decides whether a coupon can be used, before any other coupon is. */
export interface CouponFacts {
  readonly lines: readonly DiscountLine[];
  /** The most delivery may cost: whether it is free in the end depends on the other coupons. */
  readonly freightFen: Fen;
  readonly shopId: string;
  /** Where the goods are picked up. */
  readonly storeId?: string;
  readonly budgets?: readonly Pick<Budget, '_id' | 'spentFen'>[];
  /** Whether a gift is on the shelf. */
  readonly canGive: (gift: Extract<CouponGives, { kind: 'gift' }>) => boolean;
  /** UTC ms. */
  readonly now: number;
}

/**
 * Why a coupon cannot be used on these lines; undefined when it can. The first reason a buyer cannot change
 * comes first: shop, state, time, store, scope, then the gap that more goods would close, then what it would give.
 */
export function whyNotUsable(coupon: Coupon, facts: CouponFacts): CouponNotUsed | undefined {
  const reason =
    shopReason(coupon, facts) ??
    stateReason(coupon) ??
    timeReason(coupon, facts) ??
    storeReason(coupon, facts) ??
    goodsReason(coupon, facts) ??
    effectReason(coupon, facts);
  return reason && { couponId: coupon._id, title: coupon.title, ...reason };
}

function shopReason(coupon: Coupon, { shopId }: CouponFacts): Reason | undefined {
  return coupon.shopId === shopId ? undefined : { code: 'COUPON_OTHER_SHOP' };
}

function stateReason({ status }: Coupon): Reason | undefined {
  if (status === 'claimed') return undefined;
  return { code: status === 'expired' ? 'COUPON_EXPIRED' : 'COUPON_NOT_CLAIMED' };
}

function timeReason(coupon: Coupon, { now }: CouponFacts): Reason | undefined {
  if (now >= coupon.validUntil) return { code: 'COUPON_EXPIRED' };
  if (now < coupon.validFrom) return { code: 'COUPON_NOT_YET', from: coupon.validFrom };
  return undefined;
}

function storeReason({ rule }: Coupon, { storeId }: CouponFacts): Reason | undefined {
  if (rule.storeIds === undefined) return undefined;
  const here = storeId !== undefined && rule.storeIds.includes(storeId);
  return here ? undefined : { code: 'COUPON_STORE' };
}

/** Thresholds look at deal prices: what the product page says, whatever else is taken off. */
function goodsReason({ rule }: Coupon, { lines }: CouponFacts): Reason | undefined {
  const eligible = lines.filter((line) => inScope(rule.scope, line));
  if (eligible.length === 0) return { code: 'COUPON_SCOPE' };
  const { threshold } = rule;
  switch (threshold.kind) {
    case 'none':
      return undefined;
    case 'amount': {
      const gapFen = fen(threshold.fen - sum(eligible.map((line) => line.dealFen)));
      return gapFen > 0 ? { code: 'COUPON_THRESHOLD', gapFen } : undefined;
    }
    case 'pieces': {
      const pieces = eligible.reduce((total, line) => total + line.quantity, 0);
      const gapPieces = threshold.pieces - pieces;
      return gapPieces > 0 ? { code: 'COUPON_THRESHOLD', gapPieces } : undefined;
    }
  }
}

/** Whether the rest of a campaign's money is enough depends on the other coupons: they make the goods cheaper. */
function effectReason({ rule }: Coupon, facts: CouponFacts): Reason | undefined {
  const gives = couponKindOf(rule.kind)?.give(facts.lines, rule, facts.freightFen);
  if (gives?.kind === 'gift') {
    return facts.canGive(gives) ? undefined : { code: 'COUPON_GIFT_GONE' };
  }
  const off = gives === undefined ? zeroFen : offOf(gives);
  if (off === 0) return { code: 'COUPON_NO_EFFECT' };
  const left = budgetLeft(rule.budget, facts.budgets ?? []);
  return left === undefined || left > 0 ? undefined : { code: 'COUPON_BUDGET_SPENT' };
}

function offOf(gives: Exclude<CouponGives, { kind: 'gift' }>): Fen {
  return gives.kind === 'freight' ? gives.fen : sum(gives.perLine);
}
