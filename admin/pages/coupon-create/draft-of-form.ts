import { endOfBeijingDay, startOfBeijingDay } from '#domain/calendar';
import { couponKindOf } from '#domain/coupons/registry';
import { isFen, zeroFen } from '#domain/money';
import type { DayRangeValue } from '../../components/day-range';
import type { AdminInput } from '../../services/call';
import type { CouponForm } from './coupon-form';

/** What is sent; the rules read it as a CouponTemplateDraft. */
export type CouponInput = AdminInput<'createCouponTemplate'>;

/**
 * The form in the words of the rules. An empty field becomes a value the rules refuse (-1 or 0, an empty window),
 * so that they alone decide what is complete.
 */
export function draftOfForm(form: CouponForm): CouponInput {
  const { threshold, validity } = form;
  const declared = couponKindOf(form.kind)?.parameters ?? [];
  const values = new Map(Object.entries(form.parameters));
  return {
    title: form.title.trim(),
    kind: form.kind,
    parameters: Object.fromEntries(
      declared.map(({ name, unit }) => [name, values.get(name) ?? (unit === 'sku' ? '' : -1)]),
    ),
    threshold:
      threshold.kind === 'none'
        ? { kind: 'none' }
        : { kind: 'amount', fen: isFen(threshold.fen) ? threshold.fen : zeroFen },
    scope: scopeOf(form.scope),
    claim: windowOf(form.claim),
    validity:
      validity.kind === 'days'
        ? { kind: 'days', days: validity.days ?? -1 }
        : { kind: 'dates', ...windowOf(validity.dates) },
    quota: form.quota ?? 0,
    perMember: form.perMember ?? 0,
  };
}

function scopeOf({ kind, categories, products }: CouponForm['scope']): CouponInput['scope'] {
  if (kind === 'all') return { kind };
  return { kind, ids: [...(kind === 'categories' ? categories : products)] };
}

function windowOf({ from, until }: DayRangeValue): { from: number; until: number } {
  if (from === null || until === null) return { from: 0, until: 0 };
  return { from: startOfBeijingDay(from), until: endOfBeijingDay(until) };
}
