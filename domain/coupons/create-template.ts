import type { GoodsScope } from '../goods-scope';
import { refusal, success, type Result } from '../result';
import { wrongAudience, wrongChannels, wrongCounts, wrongTitle, wrongWindows } from './check-offer';
import { wrongRule } from './check-rule';
import type { CouponKind } from './kind';
import { couponKindOf } from './registry';
import type {
  ClaimChannel,
  CouponAudience,
  CouponBudget,
  CouponParameters,
  CouponRule,
  CouponTemplate,
  CouponThreshold,
  CouponValidity,
  StackingClass,
} from './template';
import type { CouponTemplateRefusal } from './template-refusal';

/** What a merchant fills in. Amounts in fen, instants in UTC ms with exclusive ends. */
export interface CouponTemplateDraft {
  readonly title: string;
  readonly kind: string;
  readonly parameters: CouponParameters;
  readonly threshold: CouponThreshold;
  readonly scope: GoodsScope;
  readonly storeIds?: readonly string[];
  /** Absent: the usual class of the kind. */
  readonly stackingClass?: StackingClass;
  /** Absent: it is used alone. */
  readonly combinesWith?: readonly StackingClass[];
  readonly budget?: CouponBudget;
  /** Absent: everybody. */
  readonly audience?: CouponAudience;
  /** Absent: the coupon centre. */
  readonly channels?: readonly ClaimChannel[];
  readonly claim: { readonly from: number; readonly until: number };
  readonly validity: CouponValidity;
  readonly quota: number;
  readonly perMember: number;
}

/** Who makes a template, and when. */
interface Maker {
  readonly id: string;
  readonly shopId: string;
  readonly staffId: string;
  /** UTC ms. */
  readonly now: number;
}

/**
 * Makes a draft template. Each thing that can be wrong has a code of its own; PARAMETER_INVALID, PERCENT_INVALID and
 * CAP_INVALID carry `name`, `min` and `max`, the others `max` where a limit is what was missed.
 */
export function createTemplate(
  draft: CouponTemplateDraft,
  by: Maker,
): Result<CouponTemplate, CouponTemplateRefusal> {
  const kind = couponKindOf(draft.kind);
  if (kind === undefined) return refusal('KIND_UNKNOWN');
  const template = templateOf(draft, kind, by);
  const wrong =
    wrongTitle(draft.title) ??
    wrongRule(kind, template.rule) ??
    wrongAudience(template.audience) ??
    wrongChannels(template.channels) ??
    wrongWindows(draft, by.now) ??
    wrongCounts(draft);
  return wrong ?? success(template);
}

function templateOf(draft: CouponTemplateDraft, kind: CouponKind, by: Maker): CouponTemplate {
  return {
    _id: by.id,
    shopId: by.shopId,
    title: draft.title.trim(),
    rule: ruleOf(draft, kind),
    audience: draft.audience ?? { kind: 'all' },
    channels: draft.channels ?? ['centre'],
    claim: draft.claim,
    validity: draft.validity,
    quota: draft.quota,
    perMember: draft.perMember,
    issued: 0,
    status: 'draft',
    createdBy: by.staffId,
    createdAt: by.now,
  };
}

function ruleOf(draft: CouponTemplateDraft, kind: CouponKind): CouponRule {
  const { parameters, threshold, scope, storeIds, budget } = draft;
  return {
    kind: kind.kind,
    ...{ parameters, threshold, scope },
    ...(storeIds === undefined ? {} : { storeIds }),
    stackingClass: draft.stackingClass ?? kind.classes[0],
    combinesWith: draft.combinesWith ?? [],
    ...(budget === undefined ? {} : { budget }),
  };
}
