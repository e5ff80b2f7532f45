import { refusal, success, type Refusal, type Result } from '../result';
import { maxOrderFen } from '../shop';
import { parameterOf, type CouponKind } from './kind';
import { couponKindOf } from './registry';
import type {
  CouponRule,
  CouponScope,
  CouponTemplate,
  CouponThreshold,
  CouponValidity,
} from './template';

/** What a merchant fills in. Amounts in fen, instants in UTC ms with exclusive ends. */
export interface CouponTemplateDraft {
  readonly title: string;
  readonly kind: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly threshold: CouponThreshold;
  readonly scope: CouponScope;
  readonly claim: { readonly from: number; readonly until: number };
  readonly validity: CouponValidity;
  readonly quota: number;
  readonly perMember: number;
}

export type CouponTemplateRefusal =
  | 'TITLE_INVALID'
  | 'KIND_UNKNOWN'
  | 'PARAMETER_INVALID'
  | 'THRESHOLD_INVALID'
  | 'SCOPE_INVALID'
  | 'CLAIM_WINDOW_INVALID'
  | 'VALIDITY_INVALID'
  | 'QUOTA_INVALID'
  | 'PER_MEMBER_INVALID'
  | 'THRESHOLD_BELOW_DISCOUNT';

/** Limits of a template; the console's form shows the same. */
export const templateLimits = {
  titleLength: 30,
  quota: 1_000_000,
  perMember: 99,
  validityDays: 365,
  scopeIds: 200,
} as const;

/**
 * Makes a draft template. Its stacking class is the kind's and it combines with no other coupon.
 * PARAMETER_INVALID carries `name`, QUOTA_INVALID, PER_MEMBER_INVALID and TITLE_INVALID carry `max`.
 */
export function createTemplate(
  draft: CouponTemplateDraft,
  by: {
    readonly id: string;
    readonly shopId: string;
    readonly staffId: string;
    readonly now: number;
  },
): Result<CouponTemplate, CouponTemplateRefusal> {
  const kind = couponKindOf(draft.kind);
  if (kind === undefined) return refusal('KIND_UNKNOWN');
  const rule: CouponRule = {
    kind: kind.kind,
    parameters: draft.parameters,
    threshold: draft.threshold,
    scope: draft.scope,
    stackingClass: kind.stackingClass,
    combinesWith: [],
  };
  const wrong =
    wrongTitle(draft.title) ??
    wrongRule(kind, rule) ??
    wrongWindows(draft, by.now) ??
    wrongCounts(draft);
  if (wrong !== undefined) return wrong;
  return success({
    _id: by.id,
    shopId: by.shopId,
    title: draft.title.trim(),
    rule,
    claim: draft.claim,
    validity: draft.validity,
    quota: draft.quota,
    perMember: draft.perMember,
    issued: 0,
    status: 'draft',
    createdBy: by.staffId,
    createdAt: by.now,
  });
}

type Wrong = Refusal<CouponTemplateRefusal> | undefined;

function wrongTitle(title: string): Wrong {
  const length = [...title.trim()].length;
  const max = templateLimits.titleLength;
  return length >= 1 && length <= max ? undefined : refusal('TITLE_INVALID', { max });
}

function wrongRule(kind: CouponKind, rule: CouponRule): Wrong {
  const declared = new Set(kind.parameters.map((parameter) => parameter.name));
  const unknown = Object.keys(rule.parameters).find((name) => !declared.has(name));
  if (unknown !== undefined) return refusal('PARAMETER_INVALID', { name: unknown });
  const bad = kind.parameters.find(
    ({ name, min, max }) => !isWhole(parameterOf(rule, name), min, max),
  );
  if (bad !== undefined) {
    return refusal('PARAMETER_INVALID', { name: bad.name, min: bad.min, max: bad.max });
  }
  if (rule.threshold.kind === 'amount' && !isWhole(rule.threshold.fen, 1, maxOrderFen)) {
    return refusal('THRESHOLD_INVALID', { max: maxOrderFen });
  }
  return wrongScope(rule.scope) ?? kind.check(rule);
}

function wrongScope(scope: CouponScope): Wrong {
  if (scope.kind === 'all') return undefined;
  const { ids } = scope;
  const valid =
    ids.length >= 1 &&
    ids.length <= templateLimits.scopeIds &&
    new Set(ids).size === ids.length &&
    !ids.includes('');
  return valid ? undefined : refusal('SCOPE_INVALID', { max: templateLimits.scopeIds });
}

function wrongWindows({ claim, validity }: CouponTemplateDraft, now: number): Wrong {
  if (!isWindow(claim) || claim.until <= now) return refusal('CLAIM_WINDOW_INVALID');
  if (validity.kind === 'days') {
    const max = templateLimits.validityDays;
    return isWhole(validity.days, 0, max) ? undefined : refusal('VALIDITY_INVALID', { max });
  }
  const claimable = isWindow(validity) && validity.until > now && validity.until > claim.from;
  return claimable ? undefined : refusal('VALIDITY_INVALID');
}

function wrongCounts({ quota, perMember }: CouponTemplateDraft): Wrong {
  if (!isWhole(quota, 1, templateLimits.quota)) {
    return refusal('QUOTA_INVALID', { max: templateLimits.quota });
  }
  const max = Math.min(quota, templateLimits.perMember);
  return isWhole(perMember, 1, max) ? undefined : refusal('PER_MEMBER_INVALID', { max });
}

function isWindow({ from, until }: { readonly from: number; readonly until: number }): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(until) && from < until;
}

function isWhole(value: number | undefined, min: number, max: number): boolean {
  return value !== undefined && Number.isSafeInteger(value) && value >= min && value <= max;
}
