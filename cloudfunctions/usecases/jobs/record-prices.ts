import { addBeijingDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '#domain/calendar';
import { smaller, type Fen } from '#domain/money';
import { recordDeal } from '#domain/pricing/price-history';
import { paidOrders } from '../../kit/repositories/orders';
import { theShopId } from '../../kit/the-shop';
import { withTransaction } from '../../kit/with-transaction';

/** A night nobody ran the job is made good in the next two. */
const nights = 3;
const skusAtOnce = 50;

/**
 * Notes what each SKU was really sold for on the days before, for struck-through prices. Orders given back by then
 * were no deal. Running it again changes nothing.
 * @returns how many prices were noted.
 */
export async function recordPrices(now: number): Promise<number> {
  const today = beijingDay(now);
  let noted = 0;
  for (let back = nights; back > 0; back -= 1) {
    noted += await recordDay(addBeijingDays(today, -back));
  }
  return noted;
}

async function recordDay(day: string): Promise<number> {
  const lowest = await lowestDeals(startOfBeijingDay(day), endOfBeijingDay(day));
  const deals = [...lowest];
  for (let first = 0; first < deals.length; first += skusAtOnce) {
    await note(day, deals.slice(first, first + skusAtOnce));
  }
  return deals.length;
}

/** By SKU id, of orders paid from one instant to another. */
async function lowestDeals(from: number, until: number): Promise<ReadonlyMap<string, Fen>> {
  const lowest = new Map<string, Fen>();
  for await (const { quote } of paidOrders(from, until)) {
    for (const { skuId, dealUnitFen } of quote.lines) {
      lowest.set(skuId, smaller(lowest.get(skuId) ?? dealUnitFen, dealUnitFen));
    }
  }
  return lowest;
}

async function note(day: string, deals: readonly (readonly [string, Fen])[]): Promise<void> {
  const noted = await withTransaction(async (tx) => {
    const known = await tx.getAll(
      'priceHistory',
      deals.map(([skuId]) => skuId),
    );
    const histories = new Map(known.map((history) => [history._id, history]));
    for (const [skuId, unitFen] of deals) {
      const before = histories.get(skuId) ?? { _id: skuId, shopId: theShopId, days: [] };
      tx.set('priceHistory', recordDeal(before, { day, unitFen }));
    }
    return { ok: true, value: true };
  });
  if (!noted.ok) throw new Error(`Prices of ${day} could not be noted: ${noted.code}`);
}
