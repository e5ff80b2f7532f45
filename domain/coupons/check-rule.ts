import { isScope, scopeLimit, type GoodsScope } from '../goods-scope';
import { isList } from '../is-list';
import { isWhole } from '../is-whole';
import { refusal, type Refusal } from '../result';
import { maxOrderFen } from '../shop';
import {
  noLimit,
  parameterOf,
  skuOf,
  type CouponKind,
  type CouponParameter,
  type NumberParameter,
} from './kind';
import { stackingClasses, type CouponRule, type CouponThreshold } from './template';
import { templateLimits } from './template-limits';
import type { CouponTemplateRefusal } from './template-refusal';

type Wrong = Refusal<CouponTemplateRefusal> | undefined;

/** What is wrong with what a coupon promises. */
export function wrongRule(kind: CouponKind, rule: CouponRule): Wrong {
  return (
    wrongParameters(kind.parameters, rule) ??
    wrongThreshold(rule.threshold) ??
    wrongScope(rule.scope) ??
    wrongStores(rule) ??
    wrongStacking(kind, rule) ??
    wrongBudget(rule) ??
    kind.check?.(rule)
  );
}

function wrongParameters(declared: readonly CouponParameter[], rule: CouponRule): Wrong {
  const names = new Set(declared.map((parameter) => parameter.name));
  const unknown = Object.keys(rule.parameters).find((name) => !names.has(name));
  if (unknown !== undefined) return refusal('PARAMETER_INVALID', { name: unknown });
  for (const parameter of declared) {
    const wrong =
      parameter.unit === 'sku' ? wrongSku(parameter.name, rule) : wrongNumber(parameter, rule);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongNumber(parameter: NumberParameter, rule: CouponRule): Wrong {
  const { name, min, max, none, code = 'PARAMETER_INVALID' } = parameter;
  const value = parameterOf(rule, name);
  const isFine = value === noLimit ? none !== undefined : isWhole(value, min, max);
  return isFine ? undefined : refusal(code, { name, min, max });
}

function wrongSku(name: string, rule: CouponRule): Wrong {
  return skuOf(rule, name) === undefined ? refusal('GIFT_INVALID', { name }) : undefined;
}

function wrongThreshold(threshold: CouponThreshold): Wrong {
  switch (threshold.kind) {
    case 'none':
      return undefined;
    case 'amount':
      return isWhole(threshold.fen, 1, maxOrderFen)
        ? undefined
        : refusal('THRESHOLD_INVALID', { max: maxOrderFen });
    case 'pieces':
      return isWhole(threshold.pieces, 1, templateLimits.pieces)
        ? undefined
        : refusal('THRESHOLD_INVALID', { max: templateLimits.pieces });
  }
}

function wrongScope(scope: GoodsScope): Wrong {
  return isScope(scope) ? undefined : refusal('SCOPE_INVALID', { max: scopeLimit });
}

function wrongStores({ storeIds }: CouponRule): Wrong {
  const max = templateLimits.scopeIds;
  const isFine = storeIds === undefined || isList(storeIds, 1, max);
  return isFine ? undefined : refusal('STORES_INVALID', { max });
}

/** A coupon never goes with another of its own class. */
function wrongStacking(kind: CouponKind, { stackingClass, combinesWith }: CouponRule): Wrong {
  if (!kind.classes.includes(stackingClass)) return refusal('CLASS_INVALID');
  const others = stackingClasses.filter((one) => one !== stackingClass);
  const isFine =
    new Set(combinesWith).size === combinesWith.length &&
    combinesWith.every((one) => others.includes(one));
  return isFine ? undefined : refusal('COMBINES_INVALID');
}

function wrongBudget({ budget }: CouponRule): Wrong {
  if (budget === undefined) return undefined;
  const length = [...budget.campaign.trim()].length;
  const isNamed = length >= 1 && length <= templateLimits.campaignLength;
  const max = 100 * maxOrderFen;
  return isNamed && isWhole(budget.capFen, 1, max) ? undefined : refusal('BUDGET_INVALID', { max });
}
