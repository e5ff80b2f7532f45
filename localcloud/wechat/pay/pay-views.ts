import type { CloudSettings } from '../settings';
import type { Payment, Refund } from './pay-records';

const STATE_TEXT = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  CLOSED: '订单已关闭',
  REFUND: '订单发生过退款',
} as const;

/** RFC 3339 in Beijing time, as WeChat Pay writes every instant. */
export function beijingTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+08:00');
}

/** An order as its query answers it; the plain text of a payment notification is the same. */
export function transactionView(
  payment: Payment,
  settings: CloudSettings,
  refunded = false,
): object {
  const { paidAt } = payment;
  const paid = paidAt !== null;
  const state = refunded ? 'REFUND' : payment.state;
  const amount = { total: payment.totalFen, currency: 'CNY' };
  return {
    appid: payment.appid,
    mchid: settings.mchid,
    out_trade_no: payment._id,
    trade_state: state,
    trade_state_desc: STATE_TEXT[state],
    attach: payment.attach,
    ...(paidAt !== null && {
      transaction_id: payment.transactionId,
      trade_type: 'JSAPI',
      bank_type: 'OTHERS',
      success_time: beijingTime(paidAt),
    }),
    payer: paid ? { openid: payment.openid } : {},
    amount: paid
      ? { ...amount, payer_total: payment.totalFen, payer_currency: 'CNY' }
      : { ...amount, payer_currency: 'CNY' },
  };
}

export function refundView(refund: Refund, payment: Payment): object {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund._id,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(refund.successAt !== null && { success_time: beijingTime(refund.successAt) }),
    create_time: beijingTime(refund.createdAt),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      payer_total: payment.totalFen,
      payer_refund: refund.refundFen,
      settlement_refund: refund.refundFen,
      settlement_total: payment.totalFen,
      discount_refund: 0,
      currency: 'CNY',
    },
  };
}

/** The plain text of a refund notification; its fields differ a little from the query's. */
export function refundNoticeView(
  refund: Refund,
  payment: Payment,
  settings: CloudSettings,
): object {
  return {
    mchid: settings.mchid,
    out_trade_no: refund.outTradeNo,
    transaction_id: refund.transactionId,
    out_refund_no: refund._id,
    refund_id: refund.refundId,
    refund_status: refund.status,
    ...(refund.successAt !== null && { success_time: beijingTime(refund.successAt) }),
    user_received_account: '支付用户零钱',
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      payer_total: payment.totalFen,
      payer_refund: refund.refundFen,
    },
  };
}
