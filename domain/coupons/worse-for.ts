import { holdsAll, scopeHolds } from '../goods-scope';
import { noLimit, parameterOf } from './kind';
import { couponKindOf } from './registry';
import type {
  CouponAudience,
  CouponRule,
  CouponTemplate,
  CouponThreshold,
  CouponValidity,
} from './template';

type Check = (before: CouponTemplate, after: CouponTemplate) => boolean;

/** What may never become worse for a buyer, by the name of its field on the form. */
const promises: Readonly<Record<string, Check>> = {
  kind: (a, b) => a.rule.kind === b.rule.kind,
  parameters: (a, b) => parametersHold(a.rule, b.rule),
  threshold: (a, b) => thresholdHolds(a.rule.threshold, b.rule.threshold),
  scope: (a, b) => scopeHolds(a.rule.scope, b.rule.scope),
  stores: (a, b) => listHolds(a.rule.storeIds, b.rule.storeIds),
  stacking: (a, b) =>
    a.rule.stackingClass === b.rule.stackingClass &&
    holdsAll(b.rule.combinesWith, a.rule.combinesWith),
  budget: (a, b) => budgetHolds(a.rule.budget, b.rule.budget),
  audience: (a, b) => audienceHolds(a.audience, b.audience),
  channels: (a, b) => holdsAll(b.channels, a.channels),
  claim: (a, b) => b.claim.from <= a.claim.from && b.claim.until >= a.claim.until,
  validity: (a, b) => validityHolds(a.validity, b.validity),
  quota: (a, b) => b.quota >= a.quota,
  perMember: (a, b) => b.perMember >= a.perMember,
};

/** The first field in which a changed template is worse than it was; undefined when it keeps every promise. */
export function worseFor(before: CouponTemplate, after: CouponTemplate): string | undefined {
  return worseFields(before, after)[0];
}

/** Every field in which a changed template is worse than it was. */
export function worseFields(before: CouponTemplate, after: CouponTemplate): string[] {
  return Object.entries(promises)
    .filter(([, holds]) => !holds(before, after))
    .map(([field]) => field);
}

/** Every parameter stays or moves the way its kind says is better. */
function parametersHold(before: CouponRule, after: CouponRule): boolean {
  const declared = couponKindOf(before.kind)?.parameters ?? [];
  return declared.every((parameter) => {
    const [old, now] = [parameterOf(before, parameter.name), parameterOf(after, parameter.name)];
    if (old === now || now === noLimit) return true;
    if (parameter.unit === 'sku' || typeof old !== 'number' || typeof now !== 'number')
      return false;
    return parameter.better === 'more' ? now > old : now < old;
  });
}

function thresholdHolds(before: CouponThreshold, after: CouponThreshold): boolean {
  if (after.kind === 'none') return true;
  if (before.kind === 'amount' && after.kind === 'amount') return after.fen <= before.fen;
  return before.kind === 'pieces' && after.kind === 'pieces' && after.pieces <= before.pieces;
}

/** Absent means everywhere. */
function listHolds(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): boolean {
  return after === undefined || (before !== undefined && holdsAll(after, before));
}

function budgetHolds(before: CouponRule['budget'], after: CouponRule['budget']): boolean {
  if (after === undefined) return true;
  return before?.campaign === after.campaign && after.capFen >= before.capFen;
}

function audienceHolds(before: CouponAudience, after: CouponAudience): boolean {
  if (after.kind === 'all') return true;
  if (before.kind === 'levels' && after.kind === 'levels') return holdsAll(after.ids, before.ids);
  if (before.kind === 'tags' && after.kind === 'tags') return holdsAll(after.tags, before.tags);
  if (before.kind === 'named' && after.kind === 'named') {
    return holdsAll(after.memberIds, before.memberIds);
  }
  return before.kind === 'new' && after.kind === 'new';
}

function validityHolds(before: CouponValidity, after: CouponValidity): boolean {
  if (before.kind === 'days' && after.kind === 'days') return after.days >= before.days;
  if (before.kind !== 'dates' || after.kind !== 'dates') return false;
  return after.from <= before.from && after.until >= before.until;
}
