import { SmallShop } from './a-small-shop';
import { day, minute } from './fixed-time';

const tea = (quantity: number) => ({ productId: 'tea', skuId: 'tea-100', quantity });
const cake = (quantity: number) => ({ productId: 'cake', skuId: 'cake-6', quantity });

/**
 * A small shop after a day, with an order in every state the foundation knows:
 * order-1 paid with coupon through a fan; order-2 cancelled; order-3 unpaid with a coupon;
 * order-4 timed out, paid late, refunded because the goods were gone; order-5 paid by a stranger without a fan;
 * order-6 timed out and fulfilled after paying late; order-7 timed out, paid late, refund still under way;
 * order-8 unpaid; order-9 refunded before shipping; order-10 the same, its money still on the way.
 */
export function aLivedInShop(): SmallShop {
  const shop = new SmallShop();
  const steps = [
    () => shop.claim('friend'),
    () => shop.claim('friend'),
    () => shop.place('friend', [tea(2), cake(1)]),
    () => shop.pay('order-1'),
    () => shop.place('friend', [tea(1)]),
    () => shop.cancel('order-2'),
    () => shop.place('friend', [cake(2)]),
    () => shop.place('neighbour', [tea(5)]),
    () => ((shop.now += day), shop.timeout('order-4')),
    () => shop.place('stranger', [tea(4)]),
    () => shop.pay('order-5'),
    () => shop.payLate('order-4'),
    () => shop.refund('order-4'),
    () => shop.place('neighbour', [cake(1)]),
    () => ((shop.now += 30 * minute), shop.timeout('order-6')),
    () => shop.payLate('order-6'),
    () => shop.place('cousin', [tea(4)]),
    () => ((shop.now += 30 * minute), shop.timeout('order-7')),
    () => shop.place('cousin', [tea(1)]),
    () => shop.payLate('order-7'),
    () => shop.place('friend', [tea(1)]),
    () => shop.pay('order-9'),
    () => shop.refundFull('order-9'),
    () => shop.giveAllBack('order-9'),
    () => shop.place('friend', [tea(1)]),
    () => shop.pay('order-10'),
    () => shop.refundFull('order-10'),
  ];
  for (const [number, step] of steps.entries()) {
    const outcome = step();
    if (!outcome.ok) throw new Error(`step ${number} was refused: ${outcome.code}`);
  }
  return shop;
}
