import { couponKindOf } from '../../coupons/registry';
import { chargeFreight } from '../../freight/charge-freight';
import { add, negate, smaller, zeroFen, type Fen } from '../../money';
import type { FreightNote } from '../quote';
import type { FreightGiver, PriceDraft, PriceRules, Stage } from '../stage';
import { isPaidFor, used } from './coupon-discount';

/**
 * Delivery at its full price, then everybody who makes it cheaper as a step of their own: the level, ladders, at last
 * a coupon, so that no coupon is used up for what is free already. Goods picked up at a store travel free.
 */
export const freight: Stage = {
  stage: 'freight',
  apply(draft, rules) {
    const note = freightNote(draft, rules);
    const charged = withStep({ ...draft, freight: note }, { source: '', label: '' }, note.fullFen);
    const giver = freightGiver(draft, rules);
    if (giver !== undefined) return takeFreight(charged, giver, note.fullFen);
    return withCoupon(charged, note.fullFen, rules);
  },
};

/** What delivery costs before a coupon. */
export function freightLeft(draft: PriceDraft, rules: PriceRules): Fen {
  const isGiven = freightGiver(draft, rules) !== undefined;
  return isGiven ? zeroFen : freightNote(draft, rules).fullFen;
}

/** Who gives the whole delivery: the level, else the first ladder that does. */
function freightGiver(draft: PriceDraft, { buyer }: PriceRules): FreightGiver | undefined {
  const { level } = buyer;
  if (level?.freeFreight === true) return { source: 'level', label: level.name };
  return draft.freightGivers[0];
}

/** Discounts are taken off the goods before delivery looks at them, points are not. */
function freightNote({ lines }: PriceDraft, { shop, choice }: PriceRules): FreightNote {
  if (choice.storeId !== undefined) return { fullFen: zeroFen, estimated: false };
  const goods = lines.map((line) => ({ ...line, goodsFen: add(line.leftFen, line.pointsFen) }));
  const { fen, ...gap } = chargeFreight(goods, shop.freight, choice.destination);
  return { fullFen: fen, estimated: choice.destination === undefined, ...gap };
}

function withCoupon(draft: PriceDraft, left: Fen, rules: PriceRules): PriceDraft {
  const coupon = rules.coupons.find(({ rule }) => rule.stackingClass === 'freight');
  const gives = coupon && couponKindOf(coupon.rule.kind)?.give(draft.lines, coupon.rule, left);
  if (coupon === undefined || gives?.kind !== 'freight') return draft;
  const fen = smaller(gives.fen, left);
  if (fen === 0 || !isPaidFor(draft, coupon, fen, rules)) return draft;
  return used(takeFreight(draft, { source: coupon._id, label: coupon.title }, fen), coupon, fen);
}

function takeFreight(draft: PriceDraft, giver: FreightGiver, fen: Fen): PriceDraft {
  return fen === 0 ? draft : withStep(draft, giver, negate(fen));
}

function withStep(draft: PriceDraft, { source, label }: FreightGiver, fen: Fen): PriceDraft {
  const step = { stage: 'freight', source, label, fen, perLine: [] } as const;
  return { ...draft, steps: [...draft.steps, step] };
}
