import { compareText } from '../../compare-text';
import { subtract, times, zeroFen } from '../../money';
import { bestOffer, levelOffer, publicOffers, type Offer } from '../offers';
import type { DraftLine } from '../priced-line';
import type { PriceDraft, PriceRules, Stage } from '../stage';
import { takeOff } from '../take-off';

/**
 * Limited-time price or level price, whichever is lower for a line, never both. Of equal offers the public one
 * counts, then the smaller id. The level's price is half up per piece.
 */
export const activityPrice: Stage = {
  stage: 'activity',
  apply(draft, rules) {
    const offersOf = offerBook(rules);
    const best = draft.lines.map((line) => bestOffer(line.unitPriceFen, offersOf(line)));
    const lines = draft.lines.map((line, place) => {
      const dealUnitFen = best[place]?.unitFen ?? line.unitPriceFen;
      return { ...line, dealUnitFen, dealFen: times(dealUnitFen, line.quantity) };
    });
    return giversOf(best).reduce<PriceDraft>(
      (before, { source, label }) => {
        const perLine = lines.map((line, place) =>
          best[place]?.source === source ? subtract(line.listFen, line.dealFen) : zeroFen,
        );
        return takeOff(before, 'activity', { source, label, perLine });
      },
      { ...draft, lines },
    );
  },
};

/** Everybody who sells something below its list price, each once, in a fixed order. */
function giversOf(best: readonly (Offer | undefined)[]): Offer[] {
  const bySource = new Map(
    best.flatMap((offer) => (offer ? [[offer.source, offer] as const] : [])),
  );
  return [...bySource.values()].sort((a, b) => compareText(a.source, b.source));
}

/** What each line is offered at, the public offers first. */
function offerBook({ activities, buyer, now }: PriceRules): (line: DraftLine) => Offer[] {
  const offers = publicOffers(activities, now);
  return ({ skuId, unitPriceFen }) => {
    const own = levelOffer(unitPriceFen, buyer.level);
    return [...(offers.get(skuId) ?? []), ...(own === undefined ? [] : [own])];
  };
}
