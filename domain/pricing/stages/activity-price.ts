import { activitySource, isLive, type LimitedPrice } from '../../activities/activity';
import { compareText } from '../../compare-text';
import { percentOf, subtract, times, zeroFen, type Fen } from '../../money';
import type { DraftLine } from '../priced-line';
import type { PriceDraft, PriceRules, Stage } from '../stage';
import { takeOff } from '../take-off';

/** Somebody who sells a piece below its list price. */
interface Offer {
  readonly source: string;
  readonly label: string;
  readonly unitFen: Fen;
}

/**
 * Limited-time price or level price, whichever is lower for a line, never both. Of equal offers the public one
 * counts, then the smaller id. The level's price is half up per piece.
 */
export const activityPrice: Stage = {
  stage: 'activity',
  apply(draft, rules) {
    const offersOf = offerBook(rules);
    const best = draft.lines.map((line) => bestOffer(line, offersOf(line)));
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
  const live = activities
    .filter((one): one is LimitedPrice => one.kind === 'limitedPrice' && isLive(one, now))
    .sort((a, b) => compareText(a._id, b._id));
  const offers = new Map<string, Offer[]>();
  for (const activity of live) {
    const giver = { source: activitySource(activity), label: activity.title };
    for (const { skuId, priceFen } of activity.prices) {
      offers.set(skuId, [...(offers.get(skuId) ?? []), { ...giver, unitFen: priceFen }]);
    }
  }
  const { level } = buyer;
  return ({ skuId, unitPriceFen }) => {
    const own = offers.get(skuId) ?? [];
    if (level?.payPercent === undefined) return own;
    const unitFen = percentOf(unitPriceFen, level.payPercent * 100, 'halfUp');
    return [...own, { source: 'level', label: level.name, unitFen }];
  };
}

/** The lowest offer below the list price; the first of equal ones. */
function bestOffer(line: DraftLine, offers: readonly Offer[]): Offer | undefined {
  return offers
    .filter((offer) => offer.unitFen < line.unitPriceFen)
    .reduce<Offer | undefined>(
      (best, offer) => (best === undefined || offer.unitFen < best.unitFen ? offer : best),
      undefined,
    );
}
