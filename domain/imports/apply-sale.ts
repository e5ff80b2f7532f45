import { earn, reverse } from '../ledger/earn';
import type { MemberAccount } from '../ledger/member-account';
import type { Posted } from '../ledger/post-change';
import { growthEnd } from '../growth/growth-end';
import { earnedBy } from '../points/earned';
import { pointsEnd } from '../points/points-end';
import type { PointsRules } from '../points/rules';
import { shareOf } from '../points/share-of';
import type { OutsideOrder } from './outside-order';

export interface SaleApplied {
  readonly sale: OutsideOrder;
  readonly points: Posted | undefined;
  readonly growth: Posted | undefined;
}

interface Hands {
  readonly memberId: string;
  readonly points: MemberAccount;
  readonly growth: MemberAccount;
  readonly now: number;
}

/**
 * An order made elsewhere brings what one of the shop would: points from today, growth from the day it was paid, as far as
 * that is within the last twelve months.
 */
export function applyOutsideOrder(
  sale: OutsideOrder,
  { memberId, points, growth, now }: Hands,
  rules: PointsRules,
  pointsPercent: number,
): SaleApplied {
  const earned = earnedBy(sale.amountFen, rules, pointsPercent);
  const source = { source: `outside:${sale._id}`, at: now };
  const growthUntil = growthEnd(sale.at);
  const counted = growthUntil > now ? earned.growth : 0;
  return {
    sale: {
      ...sale,
      status: 'applied',
      memberId,
      points: earned.points,
      growth: counted,
      appliedAt: now,
    },
    points: earn(points, { amount: earned.points, until: pointsEnd(now) }, source),
    growth: earn(growth, { amount: counted, until: growthUntil }, source),
  };
}

/** A refund of an order made elsewhere takes back its share of what that order brought. */
export function applyOutsideRefund(
  sale: OutsideOrder,
  original: OutsideOrder,
  { memberId, points, growth, now }: Hands,
): SaleApplied {
  const part = (units: number) =>
    shareOf(units, sale.refundedFen + sale.amountFen, original.amountFen) -
    shareOf(units, sale.refundedFen, original.amountFen);
  const back = { points: part(original.points), growth: part(original.growth) };
  const source = { source: `outside:${sale._id}`, at: now };
  const pointsUntil = pointsEnd(original.appliedAt ?? now);
  return {
    sale: {
      ...{ ...sale, status: 'applied', memberId, appliedAt: now },
      ...{ points: 0 - back.points, growth: 0 - back.growth },
    },
    points: reverse(points, { amount: back.points, until: pointsUntil }, source),
    growth: reverse(growth, { amount: back.growth, until: growthEnd(original.at) }, source),
  };
}
