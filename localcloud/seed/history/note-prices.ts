import { beijingDay } from '#domain/calendar';
import { recordDeal, type PriceHistory } from '#domain/pricing/price-history';
import type { ShopBook } from './shop-book';

/** What the nightly job has noted by now: for each SKU the lowest deal of each day before today, refunds left out. */
export function notePrices({ orders, settings, now }: ShopBook): PriceHistory[] {
  const histories = new Map<string, PriceHistory>();
  for (const { payment, quote } of orders.values()) {
    if (payment.status !== 'paid' || beijingDay(payment.at) >= beijingDay(now)) continue;
    const day = beijingDay(payment.at);
    for (const { skuId, dealUnitFen: unitFen } of quote.lines) {
      const before = histories.get(skuId) ?? { _id: skuId, shopId: settings._id, days: [] };
      histories.set(skuId, recordDeal(before, { day, unitFen }));
    }
  }
  return [...histories.values()];
}
