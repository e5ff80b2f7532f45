import { beijingDay, formatBeijing } from '../calendar';
import { describeTime } from '../describe-time';
import type { InEach, Language } from '../language';
import { formatYuan } from '../money';
import { isRefundedInFull } from './is-given-back';
import type { FulfilmentStatus, Order, OrderEventName } from './order';
import { allowedEvents } from './states';

export interface OrderSentence {
  /** The state in a few characters. */
  readonly title: string;
  /** What happens next. */
  readonly hint: string;
}

/** What the buyer reads at the top of an order. Times are Beijing time. */
export function orderSentence(order: Order, now: number, language: Language = 'zh'): OrderSentence {
  const { payment } = order;
  const words = sentences[language];
  switch (payment.status) {
    case 'unpaid':
      return now < payment.payBy
        ? words.unpaid(clockText(payment.payBy, now, language))
        : words.overdue;
    case 'closed':
      return payment.reason === 'timeout' ? words.timeout : words.cancelled;
    case 'refunding':
      return isRefundedInFull(order)
        ? words.refundingInFull(formatYuan(payment.paidFen))
        : words.refunding(formatYuan(payment.paidFen));
    case 'refunded':
      return payment.paidFen === 0
        ? words.cancelledFree
        : words.refunded(formatYuan(payment.refundedFen));
    case 'paid':
    case 'partlyRefunded':
      return words.fulfilment[order.fulfilment.status];
  }
}

/** The time alone today, with its day when that is another. */
function clockText(at: number, now: number, language: Language): string {
  const isToday = beijingDay(at) === beijingDay(now);
  return isToday ? formatBeijing(at, 'HH:mm') : describeTime(at, language);
}

interface Sentences {
  readonly unpaid: (until: string) => OrderSentence;
  readonly overdue: OrderSentence;
  readonly timeout: OrderSentence;
  readonly cancelled: OrderSentence;
  readonly refunding: (yuan: string) => OrderSentence;
  readonly refundingInFull: (yuan: string) => OrderSentence;
  /** An order for nothing has no money to give back. */
  readonly cancelledFree: OrderSentence;
  readonly refunded: (yuan: string) => OrderSentence;
  readonly fulfilment: Readonly<Record<FulfilmentStatus, OrderSentence>>;
}

const sentences: InEach<Sentences> = {
  zh: {
    unpaid: (until) => ({ title: '等待付款', hint: `请在 ${until} 前付款` }),
    overdue: { title: '等待付款', hint: '付款时间已过，正在确认结果' },
    timeout: { title: '已取消', hint: '超过付款时间，订单已自动取消' },
    cancelled: { title: '已取消', hint: '您取消了这笔订单' },
    refunding: (yuan) => ({ title: '退款中', hint: `货已售完，${yuan} 元正在退回，请放心` }),
    refundingInFull: (yuan) => ({
      title: '退款中',
      hint: `订单已取消，${yuan} 元正在退回，请放心`,
    }),
    cancelledFree: { title: '已取消', hint: '订单已取消，这一单没有付过钱' },
    refunded: (yuan) => ({ title: '已退款', hint: `${yuan} 元已原路退回` }),
    fulfilment: {
      none: { title: '已付款', hint: '正在为您安排' },
      reserved: { title: '已付款', hint: '正在为您备货，发货后会通知您' },
      partlyShipped: { title: '部分已发货', hint: '其余商品正在备货' },
      shipped: { title: '已发货', hint: '包裹正在路上' },
      delivered: { title: '已送达', hint: '请查收，有问题随时联系我们' },
      received: { title: '已完成', hint: '感谢惠顾，欢迎再来' },
      cancelled: { title: '已取消', hint: '订单已取消' },
    },
  },
  en: {
    unpaid: (until) => ({ title: 'Waiting for payment', hint: `Please pay before ${until}` }),
    overdue: { title: 'Waiting for payment', hint: 'The time to pay is over; we are making sure' },
    timeout: { title: 'Cancelled', hint: 'It was not paid in time and was cancelled' },
    cancelled: { title: 'Cancelled', hint: 'You cancelled this order' },
    refunding: (yuan) => ({
      title: 'Refund on its way',
      hint: `The goods were gone; ${yuan} yuan are coming back to you`,
    }),
    refundingInFull: (yuan) => ({
      title: 'Refund on its way',
      hint: `The order is cancelled; ${yuan} yuan are coming back to you`,
    }),
    cancelledFree: { title: 'Cancelled', hint: 'The order is cancelled; it had cost nothing' },
    refunded: (yuan) => ({ title: 'Refunded', hint: `${yuan} yuan went back the way they came` }),
    fulfilment: {
      none: { title: 'Paid', hint: 'We are arranging it' },
      reserved: { title: 'Paid', hint: 'We are preparing it and tell you when it is sent' },
      partlyShipped: { title: 'Partly sent', hint: 'The rest is being prepared' },
      shipped: { title: 'Sent', hint: 'The parcel is on its way' },
      delivered: {
        title: 'Delivered',
        hint: 'Please have a look, and tell us if anything is wrong',
      },
      received: { title: 'Done', hint: 'Thank you. We are glad to see you again' },
      cancelled: { title: 'Cancelled', hint: 'The order is cancelled' },
    },
  },
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
