import { couponSets } from '../coupons/combine';
import { compareOffers, type Offer } from '../coupons/compare-offers';
import type { Coupon } from '../coupons/coupon';
import { oneOfEach } from '../coupons/one-of-each';
import { couponKindOf } from '../coupons/registry';
import { fen, percentOf, sum, times, zeroFen, type Fen } from '../money';
import { giftFor } from './gifts';
import type { PriceDraft, PriceRules } from './stage';
import { applyCoupon } from './stages/coupon-discount';
import { freight, freightLeft } from './stages/freight';
import { points } from './stages/points';

/**
 * The set a buyer would choose, exactly: every set that goes together is an offer. Pricing them all would be slow, so
 * each gets a bound first, the least it could possibly cost; sets are priced from the lowest bound up, until no bound
 * can beat the best price any more. It holds because no coupon takes off more, and no delivery becomes cheaper, when
 * another coupon was there before it. A set in which a coupon does nothing, because another took the last gift or the
 * rest of a campaign's money, is no offer: the set without that coupon is one. Of coupons that promise the same the
 * soonest to expire stands for all, so that many of a kind are no more work than one.
 */
export function chooseCoupons(
  usable: readonly Coupon[],
  base: PriceDraft,
  rules: PriceRules,
): readonly Coupon[] {
  const candidates = oneOfEach(usable);
  const bound = boundOf(candidates, base, rules);
  const offers = couponSets(candidates).map(bound);
  const price = priceOf(base, rules);
  return (
    offers
      .sort((a, b) => a.payableFen - b.payableFen)
      .reduce<Offer | undefined>((best, offer) => {
        if (best !== undefined && compareOffers(offer, best) >= 0) return best;
        const { payableFen, couponsUsed } = price(offer.set);
        if (couponsUsed.length < offer.set.length) return best;
        const real = { ...offer, payableFen };
        return best === undefined || compareOffers(real, best) < 0 ? real : best;
      }, undefined)?.set ?? []
  );
}

/** The least a set could cost: each coupon as if it were alone, delivery as if nothing were taken off the goods. */
function boundOf(
  usable: readonly Coupon[],
  base: PriceDraft,
  rules: PriceRules,
): (set: readonly Coupon[]) => Offer {
  const goodsFen = sum(base.lines.map((line) => line.leftFen));
  const freightFen = freightLeft(base, rules);
  const alone = new Map(usable.map((coupon) => [coupon, worthOf(coupon, base, rules, freightFen)]));
  return (set) => {
    const total = { goods: 0, freight: 0, gift: 0 };
    for (const coupon of set) {
      const worth = alone.get(coupon);
      if (worth !== undefined) total[worth.kind] += worth.fen;
    }
    const goods = fen(Math.max(0, goodsFen - total.goods));
    const delivery = freightFen - total.freight;
    return {
      set,
      payableFen: fen(goods - mostPointsFen(goods, rules) + delivery),
      giftFen: fen(total.gift),
    };
  };
}

/** What a coupon is worth when no other is there. */
function worthOf(
  { rule }: Coupon,
  base: PriceDraft,
  rules: PriceRules,
  freightFen: Fen,
): { readonly kind: 'goods' | 'freight' | 'gift'; readonly fen: Fen } {
  const gives = couponKindOf(rule.kind)?.give(base.lines, rule, freightFen);
  if (gives === undefined) return { kind: 'goods', fen: zeroFen };
  switch (gives.kind) {
    case 'goods':
      return { kind: 'goods', fen: sum(gives.perLine) };
    case 'freight':
      return gives;
    case 'gift': {
      const goods = giftFor(rules.giftGoods, base.gifts, gives);
      return { kind: 'gift', fen: goods ? times(goods.valueFen, gives.quantity) : zeroFen };
    }
  }
}

/** The most points could pay of goods; whole points and steps may make it less. */
function mostPointsFen(goodsFen: Fen, { buyer, choice, shop }: PriceRules): number {
  if (choice.points === 'none') return 0;
  const count = choice.points === 'most' ? Math.max(0, buyer.pointsBalance) : choice.points;
  const share = percentOf(goodsFen, shop.points.maxShareBp, 'down');
  return Math.min(share, count * shop.points.fenPerPoint);
}

type PricedSet = Pick<PriceDraft, 'couponsUsed'> & Pick<Offer, 'payableFen'>;

/** Prices sets after what they have in common; goods are worked out once for all freight coupons. */
function priceOf(base: PriceDraft, rules: PriceRules): (set: readonly Coupon[]) => PricedSet {
  const drafts = new Map<string, PriceDraft>();
  return (set) => {
    const coupons = { ...rules, coupons: set };
    const onGoods = set.filter((coupon) => coupon.rule.stackingClass !== 'freight');
    const key = JSON.stringify(onGoods.map((coupon) => coupon._id));
    const draft =
      drafts.get(key) ??
      points.apply(
        onGoods.reduce((before, coupon) => applyCoupon(before, coupon, coupons), base),
        rules,
      );
    drafts.set(key, draft);
    const { steps, couponsUsed } = freight.apply(draft, coupons);
    return { payableFen: sum(steps.map((step) => step.fen)), couponsUsed };
  };
}
