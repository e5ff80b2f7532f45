import { addBeijingDays, beijingDay } from '#domain/calendar';
import { couponKinds } from '#domain/coupons/registry';
import type {
  ClaimChannel,
  CouponAudience,
  CouponThreshold,
  CouponValidity,
  StackingClass,
} from '#domain/coupons/template';
import type { DayRangeValue } from '../../components/day-range';
import { blankScope, type ScopeForm } from '../../components/goods/scope-form';

/** What is on the screen: numbers may still be empty, and choices that are not shown keep their values. */
export interface CouponForm {
  readonly title: string;
  readonly kind: string;
  /** By parameter name, in the parameter's unit; text for a SKU or no limit. */
  readonly parameters: Readonly<Record<string, number | string | null>>;
  readonly threshold: {
    readonly kind: CouponThreshold['kind'];
    readonly fen: number | null;
    readonly pieces: number | null;
  };
  readonly scope: ScopeForm;
  readonly stores: { readonly some: boolean; readonly ids: readonly string[] };
  readonly audience: {
    readonly kind: CouponAudience['kind'];
    readonly levels: readonly string[];
    readonly tags: readonly string[];
    readonly members: readonly string[];
  };
  readonly channels: readonly ClaimChannel[];
  /** null: the usual class of the kind. */
  readonly stackingClass: StackingClass | null;
  readonly combinesWith: readonly StackingClass[];
  readonly budget: {
    readonly capped: boolean;
    readonly campaign: string;
    readonly capFen: number | null;
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
    threshold: { kind: 'amount', fen: null, pieces: null },
    scope: blankScope,
    stores: { some: false, ids: [] },
    audience: { kind: 'all', levels: [], tags: [], members: [] },
    channels: ['centre'],
    stackingClass: null,
    combinesWith: [],
    budget: { capped: false, campaign: '', capFen: null },
    claim: month,
    validity: { kind: 'days', days: 7, dates: month },
    quota: null,
    perMember: 1,
  };
}
