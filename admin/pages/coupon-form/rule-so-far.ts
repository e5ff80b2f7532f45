import { noLimit, parameterOf, skuOf, type CouponParameter } from '#domain/coupons/kind';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponRule } from '#domain/coupons/template';
import type { CouponInput } from './draft-of-form';

/** Whether every parameter has a value its kind takes: then the kind can say what the coupon is. */
export function isRuleFilled(draft: Pick<CouponInput, 'kind' | 'parameters'>): boolean {
  const declared = couponKindOf(draft.kind)?.parameters ?? [];
  return declared.every((parameter) => isFilled(parameter, draft));
}

function isFilled(parameter: CouponParameter, draft: Pick<CouponInput, 'parameters'>): boolean {
  const value = parameterOf(draft, parameter.name);
  if (parameter.unit === 'sku') return skuOf(draft, parameter.name) !== undefined;
  if (value === noLimit) return parameter.none !== undefined;
  const { min, max } = parameter;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

/** What the form promises so far; the usual class where none is chosen. */
export function ruleSoFar(draft: CouponInput): CouponRule {
  const { kind, parameters, threshold, scope } = draft;
  return {
    ...{ kind, parameters, threshold, scope },
    stackingClass: draft.stackingClass ?? couponKindOf(kind)?.classes[0] ?? 'order',
    combinesWith: draft.combinesWith ?? [],
  };
}
