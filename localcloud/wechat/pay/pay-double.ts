import { randomBytes } from 'node:crypto';
import type { Engine } from '../../engine/engine';
import type { Log } from '../../host/log';
import type { CloudSettings } from '../settings';
import type { Delivery } from './notice-delivery';
import { Notices, type NoticeMode } from './notices';
import type { Payment } from './pay-records';
import { createPayStore, type PayStore } from './pay-store';
import { transactionView } from './pay-views';
import { Refunds } from './refunds';
import { closeRequest, hashOf, prepayRequest, readRequest } from './request-fields';
import { V3Refusal } from './v3-refusal';

const PREPAY_LIFE_MS = 2 * 3_600_000;

export interface PayTools {
  readonly engine: Engine;
  readonly settings: CloudSettings;
  /** Where notices may go: the double never calls an address outside this local cloud. */
  readonly origin: string;
  readonly now: () => number;
  readonly log: Log;
}

export type PayOutcome =
  | { readonly ok: true; readonly notifications: readonly Delivery[] }
  | {
      readonly ok: false;
      readonly code:
        'UNKNOWN_ORDER' | 'WRONG_PAYER' | 'ALREADY_PAID' | 'ORDER_CLOSED' | 'PREPAY_EXPIRED';
    };

const numberText = (digits: number): string =>
  [...randomBytes(digits)].map((byte) => byte % 10).join('');

/** WeChat Pay's side of the counter: prepays, payments, refunds and the notices about them. */
export class PayDouble {
  readonly refunds: Refunds;
  private readonly store: PayStore;
  private readonly notices: Notices;
  /** Decisions about money are taken one after another. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly tools: PayTools) {
    this.store = createPayStore(tools.engine);
    this.notices = new Notices({ ...tools, store: this.store });
    this.refunds = new Refunds({
      store: this.store,
      notices: this.notices,
      settings: tools.settings,
      now: tools.now,
      inTurn: (work) => this.inTurn(work),
      checkNoticeUrl: (url) => this.checkNoticeUrl(url),
    });
  }

  prepay(body: string): Promise<object> {
    return this.inTurn(async () => {
      const request = readRequest(prepayRequest, body);
      this.checkMerchant(request.mchid);
      if (request.appid !== this.tools.settings.appid)
        throw new V3Refusal('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
      this.checkNoticeUrl(request.notify_url);
      const payableUntil = request.time_expire ? Date.parse(request.time_expire) : null;
      const known = this.store.get('~payments', request.out_trade_no);
      if (known) return this.prepayAgain(known, hashOf(request));
      if (payableUntil !== null && payableUntil <= this.tools.now())
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
        payableUntil,
        transactionId: null,
        paidAt: null,
      };
      await this.store.put('~payments', payment);
      return { prepay_id: payment.prepayId };
    });
  }

  query(outTradeNo: string, mchid: string | undefined): object {
    this.checkMerchant(mchid);
    const refunded = this.store.list('~refunds', { outTradeNo }).length > 0;
    return transactionView(this.payment(outTradeNo), this.tools.settings, refunded);
  }

  close(outTradeNo: string, body: string): Promise<void> {
    return this.inTurn(async () => {
      this.checkMerchant(readRequest(closeRequest, body).mchid);
      const payment = this.payment(outTradeNo);
      if (payment.paidAt !== null) throw new V3Refusal('ORDERPAID', '该订单已支付');
      await this.store.put('~payments', { ...payment, state: 'CLOSED' });
    });
  }

  /** What the pay sheet shows for a prepay_id. */
  sheet(prepayId: string): { orderId: string; amountFen: number; description: string } | undefined {
    const payment = this.store.list('~payments', { prepayId })[0];
    return (
      payment && {
        orderId: payment._id,
        amountFen: payment.totalFen,
        description: payment.description,
      }
    );
  }

  /** The person confirms the pay sheet; then the merchant is notified as `mode` says. */
  async pay(
    orderId: string,
    openid: string,
    mode: NoticeMode,
    ladderScale = 1,
  ): Promise<PayOutcome> {
    const paid = await this.inTurn(async () => {
      const payment = this.store.get('~payments', orderId);
      const refusal = this.refusalToPay(payment, openid);
      if (!payment || refusal) return refusal ?? 'UNKNOWN_ORDER';
      const transactionId = `42000${numberText(23)}`;
      const next: Payment = {
        ...payment,
        state: 'SUCCESS',
        transactionId,
        paidAt: this.tools.now(),
      };
      await this.store.put('~payments', next);
      return next;
    });
    if (typeof paid === 'string') return { ok: false, code: paid };
    return { ok: true, notifications: await this.notifyPaid(paid, mode, ladderScale) };
  }

  /** Takes up refunds and notices that were under way when the local cloud stopped. */
  resume(): void {
    this.notices.resume();
    this.refunds.resume();
  }

  forget(): void {
    this.notices.forget();
  }

  async stop(): Promise<void> {
    await Promise.all([this.notices.stop(), this.refunds.stop()]);
    await this.turn;
  }

  private refusalToPay(payment: Payment | undefined, openid: string) {
    if (!payment) return 'UNKNOWN_ORDER';
    if (payment.paidAt !== null) return 'ALREADY_PAID';
    if (payment.state === 'CLOSED') return 'ORDER_CLOSED';
    if (payment.openid !== openid) return 'WRONG_PAYER';
    const last = Math.min(payment.prepaidAt + PREPAY_LIFE_MS, payment.payableUntil ?? Infinity);
    return this.tools.now() >= last ? 'PREPAY_EXPIRED' : undefined;
  }

  private notifyPaid(payment: Payment, mode: NoticeMode, ladderScale: number): Promise<Delivery[]> {
    const told = mode === 'wrong-amount' ? { ...payment, totalFen: payment.totalFen + 1 } : payment;
    return this.notices.send(
      {
        url: payment.notifyUrl,
        eventType: 'TRANSACTION.SUCCESS',
        summary: '支付成功',
        resource: transactionView(told, this.tools.settings),
      },
      mode,
      ladderScale,
    );
  }

  private async prepayAgain(payment: Payment, requestHash: string): Promise<object> {
    if (payment.paidAt !== null) throw new V3Refusal('ORDERPAID', '该订单已支付');
    if (payment.state === 'CLOSED') throw new V3Refusal('ORDER_CLOSED', '该订单已关闭');
    if (payment.requestHash !== requestHash)
      throw new V3Refusal('INVALID_REQUEST', '请求重入时,参数与首次请求时不一致');
    if (this.tools.now() < payment.prepaidAt + PREPAY_LIFE_MS)
      return { prepay_id: payment.prepayId };
    const renewed = { ...payment, ...this.newPrepayId() };
    await this.store.put('~payments', renewed);
    return { prepay_id: renewed.prepayId };
  }

  private newPrepayId(): Pick<Payment, 'prepayId' | 'prepaidAt'> {
    return { prepayId: `wx${randomBytes(17).toString('hex')}`, prepaidAt: this.tools.now() };
  }

  private payment(outTradeNo: string): Payment {
    const payment = this.store.get('~payments', outTradeNo);
    if (!payment) throw new V3Refusal('ORDER_NOT_EXIST', '订单不存在');
    return payment;
  }

  private checkMerchant(mchid: string | undefined): void {
    if (mchid !== this.tools.settings.mchid)
      throw new V3Refusal('MCH_NOT_EXISTS', '商户号不存在或与签名的商户号不一致');
  }

  private checkNoticeUrl(url: string): void {
    if (!url.startsWith(`${this.tools.origin}/`))
      throw new V3Refusal('INVALID_REQUEST', '本地支付只通知本地云自己的地址');
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
