import type { CommissionStatus } from '../commission/commission';
import type { InEach } from '../language';
import type { Order } from '../order/order';
import { isDue, settlesAt } from '../points/settle-order';

export type DeletionObstacle =
  'DELETE_UNPAID' | 'DELETE_CLOSING' | 'DELETE_UNDER_WAY' | 'DELETE_OWED';

/** What each obstacle is, to who wants to leave. */
export const obstacleTexts: Readonly<Record<DeletionObstacle, InEach<string>>> = {
  DELETE_UNPAID: {
    zh: '还有未付款的订单，请先支付或取消。',
    en: 'There is an unpaid order. Please pay or cancel it first.',
  },
  DELETE_CLOSING: {
    zh: '刚取消的订单正在微信支付那边关闭，请过十分钟左右再来：这之前万一付了款，钱要能退回给您。',
    en: 'A cancelled order is still being closed at WeChat Pay. Please come back in about ten minutes: should it be paid before, the money has to reach you.',
  },
  DELETE_UNDER_WAY: {
    zh: '还有订单在路上或正在退款：地址和电话要留到送达，退款要能回到您手里。',
    en: 'An order is on its way or being refunded: address and phone are needed until it arrives, and the money has to reach you.',
  },
  DELETE_OWED: {
    zh: '还有推荐奖励没有发给您，请先领取。',
    en: 'We still owe you a reward for a recommendation. Please receive it first.',
  },
};

/** What stays of somebody who leaves. */
export const keepsText: InEach<string> = {
  zh: '订单的商品、金额和日期按法律要求保留三年，其中的姓名、电话、地址和账号全部抹去；其余资料、积分、券和分享全部删除，不能恢复。',
  en: 'The law has us keep goods, amounts and dates of orders for three years; name, phone, address and account are erased in them. Everything else, points, coupons and shares, is deleted for good.',
};

const underWay: readonly Order['fulfilment']['status'][] = [
  'reserved',
  'partlyShipped',
  'shipped',
  'delivered',
];

/**
 * Why a member cannot be forgotten yet: only what they would lose goods or money by. Empty: they can. `closing` counts
 * closed orders that can still be paid at the payment side (decision 009).
 */
export function deletionObstacles(
  orders: readonly Pick<Order, 'payment' | 'fulfilment'>[],
  rewards: readonly CommissionStatus[],
  closing: number,
): DeletionObstacle[] {
  const found: DeletionObstacle[] = [];
  if (orders.some(({ payment }) => payment.status === 'unpaid')) found.push('DELETE_UNPAID');
  if (closing > 0) found.push('DELETE_CLOSING');
  if (orders.some(isUnderWay)) found.push('DELETE_UNDER_WAY');
  if (rewards.includes('settled')) found.push('DELETE_OWED');
  return found;
}

function isUnderWay({ payment, fulfilment }: Pick<Order, 'payment' | 'fulfilment'>): boolean {
  if (payment.status === 'refunding') return true;
  const isPaid = payment.status === 'paid' || payment.status === 'partlyRefunded';
  return isPaid && underWay.includes(fulfilment.status);
}

/** Orders whose goods could still be returned: nobody could be reached about them afterwards. */
export function returnableOrders(orders: readonly Order[], now: number): number {
  return orders.filter(
    (order) =>
      settlesAt(order) !== undefined && !isDue(order, now) && order.settledAt === undefined,
  ).length;
}
