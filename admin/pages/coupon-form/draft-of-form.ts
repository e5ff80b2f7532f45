import { endOfBeijingDay, startOfBeijingDay } from '#domain/calendar';
import { couponKindOf } from '#domain/coupons/registry';
import { isFen, zeroFen } from '#domain/money';
import type { DayRangeValue } from '../../components/day-range';
import { scopeOfForm } from '../../components/goods/scope-form';
import type { AdminInput } from '../../services/call';
import type { CouponForm } from './coupon-form';

/** What is sent; the rules read it as a CouponTemplateDraft. */
export type CouponInput = AdminInput<'createCouponTemplate'>;

/**
 * The form in the words of the rules. An empty field becomes a value the rules refuse (-1 or 0, an empty window),
 * so that they alone decide what is complete.
 */
export function draftOfForm(form: CouponForm): CouponInput {
  const { validity, stackingClass, budget } = form;
  return {
    title: form.title.trim(),
    kind: form.kind,
    parameters: parametersOf(form),
    threshold: thresholdOf(form.threshold),
    scope: scopeOfForm(form.scope),
    ...(form.stores.some ? { storeIds: [...form.stores.ids] } : {}),
    ...(stackingClass === null ? {} : { stackingClass }),
    combinesWith: [...form.combinesWith],
    ...(budget.capped
      ? { budget: { campaign: budget.campaign.trim(), capFen: fenOf(budget.capFen) } }
      : {}),
    audience: audienceOf(form.audience),
    channels: [...form.channels],
    claim: windowOf(form.claim),
    validity:
      validity.kind === 'days'
        ? { kind: 'days', days: validity.days ?? -1 }
        : { kind: 'dates', ...windowOf(validity.dates) },
    quota: form.quota ?? 0,
    perMember: form.perMember ?? 0,
  };
}

function parametersOf({ kind, parameters }: CouponForm): CouponInput['parameters'] {
  const declared = couponKindOf(kind)?.parameters ?? [];
  const values = new Map(Object.entries(parameters));
  return Object.fromEntries(
    declared.map(({ name, unit }) => [name, values.get(name) ?? (unit === 'sku' ? '' : -1)]),
  );
}

function thresholdOf({ kind, fen, pieces }: CouponForm['threshold']): CouponInput['threshold'] {
  switch (kind) {
    case 'none':
      return { kind };
    case 'amount':
      return { kind, fen: fenOf(fen) };
    case 'pieces':
      return { kind, pieces: pieces ?? 0 };
  }
}

function audienceOf(audience: CouponForm['audience']): NonNullable<CouponInput['audience']> {
  switch (audience.kind) {
    case 'all':
    case 'new':
      return { kind: audience.kind };
    case 'levels':
      return { kind: 'levels', ids: [...audience.levels] };
    case 'tags':
      return { kind: 'tags', tags: [...audience.tags] };
    case 'named':
      return { kind: 'named', memberIds: [...audience.members] };
  }
}

function fenOf(value: number | null) {
  return isFen(value) ? value : zeroFen;
}

function windowOf({ from, until }: DayRangeValue): { from: number; until: number } {
  if (from === null || until === null) return { from: 0, until: 0 };
  return { from: startOfBeijingDay(from), until: endOfBeijingDay(until) };
}
