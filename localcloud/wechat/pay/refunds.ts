import { randomBytes } from 'node:crypto';
import type { CloudSettings } from '../settings';
import type { Notices } from './notices';
import type { Payment, Refund } from './pay-records';
import type { PayStore } from './pay-store';
import { refundNoticeView, refundView } from './pay-views';
import { hashOf, readRequest, refundRequest } from './request-fields';
import { V3Refusal } from './v3-refusal';

const REFUND_LIFE_MS = 365 * 86_400_000;
const MOST_PARTS = 50;

export interface RefundTools {
  readonly store: PayStore;
  readonly notices: Notices;
  readonly settings: CloudSettings;
  readonly now: () => number;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly checkNoticeUrl: (url: string) => void;
}

/** Refunds: accepted at once as PROCESSING, done a moment later, then notified. */
export class Refunds {
  private readonly settling = new Set<Promise<void>>();

  constructor(private readonly tools: RefundTools) {}

  create(body: string): Promise<object> {
    return this.tools.inTurn(async () => {
      const request = readRequest(refundRequest, body);
      const payment = this.paymentOf(request.transaction_id, request.out_trade_no);
      const requestHash = hashOf(request);
      const known = this.tools.store.get('~refunds', request.out_refund_no);
      if (known) return this.createAgain(known, payment, requestHash);
      if (request.notify_url) this.tools.checkNoticeUrl(request.notify_url);
      this.checkAmounts(payment, request.amount.refund, request.amount.total);
      const now = this.tools.now();
      const refund: Refund = {
        _id: request.out_refund_no,
        status: 'PROCESSING',
        requestHash,
        refundId: `503${randomBytes(12).toString('hex')}`,
        outTradeNo: payment._id,
        transactionId: payment.transactionId ?? '',
        refundFen: request.amount.refund,
        totalFen: request.amount.total,
        notifyUrl: request.notify_url ?? null,
        createdAt: now,
        successAt: null,
      };
      await this.tools.store.put('~refunds', refund);
      setImmediate(() => this.settleSoon(refund._id));
      return refundView(refund, payment);
    });
  }

  query(outRefundNo: string): object {
    const refund = this.tools.store.get('~refunds', outRefundNo);
    const payment = refund && this.tools.store.get('~payments', refund.outTradeNo);
    if (!refund || !payment) throw new V3Refusal('RESOURCE_NOT_EXISTS', '退款单不存在');
    return refundView(refund, payment);
  }

  resume(): void {
    for (const refund of this.tools.store.list('~refunds', { status: 'PROCESSING' }))
      this.settleSoon(refund._id);
  }

  async stop(): Promise<void> {
    await Promise.all(this.settling);
  }

  private createAgain(known: Refund, payment: Payment, requestHash: string): object {
    if (known.requestHash !== requestHash)
      throw new V3Refusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致,请核实后再试');
    return refundView(known, payment);
  }

  private paymentOf(transactionId: string | undefined, outTradeNo: string | undefined): Payment {
    if ((transactionId === undefined) === (outTradeNo === undefined))
      throw new V3Refusal('PARAM_ERROR', 'transaction_id与out_trade_no须二选一');
    const query = transactionId ? { transactionId } : { _id: outTradeNo };
    const payment = this.tools.store.list('~payments', query)[0];
    if (!payment) throw new V3Refusal('RESOURCE_NOT_EXISTS', '订单不存在');
    if (payment.paidAt === null) throw new V3Refusal('INVALID_REQUEST', '订单未支付,不能退款');
    if (this.tools.now() > payment.paidAt + REFUND_LIFE_MS)
      throw new V3Refusal('INVALID_REQUEST', '订单已超过可退款的最大期限');
    return payment;
  }

  private checkAmounts(payment: Payment, refundFen: number, totalFen: number): void {
    if (totalFen !== payment.totalFen)
      throw new V3Refusal('INVALID_REQUEST', '订单金额与支付时不一致');
    const earlier = this.tools.store.list('~refunds', { outTradeNo: payment._id });
    if (earlier.length >= MOST_PARTS)
      throw new V3Refusal('INVALID_REQUEST', `一个订单最多退款${MOST_PARTS}次`);
    const refunded = earlier.reduce((sum, one) => sum + one.refundFen, 0);
    if (refunded + refundFen > payment.totalFen)
      throw new V3Refusal('INVALID_REQUEST', '退款总金额大于支付金额');
  }

  private settleSoon(outRefundNo: string): void {
    const done = this.settle(outRefundNo).finally(() => this.settling.delete(done));
    this.settling.add(done);
  }

  private async settle(outRefundNo: string): Promise<void> {
    const settled = await this.tools.inTurn(async () => {
      const refund = this.tools.store.get('~refunds', outRefundNo);
      if (refund?.status !== 'PROCESSING') return undefined;
      const next: Refund = { ...refund, status: 'SUCCESS', successAt: this.tools.now() };
      await this.tools.store.put('~refunds', next);
      return next;
    });
    const payment = settled && this.tools.store.get('~payments', settled.outTradeNo);
    if (!settled?.notifyUrl || !payment) return;
    await this.tools.notices.send(
      {
        url: settled.notifyUrl,
        eventType: 'REFUND.SUCCESS',
        summary: '退款成功',
        resource: refundNoticeView(settled, payment, this.tools.settings),
      },
      'normal',
    );
  }
}
