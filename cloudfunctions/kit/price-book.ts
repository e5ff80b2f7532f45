import type { SkuPrice } from '#contract/views';
import type { Activity } from '#domain/activities/activity';
import type { Product, Sku } from '#domain/catalogue';
import { bestOffer, publicOffers, type PublicOffer } from '#domain/pricing/offers';
import { strikePrice } from '#domain/pricing/strike-price';
import { priceHistoryOf } from './repositories/price-history';

/** What is to be said about the price of a SKU: the deal everybody gets now, and a price to strike through. */
export type PriceBook = (sku: Sku) => SkuPrice;

/**
 * The prices of these products for somebody the shop does not know. Only a promotion looks back at what was paid
 * before it: without one there is nothing to ask the history for.
 */
export async function priceBook(
  products: readonly Pick<Product, 'skus'>[],
  activities: readonly Activity[],
  now: number,
): Promise<PriceBook> {
  const offers = publicOffers(activities, now);
  const dealOf = (sku: Sku) => bestOffer(sku.priceFen, offers.get(sku.id) ?? []);
  const onOffer = products.flatMap(({ skus }) => skus.filter((sku) => dealOf(sku) !== undefined));
  const found = await priceHistoryOf(onOffer.map((sku) => sku.id));
  const histories = new Map(found.map((history) => [history._id, history]));
  return (sku) => {
    const deal = dealOf(sku);
    const strike = strikePrice(
      sku,
      { unitFen: deal?.unitFen ?? sku.priceFen, since: deal?.from ?? now },
      histories.get(sku.id),
    );
    return { ...(deal && { deal: dealView(deal) }), ...(strike && { strike }) };
  };
}

function dealView({ unitFen, label, until }: PublicOffer): NonNullable<SkuPrice['deal']> {
  return { fen: unitFen, title: label, until };
}
