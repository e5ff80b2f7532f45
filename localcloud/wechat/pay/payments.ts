import { randomBytes } from 'node:crypto';
import type { Delivery } from './notice-delivery';
import type { NoticeWish } from './notice-fate';
import type { Notices } from './notices';
import { checkApp, checkMerchant, checkNoticeUrl, type PayContext } from './pay-context';
import type { Payment } from './pay-records';
import { transactionView } from './pay-views';
import { closeRequest, hashOf, prepayRequest, readRequest } from './request-fields';
import { V3Refusal } from './v3-refusal';
import { wechatNumber } from './wechat-number';

const PREPAY_LIFE_MS = 2 * 3_600_000;

/** A younger order is not closed: WeChat Pay's pages ask for five minutes and name no code (assumed: RULE_LIMIT). */
const YOUNGEST_TO_CLOSE_MS = 5 * 60_000;

export type PayOutcome =
  | { readonly ok: true; readonly notifications: readonly Delivery[] }
  | {
      readonly ok: false;
      readonly code:
        'UNKNOWN_ORDER' | 'WRONG_PAYER' | 'ALREADY_PAID' | 'ORDER_CLOSED' | 'PREPAY_EXPIRED';
    };

/** Orders at WeChat Pay: opened, asked about, closed by the merchant, paid by the person. */
export class Payments {
  constructor(
    private readonly context: PayContext,
    private readonly notices: Notices,
  ) {}

  prepay(body: string): Promise<object> {
    return this.context.turns.run(async () => {
      const request = readRequest(prepayRequest, body);
      checkMerchant(this.context, request.mchid);
      checkApp(this.context, request.appid);
      checkNoticeUrl(this.context, request.notify_url);
      const payableUntil = request.time_expire ? Date.parse(request.time_expire) : null;
      const known = this.context.store.get('~payments', request.out_trade_no);
      if (known) return this.prepayAgain(known, hashOf(request));
      if (payableUntil !== null && payableUntil <= this.context.now())
        throw new V3Refusal('INVALID_REQUEST', 'time_expire时间过短');
      const payment: Payment = {
        _id: request.out_trade_no,
        state: 'NOTPAY',
        requestHash: hashOf(request),
        appid: request.appid,
        description: request.description,
        totalFen: request.amount.total,
        openid: request.payer.openid,
        notifyUrl: request.notify_url,
        attach: request.attach,
        ...this.newPrepayId(),
        createdAt: this.context.now(),
        payableUntil,
        transactionId: null,
        paidAt: null,
      };
      await this.context.store.put('~payments', payment);
      return { prepay_id: payment.prepayId };
    });
  }

  query(outTradeNo: string, mchid: string | undefined): object {
    checkMerchant(this.context, mchid);
    return this.view(this.payment(outTradeNo));
  }

  queryByTransaction(transactionId: string, mchid: string | undefined): object {
    checkMerchant(this.context, mchid);
    const payment = this.context.store.list('~payments', { transactionId })[0];
    if (!payment) throw new V3Refusal('ORDER_NOT_EXIST', '订单不存在');
    return this.view(payment);
  }

  close(outTradeNo: string, body: string): Promise<void> {
    return this.context.turns.run(async () => {
      checkMerchant(this.context, readRequest(closeRequest, body).mchid);
      const payment = this.payment(outTradeNo);
      if (payment.paidAt !== null) throw new V3Refusal('ORDERPAID', '该订单已支付');
      if (this.context.now() < payment.createdAt + YOUNGEST_TO_CLOSE_MS)
        throw new V3Refusal('RULE_LIMIT', '订单生成后不能马上调用关单接口,最短间隔为5分钟');
      await this.context.store.put('~payments', { ...payment, state: 'CLOSED' });
    });
  }

  /** What the pay sheet shows for a prepay_id. */
  sheet(prepayId: string): { orderId: string; amountFen: number; description: string } | undefined {
    const payment = this.context.store.list('~payments', { prepayId })[0];
    return (
      payment && {
        orderId: payment._id,
        amountFen: payment.totalFen,
        description: payment.description,
      }
    );
  }

  /** The person confirms the pay sheet; then the merchant is notified as `wish` says. */
  async pay(
    orderId: string,
    openid: string,
    wish: NoticeWish,
    ladderScale = 1,
  ): Promise<PayOutcome> {
    const paid = await this.context.turns.run(async () => {
      const payment = this.context.store.get('~payments', orderId);
      const refusal = this.refusalToPay(payment, openid);
      if (!payment || refusal) return refusal ?? 'UNKNOWN_ORDER';
      const transactionId = wechatNumber('42000', 28);
      const next: Payment = {
        ...payment,
        state: 'SUCCESS',
        transactionId,
        paidAt: this.context.now(),
      };
      await this.context.store.put('~payments', next);
      return next;
    });
    if (typeof paid === 'string') return { ok: false, code: paid };
    return { ok: true, notifications: await this.notifyPaid(paid, wish, ladderScale) };
  }

  private refusalToPay(payment: Payment | undefined, openid: string) {
    if (!payment) return 'UNKNOWN_ORDER';
    if (payment.paidAt !== null) return 'ALREADY_PAID';
    if (payment.state === 'CLOSED') return 'ORDER_CLOSED';
    if (payment.openid !== openid) return 'WRONG_PAYER';
    const last = Math.min(payment.prepaidAt + PREPAY_LIFE_MS, payment.payableUntil ?? Infinity);
    return this.context.now() >= last ? 'PREPAY_EXPIRED' : undefined;
  }

  private notifyPaid(payment: Payment, wish: NoticeWish, ladderScale: number): Promise<Delivery[]> {
    const told = wish === 'wrong-amount' ? { ...payment, totalFen: payment.totalFen + 1 } : payment;
    return this.notices.send(
      {
        url: payment.notifyUrl,
        eventType: 'TRANSACTION.SUCCESS',
        summary: '支付成功',
        about: payment._id,
        resource: transactionView(told, this.context.settings),
      },
      wish,
      ladderScale,
    );
  }

  private async prepayAgain(payment: Payment, requestHash: string): Promise<object> {
    if (payment.paidAt !== null) throw new V3Refusal('ORDERPAID', '该订单已支付');
    if (payment.state === 'CLOSED') throw new V3Refusal('ORDER_CLOSED', '该订单已关闭');
    if (payment.requestHash !== requestHash)
      throw new V3Refusal('INVALID_REQUEST', '请求重入时,参数与首次请求时不一致');
    if (this.context.now() < payment.prepaidAt + PREPAY_LIFE_MS)
      return { prepay_id: payment.prepayId };
    const renewed = { ...payment, ...this.newPrepayId() };
    await this.context.store.put('~payments', renewed);
    return { prepay_id: renewed.prepayId };
  }

  private newPrepayId(): Pick<Payment, 'prepayId' | 'prepaidAt'> {
    return { prepayId: `wx${randomBytes(17).toString('hex')}`, prepaidAt: this.context.now() };
  }

  private view(payment: Payment): object {
    const refunds = this.context.store.list('~refunds', { outTradeNo: payment._id });
    const refunded = refunds.some(({ status }) => status !== 'CLOSED');
    return transactionView(payment, this.context.settings, refunded);
  }

  private payment(outTradeNo: string): Payment {
    const payment = this.context.store.get('~payments', outTradeNo);
    if (!payment) throw new V3Refusal('ORDER_NOT_EXIST', '订单不存在');
    return payment;
  }
}
