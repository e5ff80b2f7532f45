import { fen } from '#domain/money';
import {
  applyOrderEvent,
  cancelOrder,
  payLateOutOfStock,
  payOrder,
  refundDone,
  refundFull,
  timeoutOrder,
} from '#domain/order/apply-event';
import { orderActions, orderSentence } from '#domain/order/summary';
import { anOrder } from '../../support/builders/an-order';
import { minute, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const receipt = { transactionId: 'wx-1', paidFen: fen(3800), at: noon };
const due = { at: noon + 30 * minute };
const paid = valueOf(payOrder(anOrder(), receipt));
const timedOut = valueOf(timeoutOrder(anOrder(), due));
const refunding = valueOf(payLateOutOfStock(timedOut, receipt));
const givenBack = valueOf(refundFull(paid, { actor: 'staff:1', at: noon, reason: '不要了' }));
const free = valueOf(payOrder(anOrder(), { ...receipt, paidFen: fen(0) }));
const freeBack = valueOf(refundFull(free, { actor: 'staff:1', at: noon, reason: '不要了' }));
const shipped = valueOf(applyOrderEvent(paid, { event: 'ship', actor: 'staff:1', at: noon }));
const received = valueOf(applyOrderEvent(shipped, { event: 'receive', actor: 'buyer', at: noon }));

describe('an order in one sentence', () => {
  it.each([
    ['unpaid', anOrder(), '等待付款', '请在 12:30 前付款', ['pay', 'cancel']],
    ['cancelled', valueOf(cancelOrder(anOrder(), due)), '已取消', '您取消了这笔订单', ['buyAgain']],
    ['timed out', timedOut, '已取消', '超过付款时间，订单已自动取消', ['buyAgain']],
    ['paid', paid, '已付款', '正在为您备货，发货后会通知您', ['buyAgain']],
    ['shipped', shipped, '已发货', '包裹正在路上', ['buyAgain']],
    ['received', received, '已完成', '感谢惠顾，欢迎再来', ['buyAgain']],
    ['refunding', refunding, '退款中', '货已售完，38.00 元正在退回，请放心', ['buyAgain']],
    [
      'given back before shipping',
      givenBack,
      '退款中',
      '订单已取消，38.00 元正在退回，请放心',
      ['buyAgain'],
    ],
    [
      'given back, had cost nothing',
      valueOf(refundDone(freeBack, due)),
      '已取消',
      '订单已取消，这一单没有付过钱',
      ['buyAgain'],
    ],
    ['refunded', valueOf(refundDone(refunding, due)), '已退款', '38.00 元已原路退回', ['buyAgain']],
  ])('says what it is and what comes next: %s', (_, order, title, hint, actions) => {
    expect(orderSentence(order, noon)).toEqual({ title, hint });
    expect(orderActions(order)).toEqual(actions);
  });

  it('names the day when the time to pay ends on another', () => {
    const lateAtNight = noon + 11 * 60 * minute + 50 * minute;
    expect(orderSentence(anOrder({ now: lateAtNight }), lateAtNight).hint).toBe(
      '请在 6月19日 00:20 前付款',
    );
  });

  it('does not ask for money when the time to pay is over', () => {
    expect(orderSentence(anOrder(), due.at).hint).toBe('付款时间已过，正在确认结果');
  });
});
