import type { Fen } from '../money';
import type { DraftLine } from '../pricing/priced-line';
import type { Refusal } from '../result';
import type { CouponRule, StackingClass } from './template';

/** One number a merchant sets; the console draws its form from these. */
export interface CouponParameter {
  readonly name: string;
  readonly label: string;
  readonly unit: 'fen' | 'percent' | 'piece';
  /** Whole numbers in `unit`, both ends allowed. */
  readonly min: number;
  readonly max: number;
}

/** What a kind looks at when it takes off. */
export type DiscountLine = Pick<
  DraftLine,
  'productId' | 'categoryId' | 'quantity' | 'listFen' | 'leftFen'
>;

/** A kind of coupon: one file in kinds/ and one line in registry.ts. */
export interface CouponKind {
  readonly kind: string;
  /** What merchant and buyer call it. */
  readonly name: string;
  readonly stackingClass: StackingClass;
  readonly parameters: readonly CouponParameter[];
  /** What is wrong with the rule as a whole; each parameter is already within its bounds. */
  check(rule: CouponRule): Refusal<'THRESHOLD_BELOW_DISCOUNT'> | undefined;
  /** What comes off each line, positive, at most its `leftFen`, zero outside the scope. */
  discount(lines: readonly DiscountLine[], rule: CouponRule): Fen[];
  /** e.g. 满 100 减 20. */
  describe(rule: CouponRule): string;
}

/** A parameter set on the rule itself; never something an object inherits. */
export function parameterOf(
  rule: Pick<CouponRule, 'parameters'>,
  name: string,
): number | undefined {
  return new Map(Object.entries(rule.parameters)).get(name);
}
