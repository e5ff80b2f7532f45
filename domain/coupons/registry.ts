import type { CouponKind } from './kind';
import { amountOff } from './kinds/amount-off';
import { buyXGetY } from './kinds/buy-x-get-y';
import { exchange } from './kinds/exchange';
import { freeFreight } from './kinds/free-freight';
import { gift } from './kinds/gift';
import { percentOff } from './kinds/percent-off';

/** Every kind of coupon the shop knows. A new kind is a file in kinds/ and a line here. */
export const couponKinds: readonly CouponKind[] = [
  amountOff,
  percentOff,
  freeFreight,
  gift,
  buyXGetY,
  exchange,
];

export function couponKindOf(kind: string): CouponKind | undefined {
  return couponKinds.find((one) => one.kind === kind);
}
