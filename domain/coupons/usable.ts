import { fen, subtract, sum, type Fen } from '../money';
import type { CouponNotUsed } from '../pricing/quote';
import type { Coupon } from './coupon';
import type { DiscountLine } from './kind';
import { couponKindOf } from './registry';
import { inScope } from './scope';

type Reason = Pick<CouponNotUsed, 'code' | 'gapFen' | 'from'>;

/**
 * Why a coupon cannot be used on these lines; undefined when it can. The first reason a buyer cannot change
 * comes first: state, time, scope, then the gap that more goods would close.
 */
export function whyNotUsable(
  coupon: Coupon,
  lines: readonly DiscountLine[],
  now: number,
): CouponNotUsed | undefined {
  const reason = stateReason(coupon) ?? timeReason(coupon, now) ?? goodsReason(coupon, lines);
  return reason && { couponId: coupon._id, title: coupon.title, ...reason };
}

function stateReason({ status }: Coupon): Reason | undefined {
  if (status === 'claimed') return undefined;
  return { code: status === 'expired' ? 'COUPON_EXPIRED' : 'COUPON_NOT_CLAIMED' };
}

function timeReason(coupon: Coupon, now: number): Reason | undefined {
  if (now >= coupon.validUntil) return { code: 'COUPON_EXPIRED' };
  if (now < coupon.validFrom) return { code: 'COUPON_NOT_YET', from: coupon.validFrom };
  return undefined;
}

function goodsReason({ rule }: Coupon, lines: readonly DiscountLine[]): Reason | undefined {
  const eligible = lines.filter((line) => inScope(rule.scope, line));
  if (eligible.length === 0) return { code: 'COUPON_SCOPE' };
  const gapFen = gapTo(rule.threshold, sum(eligible.map((line) => line.listFen)));
  if (gapFen > 0) return { code: 'COUPON_THRESHOLD', gapFen };
  const off = sum(couponKindOf(rule.kind)?.discount(lines, rule) ?? []);
  return off > 0 ? undefined : { code: 'COUPON_NO_EFFECT' };
}

/** How much more list price reaches the threshold; zero or less when it is reached. */
function gapTo(threshold: Coupon['rule']['threshold'], eligibleFen: Fen): Fen {
  return subtract(threshold.kind === 'none' ? fen(0) : threshold.fen, eligibleFen);
}
