import { expireCoupons as endOverdue } from '../../kit/repositories/coupons';

/** Claimed coupons whose time is over become expired. Nothing depends on the hour: their end is checked at each use. */
export function expireCoupons(now: number): Promise<number> {
  return endOverdue(now);
}
