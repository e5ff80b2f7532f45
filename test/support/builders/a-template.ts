import type { CouponTemplateDraft } from '#domain/coupons/create-template';
import type { CouponTemplate } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { aRule } from './a-coupon';
import { day, noon } from './fixed-time';

/** What the console always sends; the rest has defaults. */
type PlainDraft = Pick<
  CouponTemplateDraft,
  | 'title'
  | 'kind'
  | 'parameters'
  | 'threshold'
  | 'scope'
  | 'claim'
  | 'validity'
  | 'quota'
  | 'perMember'
>;

/** What a merchant typically fills in: 满 100 减 20, a thousand of them, one each. */
export function aPlainDraft(changes: Partial<PlainDraft> = {}): PlainDraft {
  return {
    title: '见面礼',
    kind: 'amountOff',
    parameters: { offFen: 2000 },
    threshold: { kind: 'amount', fen: fen(10_000) },
    scope: { kind: 'all' },
    claim: { from: noon - day, until: noon + 7 * day },
    validity: { kind: 'days', days: 15 },
    quota: 1000,
    perMember: 1,
    ...changes,
  };
}

/** The same, with anything a merchant may add. */
export function aTemplateDraft(changes: Partial<CouponTemplateDraft> = {}): CouponTemplateDraft {
  return { ...aPlainDraft(), ...changes };
}

/** The same, published and live at noon. */
export function aTemplate(changes: Partial<CouponTemplate> = {}): CouponTemplate {
  const { title, claim, validity, quota, perMember } = aPlainDraft();
  return {
    _id: 'welcome',
    shopId: 'shop',
    title,
    rule: aRule(),
    audience: { kind: 'all' },
    channels: ['centre'],
    claim,
    validity,
    quota,
    perMember,
    issued: 0,
    status: 'published',
    createdBy: 'staff-1',
    createdAt: noon - day,
    ...changes,
  };
}
