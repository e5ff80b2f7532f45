import { beijingDay } from '#domain/calendar';
import type { CouponAudience, CouponTemplate } from '#domain/coupons/template';
import type { DayRangeValue } from '../../components/day-range';
import { formOfScope } from '../../components/goods/scope-form';
import { blankForm, type CouponForm } from './coupon-form';

/** A coupon that exists, on the screen. Its window may grow to whole days, which is in the buyer's favour. */
export function formOfTemplate(
  template: Pick<
    CouponTemplate,
    'title' | 'rule' | 'audience' | 'channels' | 'claim' | 'validity' | 'quota' | 'perMember'
  >,
  now: number,
): CouponForm {
  const { rule, audience, validity } = template;
  const { threshold, storeIds, budget } = rule;
  const blank = blankForm(now);
  return {
    title: template.title,
    kind: rule.kind,
    parameters: rule.parameters,
    threshold: {
      kind: threshold.kind,
      fen: threshold.kind === 'amount' ? threshold.fen : null,
      pieces: threshold.kind === 'pieces' ? threshold.pieces : null,
    },
    scope: formOfScope(rule.scope),
    stores: { some: storeIds !== undefined, ids: storeIds ?? [] },
    audience: formOfAudience(audience),
    channels: template.channels,
    stackingClass: rule.stackingClass,
    combinesWith: rule.combinesWith,
    budget: {
      capped: budget !== undefined,
      campaign: budget?.campaign ?? '',
      capFen: budget?.capFen ?? null,
    },
    claim: daysOf(template.claim),
    validity: {
      kind: validity.kind,
      days: validity.kind === 'days' ? validity.days : blank.validity.days,
      dates: validity.kind === 'dates' ? daysOf(validity) : blank.validity.dates,
    },
    quota: template.quota,
    perMember: template.perMember,
  };
}

/** The same promise from today on: a copy is a new coupon and keeps no dates of the old one. */
export function copyOfTemplate(
  template: Parameters<typeof formOfTemplate>[0],
  now: number,
): CouponForm {
  const { claim, validity } = blankForm(now);
  const form = formOfTemplate(template, now);
  return { ...form, claim, validity: { ...form.validity, dates: validity.dates } };
}

function formOfAudience(audience: CouponAudience): CouponForm['audience'] {
  return {
    kind: audience.kind,
    levels: audience.kind === 'levels' ? audience.ids : [],
    tags: audience.kind === 'tags' ? audience.tags : [],
    members: audience.kind === 'named' ? audience.memberIds : [],
  };
}

function daysOf({ from, until }: { readonly from: number; readonly until: number }): DayRangeValue {
  return { from: beijingDay(from), until: beijingDay(until - 1) };
}
