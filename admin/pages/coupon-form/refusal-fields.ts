import type { CouponTemplateDraft } from '#domain/coupons/create-template';
import { couponKindOf } from '#domain/coupons/registry';
import { templateLimits } from '#domain/coupons/template-limits';
import type { CouponTemplateRefusal } from '#domain/coupons/template-refusal';
import { formatZhe } from '#domain/format-zhe';
import { fen, formatYuanShort } from '#domain/money';

/** A field of the form; a parameter is `parameters.<name>`. */
export type FormField =
  | 'title'
  | 'kind'
  | 'threshold'
  | 'scope'
  | 'stores'
  | 'stacking'
  | 'budget'
  | 'audience'
  | 'channels'
  | 'claim'
  | 'validity'
  | 'quota'
  | 'perMember'
  | `parameters.${string}`;

export type Details = Readonly<Record<string, unknown>>;

interface RefusalField {
  /** Where on the screen the refusal belongs. */
  readonly field: (details: Details) => FormField;
  /** What to write there; absent: the general sentence of the code. */
  readonly sentence?: (draft: CouponTemplateDraft, details: Details) => string | undefined;
  /** A change that makes the rest of the draft judgeable without this field. */
  readonly mend: (
    draft: CouponTemplateDraft,
    now: number,
    details: Details,
  ) => Partial<CouponTemplateDraft>;
}

/** A number outside the bounds its kind declares. */
const parameterField: RefusalField = {
  field: ({ name }) => `parameters.${String(name)}`,
  sentence: ({ kind }, { name }) => parameterSentence(kind, String(name)),
  mend: ({ kind, parameters }, _, { name }) => ({
    parameters: { ...parameters, [String(name)]: numberParameter(kind, String(name))?.min ?? 0 },
  }),
};

/** Every refusal of the rules for a coupon, on the screen. A new refusal is one entry here. */
export const refusalFields: Readonly<Record<CouponTemplateRefusal, RefusalField>> = {
  TITLE_INVALID: {
    field: () => 'title',
    sentence: () => `请写 1 到 ${templateLimits.titleLength} 个字的名称。`,
    mend: () => ({ title: '券' }),
  },
  KIND_UNKNOWN: { field: () => 'kind', mend: () => ({}) },
  PARAMETER_INVALID: parameterField,
  PERCENT_INVALID: parameterField,
  CAP_INVALID: parameterField,
  GIFT_INVALID: {
    field: ({ name }) => `parameters.${String(name)}`,
    sentence: () => '请选一件店里的商品规格作赠品。',
    mend: ({ parameters }, _, { name }) => ({
      parameters: { ...parameters, [String(name)]: 'product/sku' },
    }),
  },
  THRESHOLD_INVALID: {
    field: () => 'threshold',
    sentence: ({ threshold }) =>
      threshold.kind === 'pieces'
        ? `请填 1 到 ${templateLimits.pieces} 件；不需要门槛就选「无门槛」。`
        : '请填写使用门槛，至少 0.01 元；不需要门槛就选「无门槛」。',
    mend: () => ({ threshold: { kind: 'none' } }),
  },
  THRESHOLD_BELOW_DISCOUNT: {
    field: () => 'threshold',
    mend: () => ({ threshold: { kind: 'none' } }),
  },
  SCOPE_INVALID: {
    field: () => 'scope',
    sentence: () => `请选 1 到 ${templateLimits.scopeIds} 项。`,
    mend: () => ({ scope: { kind: 'all' } }),
  },
  STORES_INVALID: { field: () => 'stores', mend: () => ({ storeIds: ['store'] }) },
  CLASS_INVALID: {
    field: () => 'stacking',
    mend: ({ kind }) => ({ stackingClass: couponKindOf(kind)?.classes[0] ?? 'order' }),
  },
  COMBINES_INVALID: { field: () => 'stacking', mend: () => ({ combinesWith: [] }) },
  BUDGET_INVALID: {
    field: () => 'budget',
    sentence: () => `请写 1 到 ${templateLimits.campaignLength} 个字的活动名称，和大于 0 的预算。`,
    mend: () => ({ budget: { campaign: '活动', capFen: fen(1) } }),
  },
  AUDIENCE_INVALID: { field: () => 'audience', mend: () => ({ audience: { kind: 'all' } }) },
  CHANNEL_INVALID: { field: () => 'channels', mend: () => ({ channels: ['centre'] }) },
  CLAIM_WINDOW_INVALID: {
    field: () => 'claim',
    sentence: () => '请选择领取日期，结束日不能早于今天。',
    mend: (_, now) => ({ claim: { from: now, until: now + 1 } }),
  },
  VALIDITY_INVALID: {
    field: () => 'validity',
    sentence: ({ validity }) =>
      validity.kind === 'days'
        ? `请填 0 到 ${templateLimits.validityDays} 的整数。`
        : '请选择使用日期，结束日不能早于今天和领取开始日。',
    mend: () => ({ validity: { kind: 'days', days: 1 } }),
  },
  QUOTA_INVALID: {
    field: () => 'quota',
    sentence: () => `请填 1 到 ${templateLimits.quota.toLocaleString('zh-CN')} 的整数。`,
    mend: () => ({ quota: templateLimits.quota }),
  },
  PER_MEMBER_INVALID: {
    field: () => 'perMember',
    sentence: ({ quota }) =>
      `请填 1 到 ${Math.max(1, Math.min(quota, templateLimits.perMember))} 的整数，不多于发放数量。`,
    mend: () => ({ perMember: 1 }),
  },
};

function numberParameter(kind: string, name: string) {
  const found = couponKindOf(kind)?.parameters.find((one) => one.name === name);
  return found?.unit === 'sku' ? undefined : found;
}

function parameterSentence(kind: string, name: string): string | undefined {
  const parameter = numberParameter(kind, name);
  if (parameter === undefined) return undefined;
  const { label, min, max } = parameter;
  switch (parameter.unit) {
    case 'fen':
      return `${label}需在 ${formatYuanShort(fen(min))} 元 到 ${formatYuanShort(fen(max))} 元 之间。`;
    case 'percent':
      return `折扣需在 ${formatZhe(min)} 折 到 ${formatZhe(max)} 折 之间。`;
    case 'piece':
      return `${label}需在 ${min} 件 到 ${max} 件 之间。`;
  }
}
