import type { Coupon } from '../coupons/coupon';
import { negate, subtract, sum, type Fen } from '../money';
import { compareLines, type DraftLine, type PricedLine } from './priced-line';
import type { CouponUsed, PriceStep, Quote, QuoteLine } from './quote';
import { refundPerUnit } from './refund-value';
import type { PriceDraft, PriceRules } from './stage';
import { stages } from './stages';

/** A price without the coupons that lost. */
export type Price = Omit<Quote, 'couponsNotUsed'>;

/** What a cart costs with these rules; the same as `priceLines`, without the details nobody looks at yet. */
export function payableWith(lines: readonly PricedLine[], rules: PriceRules): Fen {
  return sum(runStages([...lines].sort(compareLines), rules).steps.map((step) => step.fen));
}

/**
 * Runs the stages over lines whose SKUs differ. Works in one canonical order and answers in the order given,
 * so the order of a cart changes nothing but the order of the answer.
 */
export function priceLines(lines: readonly PricedLine[], rules: PriceRules): Price {
  const sorted = [...lines].sort(compareLines);
  const draft = runStages(sorted, rules);
  const places = lines.map((line) => sorted.indexOf(line));
  const quoted = inOrder(draft.lines, places).map(quoteLine);
  const goodsFen = sum(quoted.map((line) => line.listFen));
  const discountFen = sum(quoted.map((line) => line.discountFen));
  const freightFen = sum(draft.steps.filter((s) => s.stage === 'freight').map((s) => s.fen));
  return {
    lines: quoted,
    steps: draft.steps.map((step) => ({ ...step, perLine: inOrder(step.perLine, places) })),
    goodsFen,
    discountFen,
    freightFen,
    payableFen: sum([goodsFen, negate(discountFen), freightFen]),
    couponsUsed: couponsUsed(draft.steps, rules.coupons),
  };
}

function runStages(sorted: readonly PricedLine[], rules: PriceRules): PriceDraft {
  return stages.reduce<PriceDraft>((before, stage) => stage.apply(before, rules), {
    lines: sorted.map((line) => ({ ...line, leftFen: line.listFen })),
    steps: [],
  });
}

function inOrder<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.flatMap((place) => items.slice(place, place + 1));
}

function quoteLine(line: DraftLine): QuoteLine {
  const { leftFen, ...priced } = line;
  return {
    ...priced,
    discountFen: subtract(line.listFen, leftFen),
    paidFen: leftFen,
    refundPerUnitFen: refundPerUnit(leftFen, line.quantity),
  };
}

function couponsUsed(steps: readonly PriceStep[], coupons: readonly Coupon[]): CouponUsed[] {
  return steps.flatMap((step) => {
    const coupon = coupons.find((one) => step.stage === 'coupon' && one._id === step.source);
    if (coupon === undefined) return [];
    const { _id: couponId, templateId, title } = coupon;
    return [{ couponId, templateId, title, fen: negate(step.fen) }];
  });
}
