import type { Coupon } from '../coupons/coupon';
import { whyNotUsable } from '../coupons/usable';
import type { Order } from '../order/order';
import { couponFacts } from '../pricing/coupon-facts';
import { rulesFrom } from '../pricing/price-basis';
import { beforeCoupons, priceLines, type Price } from '../pricing/price-lines';
import { byId } from './index-documents';
import type { Finding, Invariant } from './shop-database';

/** The price of an order is what its own frozen lines, coupons and basis give, to the fen and the unit. */
export const priceRecomputes: Invariant<'orders' | 'coupons'> = {
  id: 'I2',
  promise: 'order price = quote of its snapshot; splits exact',
  *check({ orders, coupons }) {
    const known = byId(coupons);
    for (const order of orders) yield* checkOrder(order, known);
  },
};

function* checkOrder(order: Order, known: ReadonlyMap<string, Coupon>): Iterable<Finding> {
  const { quote } = order;
  const where = `orders/${order._id}`;
  const used = quote.couponsUsed.flatMap(({ couponId }) => known.get(couponId) ?? []);
  if (used.length !== quote.couponsUsed.length) {
    yield { what: 'the price uses a coupon that does not exist', where };
    return;
  }
  const skus = new Set(quote.lines.map((line) => line.skuId));
  if (skus.size !== quote.lines.length) yield { what: 'a SKU is quoted twice', where };
  if (quote.lines.some((line) => line.listFen !== line.unitPriceFen * line.quantity)) {
    yield { what: 'a list price is not unit price x quantity', where };
  }
  const rules = rulesFrom(order.basis, { ...order, coupons: used });
  const again = priceLines(quote.lines, rules);
  if (fingerprint(again) !== fingerprint(quote)) {
    yield { what: 'the price differs from the quote of its own lines', where };
  }
  const facts = couponFacts(beforeCoupons(quote.lines, rules), rules);
  for (const coupon of used) {
    const reason = whyNotUsable({ ...coupon, status: 'claimed' }, facts);
    if (reason !== undefined) yield { what: `${coupon._id} was not usable: ${reason.code}`, where };
  }
}

/** Every amount of a price; key order and labels do not matter. */
function fingerprint(price: Price): string {
  return JSON.stringify([
    price.lines.map((l) => [l.skuId, l.listFen, l.dealUnitFen, l.discountFen, l.paidFen]),
    price.lines.map((l) => [l.points, l.pointsFen, l.refundPerUnitFen, l.refundPerUnitPoints]),
    price.steps.map((step) => [step.stage, step.source, step.fen, step.perLine]),
    price.couponsUsed.map((coupon) => [coupon.couponId, coupon.templateId, coupon.fen]),
    price.gifts.map((gift) => [gift.productId, gift.skuId, gift.quantity]),
    [price.points.spent, price.points.fen, price.earns.points, price.earns.growth],
    [price.goodsFen, price.discountFen, price.freightFen, price.payableFen],
  ]);
}
