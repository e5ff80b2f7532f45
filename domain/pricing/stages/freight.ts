import { couponKindOf } from '../../coupons/registry';
import { chargeFreight, type FreightLine } from '../../freight/charge-freight';
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
    const level = rules.buyer.level;
    const givers: readonly FreightGiver[] = [
      ...(level?.freeFreight === true ? [{ source: 'level', label: level.name }] : []),
      ...draft.freightGivers,
    ];
    const [giver] = givers;
    const left = giver === undefined ? note.fullFen : zeroFen;
    const given = giver === undefined ? charged : takeFreight(charged, giver, note.fullFen);
    return withCoupon(given, left, rules);
  },
};

/** What delivery of the goods costs, discounts taken and points not counted. */
export function freightNote(draft: PriceDraft, { shop, choice }: PriceRules): FreightNote {
  if (choice.storeId !== undefined) return { fullFen: zeroFen, estimated: false };
  const { fen, ...gap } = chargeFreight(freightLines(draft), shop.freight, choice.destination);
  return { fullFen: fen, estimated: choice.destination === undefined, ...gap };
}

function freightLines({ lines }: PriceDraft): FreightLine[] {
  return lines.map((line) => ({ ...line, goodsFen: add(line.leftFen, line.pointsFen) }));
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
