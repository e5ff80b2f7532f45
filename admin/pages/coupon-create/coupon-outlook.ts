import {
  noLimit,
  parameterOf,
  type CouponParameter,
  type DiscountLine,
} from '#domain/coupons/kind';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponRule, CouponTemplate } from '#domain/coupons/template';
import { sum, times, zeroFen, type Fen } from '#domain/money';
import { maxOrderFen } from '#domain/shop';

/** What a coupon can cost and what it means at its threshold, asked from the kind's own discount. */
export interface CouponOutlook {
  /** The most one coupon takes off. */
  readonly mostOffFen: Fen;
  /** Every coupon claimed and used to the full. */
  readonly ceilingFen: Fen;
  /** What a merchant should look at before publishing. */
  readonly warning?: string;
}

/** Below this many tenths of the price (折) a merchant is asked to check the margin. */
const thinTenths = 7;

export function couponOutlook({ rule, quota }: CouponTemplate): CouponOutlook {
  const mostOffFen = offAt(rule, maxOrderFen);
  const warning = warningFor(rule);
  return {
    mostOffFen,
    ceilingFen: times(mostOffFen, quota),
    ...(warning === undefined ? {} : { warning }),
  };
}

type UnstackedRule = Pick<CouponRule, 'kind' | 'parameters' | 'threshold'>;

/** The most one coupon takes off, also of a form half filled: undefined until the parameters are. */
export function mostOffSoFar(rule: UnstackedRule): Fen | undefined {
  const declared = couponKindOf(rule.kind)?.parameters ?? [];
  const filled = declared.every((parameter) => isFilled(parameter, rule));
  return filled ? offAt(rule, maxOrderFen) : undefined;
}

function isFilled(parameter: CouponParameter, rule: UnstackedRule): boolean {
  const value = parameterOf(rule, parameter.name);
  if (parameter.unit === 'sku') return typeof value === 'string' && value !== '';
  if (value === noLimit) return parameter.none !== undefined;
  const { min, max } = parameter;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

function warningFor(rule: CouponRule): string | undefined {
  if (rule.threshold.kind === 'pieces') return undefined;
  if (rule.threshold.kind === 'none') return '没有门槛：再便宜的商品也能减，可能减到 0 元。';
  const price = rule.threshold.fen;
  const tenths = Math.round(((price - offAt(rule, price)) / price) * 100) / 10;
  if (tenths >= thinTenths) return undefined;
  return tenths === 0
    ? '刚到门槛就减到 0 元，等于白送，请确认门槛。'
    : `刚到门槛时相当于打 ${tenths} 折，请确认毛利够。`;
}

/** What comes off one piece of that price; what the scope is does not matter to a piece inside it. */
function offAt(rule: UnstackedRule, priceFen: Fen): Fen {
  const kind = couponKindOf(rule.kind);
  if (kind === undefined) return zeroFen;
  const line: DiscountLine = {
    productId: '',
    categoryId: '',
    quantity: 1,
    listFen: priceFen,
    dealFen: priceFen,
    leftFen: priceFen,
  };
  const [stackingClass] = kind.classes;
  const scope = { kind: 'all' } as const;
  const gives = kind.give([line], { ...rule, scope, stackingClass, combinesWith: [] }, zeroFen);
  return gives.kind === 'goods' ? sum(gives.perLine) : zeroFen;
}
