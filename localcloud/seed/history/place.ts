import { decideAttribution } from '#domain/attribution/decide-attribution';
import { estimateCommission } from '#domain/commission/estimate-commission';
import type { Coupon } from '#domain/coupons/coupon';
import { lockCoupon } from '#domain/coupons/lifecycle';
import type { Address, Order } from '#domain/order/order';
import { placeOrder } from '#domain/order/place-order';
import type { CartLine } from '#domain/pricing/priced-line';
import { freezeBasis } from '#domain/pricing/price-basis';
import { plainBuyer, type QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { centralWarehouse } from '#domain/shop';
import { reserveStock } from '#domain/stock/move-stock';
import { demoPhone, type DemoPerson } from '../people/members';
import { moveGoods } from './move-goods';
import { known, mustHold, type ShopBook } from './shop-book';

const streets = ['柳浪路', '听松街', '采苇里', '望桥弄', '晒书巷', '北窗路'];
const districts = ['西湖区', '拱墅区', '上城区', '滨江区', '余杭区'];

/** Somebody orders a basket at its best price; coupons, stock and the fan's estimate are held with it. */
export function place(
  book: ShopBook,
  {
    person,
    lines,
    at,
    pointsBalance = 0,
  }: {
    readonly person: DemoPerson;
    readonly lines: readonly CartLine[];
    readonly at: number;
    /** Points the person has and spends as many of as they may. */
    readonly pointsBalance?: number;
  },
): Order {
  const { settings, dice } = book;
  const memberId = person.member._id;
  const id = dice.id(24);
  const address = addressOf(book);
  const facts: QuoteInput = {
    lines,
    products: [...book.products.values()],
    buyer: { ...plainBuyer, pointsBalance },
    coupons: couponsOf(book, memberId),
    activities: [],
    shop: settings,
    choice: {
      coupons: 'best',
      points: pointsBalance > 0 ? 'most' : 'none',
      destination: { province: address.province, city: address.city },
    },
    now: at,
  };
  const quote = mustHold(quoteOrder(facts));
  const attribution = decideAttribution({
    touches: book.touches.get(memberId)?.touches ?? [],
    policy: settings.attribution,
    buyerId: memberId,
    isFirstOrder: !ordersOf(book, memberId).some(({ payment }) => payment.status === 'paid'),
    now: at,
  });
  const order = mustHold(
    placeOrder({
      id,
      shop: settings,
      memberId,
      openid: person.openid,
      quote,
      basis: freezeBasis(facts, quote),
      delivery: { kind: 'express', address },
      note: dice.luck(0.12) ? dice.pick(notes) : '',
      attribution,
      locationId: centralWarehouse,
      now: at,
      unpaidOrders: ordersOf(book, memberId).filter(({ payment }) => payment.status === 'unpaid')
        .length,
    }),
  );
  hold(book, order, at);
  return order;
}

const notes = [
  '麻烦多放一张提袋',
  '送长辈，请写一张卡片：慢慢喝',
  '周末在家，工作日放门卫',
  '不要红糖的那种，谢谢',
];

function hold(book: ShopBook, order: Order, at: number): void {
  book.orders.set(order._id, order);
  moveGoods(book, order, { kind: 'reserve', move: reserveStock, at });
  for (const { couponId } of order.quote.couponsUsed) {
    const locked = mustHold(lockCoupon(known(book.coupons, couponId), order._id, at));
    book.coupons.set(couponId, locked);
  }
  const commission = estimateCommission({
    orderId: order._id,
    shopId: order.shopId,
    buyerId: order.memberId,
    decision: order.attribution,
    quote: order.quote,
    products: [...book.products.values()],
    settings: book.settings.commission,
    now: at,
  });
  if (commission !== undefined) book.commissions.set(order._id, commission);
}

/** What the member holds, as the server reads it: coupons that are free. */
const couponsOf = (book: ShopBook, memberId: string): Coupon[] =>
  [...book.coupons.values()].filter(
    (coupon) => coupon.memberId === memberId && coupon.status === 'claimed',
  );

const ordersOf = (book: ShopBook, memberId: string): Order[] =>
  [...book.orders.values()].filter((order) => order.memberId === memberId);

function addressOf({ dice }: ShopBook): Address {
  return {
    name: '演示收件人',
    phone: demoPhone(dice.whole(1, 99_999)),
    province: '浙江省',
    city: '杭州市',
    district: dice.pick(districts),
    detail: `${dice.pick(streets)} ${dice.whole(1, 180)} 号（演示地址）`,
  };
}
