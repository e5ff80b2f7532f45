import type { PayStore } from './pay-store';
import { wechatNumberFor } from './wechat-number';

/** One change of the merchant's account. Positive: in, negative: out; fen. */
export interface Movement {
  readonly at: number;
  readonly fen: number;
  readonly business: string;
  readonly kind: string;
  /** WeChat Pay's number of the business. */
  readonly wechatNo: string;
  /** The merchant's number of it. */
  readonly merchantNo: string;
  readonly remark: string;
}

/** Every change of the account since the beginning, in the order of time. */
export function movements(store: PayStore): Movement[] {
  return [...sales(store), ...refunds(store), ...transfers(store), ...deposits(store)].sort(
    (a, b) => a.at - b.at || b.fen - a.fen || (a.wechatNo < b.wechatNo ? -1 : 1),
  );
}

function sales(store: PayStore): Movement[] {
  return store.list('~payments', { state: 'SUCCESS' }).map((payment) => ({
    ...{ at: payment.paidAt ?? 0, fen: payment.totalFen, business: '交易', kind: '交易' },
    ...{ wechatNo: payment.transactionId ?? '', merchantNo: payment._id, remark: payment.attach },
  }));
}

function refunds(store: PayStore): Movement[] {
  return store.list('~refunds', {}).flatMap((refund) => {
    const told = { wechatNo: refund.refundId, merchantNo: refund._id, remark: refund.reason };
    const { createdAt, closedAt, refundFen: fen } = refund;
    const out = { ...told, at: createdAt, fen: -fen, business: '退款', kind: '退款' };
    if (closedAt === null) return [out];
    return [out, { ...told, at: closedAt, fen, business: '退款', kind: '退款关闭' }];
  });
}

function transfers(store: PayStore): Movement[] {
  return store.list('~transfers', {}).flatMap((transfer) => {
    const { transferBillNo: wechatNo, _id: merchantNo, remark, amountFen: fen } = transfer;
    const told = { wechatNo, merchantNo, remark, business: '商家转账' };
    const out = { ...told, at: transfer.createdAt, fen: -fen, kind: '商家转账' };
    const isBack = transfer.state === 'FAIL' || transfer.state === 'CANCELLED';
    return isBack ? [out, { ...told, at: transfer.updatedAt, fen, kind: '商家转账退回' }] : [out];
  });
}

function deposits(store: PayStore): Movement[] {
  return store.list('~deposits', {}).map(({ _id, at, amountFen: fen }) => ({
    ...{ at, fen, business: '充值/提现', kind: '充值' },
    ...{ wechatNo: wechatNumberFor(_id, 28), merchantNo: _id, remark: '' },
  }));
}
