import type { SkuPrice } from '#contract/views';
import type { Activity } from '#domain/activities/activity';
import type { Product, Sku } from '#domain/catalogue';
import { bestOffer, publicOffers, type PublicOffer } from '#domain/pricing/offers';
import type { PriceHistory } from '#domain/pricing/price-history';
import { strikePrice } from '#domain/pricing/strike-price';
import { priceHistoryOf } from './repositories/price-history';

/** What is to be said about the price of a SKU: the deal everybody gets now, and a price to strike through. */
export type PriceBook = (sku: Sku) => SkuPrice;

type Shown = Pick<Product, 'skus'>;

/**
 * The prices of these products for somebody the shop does not know. Only a promotion looks back at what was paid
 * before it: without one there is nothing to ask the history for.
 */
export async function priceBook(
  products: readonly Shown[],
  activities: readonly Activity[],
  now: number,
): Promise<PriceBook> {
  const offers = publicOffers(activities, now);
  const skus = products.flatMap((product) => product.skus);
  const onOffer = skus.filter((sku) => dealOf(sku, offers) !== undefined);
  return bookOf(offers, await priceHistoryOf(onOffer.map((sku) => sku.id)), now);
}

/** The same where the histories of the products are known already. */
export function priceBookWith(
  histories: readonly PriceHistory[],
  activities: readonly Activity[],
  now: number,
): PriceBook {
  return bookOf(publicOffers(activities, now), histories, now);
}

type Offers = ReturnType<typeof publicOffers>;

const dealOf = (sku: Sku, offers: Offers): PublicOffer | undefined =>
  bestOffer(sku.priceFen, offers.get(sku.id) ?? []);

function bookOf(offers: Offers, histories: readonly PriceHistory[], now: number): PriceBook {
  const known = new Map(histories.map((history) => [history._id, history]));
  return (sku) => {
    const deal = dealOf(sku, offers);
    const shown = { unitFen: deal?.unitFen ?? sku.priceFen, since: deal?.from ?? now };
    const strike = strikePrice(sku, shown, known.get(sku.id));
    return { ...(deal && { deal: dealView(deal) }), ...(strike && { strike }) };
  };
}

function dealView({ unitFen, label, until }: PublicOffer): NonNullable<SkuPrice['deal']> {
  return { fen: unitFen, title: label, until };
}
