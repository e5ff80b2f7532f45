import type { CouponKind } from './kind';
import { amountOff } from './kinds/amount-off';

/** Every kind of coupon the shop knows. A new kind is a file in kinds/ and a line here. */
export const couponKinds: readonly CouponKind[] = [amountOff];

export function couponKindOf(kind: string): CouponKind | undefined {
  return couponKinds.find((one) => one.kind === kind);
}
