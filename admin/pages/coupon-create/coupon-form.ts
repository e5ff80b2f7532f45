import { addBeijingDays, beijingDay } from '#domain/calendar';
import { couponKinds } from '#domain/coupons/registry';
import type { CouponThreshold, CouponValidity } from '#domain/coupons/template';
import type { GoodsScope } from '#domain/goods-scope';
import type { DayRangeValue } from '../../components/day-range';

/** What is on the screen: numbers may still be empty, and choices that are not shown keep their values. */
export interface CouponForm {
  readonly title: string;
  readonly kind: string;
  /** By parameter name, in the parameter's unit; text for a SKU or no limit. */
  readonly parameters: Readonly<Record<string, number | string | null>>;
  readonly threshold: { readonly kind: CouponThreshold['kind']; readonly fen: number | null };
  readonly scope: {
    readonly kind: GoodsScope['kind'];
    readonly categories: readonly string[];
    readonly products: readonly string[];
  };
  readonly claim: DayRangeValue;
  readonly validity: {
    readonly kind: CouponValidity['kind'];
    readonly days: number | null;
    readonly dates: DayRangeValue;
  };
  readonly quota: number | null;
  readonly perMember: number | null;
}

/** Sensible starting values, so that a first coupon needs three numbers and a name. */
export function blankForm(now: number): CouponForm {
  const today = beijingDay(now);
  const month = { from: today, until: addBeijingDays(today, 29) };
  return {
    title: '',
    kind: couponKinds[0]?.kind ?? '',
    parameters: {},
    threshold: { kind: 'amount', fen: null },
    scope: { kind: 'all', categories: [], products: [] },
    claim: month,
    validity: { kind: 'days', days: 7, dates: month },
    quota: null,
    perMember: 1,
  };
}
