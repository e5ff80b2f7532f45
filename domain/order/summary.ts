import { beijingDay, formatBeijing } from '../calendar';
import { formatYuan } from '../money';
import type { FulfilmentStatus, Order, OrderEventName } from './order';
import { allowedEvents } from './states';

export interface OrderSentence {
  /** The state in a few characters. */
  readonly title: string;
  /** What happens next. */
  readonly hint: string;
}

/** What the buyer reads at the top of an order. Times are Beijing time. */
export function orderSentence(order: Order, now: number): OrderSentence {
  const { payment } = order;
  switch (payment.status) {
    case 'unpaid':
      return now < payment.payBy
        ? { title: '等待付款', hint: `请在 ${clockText(payment.payBy, now)} 前付款` }
        : { title: '等待付款', hint: '付款时间已过，正在确认结果' };
    case 'closed':
      return payment.reason === 'timeout'
        ? { title: '已取消', hint: '超过付款时间，订单已自动取消' }
        : { title: '已取消', hint: '您取消了这笔订单' };
    case 'refunding':
      return {
        title: '退款中',
        hint: `货已售完，${formatYuan(payment.paidFen)} 元正在退回，请放心`,
      };
    case 'refunded':
      return { title: '已退款', hint: `${formatYuan(payment.refundedFen)} 元已原路退回` };
    case 'paid':
    case 'partlyRefunded':
      return fulfilmentSentences[order.fulfilment.status];
  }
}

/** The time alone today, with its day when that is another. */
function clockText(at: number, now: number): string {
  return formatBeijing(at, beijingDay(at) === beijingDay(now) ? 'HH:mm' : 'M月D日 HH:mm');
}

const fulfilmentSentences: Readonly<Record<FulfilmentStatus, OrderSentence>> = {
  none: { title: '已付款', hint: '正在为您安排' },
  reserved: { title: '已付款', hint: '正在为您备货，发货后会通知您' },
  partlyShipped: { title: '部分已发货', hint: '其余商品正在备货' },
  shipped: { title: '已发货', hint: '包裹正在路上' },
  delivered: { title: '已送达', hint: '请查收，有问题随时联系我们' },
  received: { title: '已完成', hint: '感谢惠顾，欢迎再来' },
  cancelled: { title: '已取消', hint: '订单已取消' },
};

export type OrderAction = 'pay' | 'cancel' | 'buyAgain';

const actionOfEvent: readonly (readonly [OrderEventName, OrderAction])[] = [
  ['pay', 'pay'],
  ['cancel', 'cancel'],
];

/** What the buyer can do with the order now, the most likely first. */
export function orderActions(order: Order): OrderAction[] {
  const allowed = allowedEvents(order);
  const actions = actionOfEvent.filter(([event]) => allowed.includes(event)).map(([, act]) => act);
  return actions.length > 0 ? actions : ['buyAgain'];
}
