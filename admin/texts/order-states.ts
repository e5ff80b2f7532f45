import type { CommissionStatus } from '#domain/commission/commission';
import type { FulfilmentStatus, OrderEventName, PaymentStatus } from '#domain/order/order';
import type { Tone } from '../components/state-tag';

interface StateWords {
  readonly name: string;
  readonly tone: Tone;
}

export const paymentWords: Readonly<Record<PaymentStatus, StateWords>> = {
  unpaid: { name: '待付款', tone: 'waiting' },
  paid: { name: '已付款', tone: 'good' },
  closed: { name: '已关闭', tone: 'quiet' },
  refunding: { name: '退款中', tone: 'waiting' },
  partlyRefunded: { name: '部分退款', tone: 'waiting' },
  refunded: { name: '已退款', tone: 'quiet' },
};

export const fulfilmentWords: Readonly<Record<FulfilmentStatus, StateWords>> = {
  none: { name: '未备货', tone: 'quiet' },
  reserved: { name: '待发货', tone: 'waiting' },
  partlyShipped: { name: '部分发货', tone: 'waiting' },
  shipped: { name: '已发货', tone: 'good' },
  delivered: { name: '已送达', tone: 'good' },
  received: { name: '已收货', tone: 'good' },
  cancelled: { name: '已取消', tone: 'quiet' },
};

export const eventNames: Readonly<Record<OrderEventName, string>> = {
  place: '下单',
  pay: '付款成功',
  cancel: '买家取消',
  timeout: '超时未付，自动关闭',
  payLate: '关闭后到账，订单恢复',
  payLateOutOfStock: '关闭后到账但已无货，自动退款',
  refundFull: '取消订单，全额退款',
  refundPart: '部分退款',
  refundDone: '退款到账',
  shipPart: '部分发货',
  ship: '发货',
  deliver: '送达',
  receive: '确认收货',
};

export const commissionNames: Readonly<Record<CommissionStatus, string>> = {
  estimated: '预计',
  pending: '待结算',
  settled: '已结算',
  paidOut: '已发放',
  void: '作废',
  clawedBack: '追回',
};

const actorNames: ReadonlyMap<string, string> = new Map([
  ['buyer', '买家'],
  ['system', '系统'],
  ['wechatpay', '微信支付'],
]);

/** Who did it, from the actor written in the order's history. */
export function actorName(actor: string): string {
  return actorNames.get(actor) ?? (actor.startsWith('staff:') ? '店员' : actor);
}
