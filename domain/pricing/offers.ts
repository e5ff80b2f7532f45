import { activitySource, isLive, type Activity, type LimitedPrice } from '../activities/activity';
import { compareText } from '../compare-text';
import { percentOf, type Fen } from '../money';
import type { LevelBenefits } from './quote-input';

/** Somebody who sells a piece below its list price. */
export interface Offer {
  readonly source: string;
  /** What the buyer reads: the activity's or the level's name. */
  readonly label: string;
  readonly unitFen: Fen;
}

/** A limited-time price: what everybody pays while it lasts. Instants in UTC ms; `until` is exclusive. */
export interface PublicOffer extends Offer {
  readonly from: number;
  readonly until: number;
}

/** What the activities that are live offer for each SKU, in the order of their ids. */
export function publicOffers(
  activities: readonly Activity[],
  now: number,
): ReadonlyMap<string, readonly PublicOffer[]> {
  const live = activities
    .filter((one): one is LimitedPrice => one.kind === 'limitedPrice' && isLive(one, now))
    .sort((a, b) => compareText(a._id, b._id));
  const offers = new Map<string, PublicOffer[]>();
  for (const activity of live) {
    const { title: label, from, until } = activity;
    const giver = { source: activitySource(activity), label, from, until };
    for (const { skuId, priceFen } of activity.prices) {
      offers.set(skuId, [...(offers.get(skuId) ?? []), { ...giver, unitFen: priceFen }]);
    }
  }
  return offers;
}

/** The price of a member's level, half up per piece; undefined for a level that sells at list price. */
export function levelOffer(
  listFen: Fen,
  level: Pick<LevelBenefits, 'name' | 'payPercent'> | undefined,
): Offer | undefined {
  if (level?.payPercent === undefined) return undefined;
  const unitFen = percentOf(listFen, level.payPercent * 100, 'halfUp');
  return { source: 'level', label: level.name, unitFen };
}

/** The lowest offer below the list price; the first of equal ones. */
export function bestOffer<One extends Offer>(
  listFen: Fen,
  offers: readonly One[],
): One | undefined {
  return offers
    .filter((offer) => offer.unitFen < listFen)
    .reduce<One | undefined>(
      (best, offer) => (best === undefined || offer.unitFen < best.unitFen ? offer : best),
      undefined,
    );
}
