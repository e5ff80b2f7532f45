import type { Coupon } from '../coupons/coupon';
import type { Order } from '../order/order';
import { renamed, type Pseudonym } from './pseudonym';

/** Stands where a name was. */
export const erasedName = '已注销';

/**
 * An order without the person: amounts, goods and dates stay for the books (E-Commerce Law art. 31), with province and city;
 * name, phone, street, note and identity go, and pseudonyms stand wherever an id was.
 */
export function eraseOrder(order: Order, pseudonyms: readonly Pseudonym[]): Order {
  const { province, city } = order.delivery.address;
  const address = { name: erasedName, phone: '', province, city, district: '', detail: '' };
  return {
    ...renamed(order, pseudonyms),
    payerOpenid: '',
    delivery: { ...order.delivery, address },
    note: '',
  };
}

/** Ids of the coupons an order names, whether it used them or had to give them back. */
export function couponsOfOrder({ quote }: Pick<Order, 'quote'>): string[] {
  return quote.couponsUsed.map((used) => used.couponId);
}

/** A coupon that an order names, without the person: used stays used, anything else can never be used. */
export function eraseCoupon(coupon: Coupon, pseudonyms: readonly Pseudonym[], at: number): Coupon {
  const { orderId, ...free } = renamed(coupon, pseudonyms);
  if (coupon.status === 'used') return { ...free, ...(orderId === undefined ? {} : { orderId }) };
  return { ...free, status: 'revoked', changedAt: at };
}
