import type { Account } from './account';
import { Afterwards } from './afterwards';
import type { Arrangements } from './arrangements';
import type { Delivery } from './notice-delivery';
import type { NoticeWish } from './notice-fate';
import type { Notices } from './notices';
import { checkNoticeUrl, type PayContext } from './pay-context';
import type { Payment, Refund } from './pay-records';
import { refundNoticeView, refundView } from './pay-views';
import { checkPart, checkRefundable } from './refund-rules';
import { hashOf, readRequest, refundRequest } from './request-fields';
import { V3Refusal } from './v3-refusal';
import { wechatNumber } from './wechat-number';

/** How a refund ends; an abnormal one can still be brought to another end. */
export type RefundEnd = Exclude<Refund['status'], 'PROCESSING'>;

export type SettleOutcome =
  | { readonly ok: true; readonly notifications: readonly Delivery[] }
  | { readonly ok: false; readonly code: 'UNKNOWN_REFUND' | 'REFUND_OVER' };

interface RefundTools {
  readonly context: PayContext;
  readonly notices: Notices;
  readonly account: Account;
  readonly arrangements: Arrangements;
}

const SUMMARY = { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' } as const;

/** Refunds: accepted at once as PROCESSING, ended a moment later as arranged (or by hand), then notified. */
export class Refunds {
  private readonly afterwards: Afterwards;

  constructor(private readonly tools: RefundTools) {
    this.afterwards = new Afterwards(tools.context.log);
  }

  create(body: string): Promise<object> {
    const { context, account, arrangements } = this.tools;
    return context.turns.run(async () => {
      const request = readRequest(refundRequest, body);
      const payment = this.paymentOf(request.transaction_id, request.out_trade_no);
      const requestHash = hashOf(request);
      const known = context.store.get('~refunds', request.out_refund_no);
      if (known) return createAgain(known, payment, requestHash);
      checkNoticeUrl(context, request.notify_url);
      const now = context.now();
      const earlier = context.store.list('~refunds', { outTradeNo: payment._id });
      checkPart(payment, earlier, request.amount, now);
      account.checkCovers(request.amount.refund);
      const refund: Refund = {
        _id: request.out_refund_no,
        status: 'PROCESSING',
        requestHash,
        refundId: wechatNumber('503', 29),
        outTradeNo: payment._id,
        transactionId: payment.transactionId ?? '',
        refundFen: request.amount.refund,
        totalFen: request.amount.total,
        reason: request.reason ?? '',
        notifyUrl: request.notify_url ?? null,
        createdAt: now,
        successAt: null,
        closedAt: null,
        endsAs: arrangements.refundOutcome(),
      };
      await context.store.put('~refunds', refund);
      setImmediate(() => this.endSoon(refund));
      return refundView(refund, payment);
    });
  }

  query(outRefundNo: string): object {
    const { store } = this.tools.context;
    const refund = store.get('~refunds', outRefundNo);
    const payment = refund && store.get('~payments', refund.outTradeNo);
    if (!refund || !payment) throw new V3Refusal('RESOURCE_NOT_EXISTS', '退款单不存在');
    return refundView(refund, payment);
  }

  list(): Refund[] {
    return this.tools.context.store
      .list('~refunds', {})
      .sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1));
  }

  /** Brings a refund to its end and notifies; what is done or closed stays so. */
  async settle(outRefundNo: string, end: RefundEnd, wish: NoticeWish): Promise<SettleOutcome> {
    const settled = await this.end(outRefundNo, end);
    if (typeof settled === 'string') return { ok: false, code: settled };
    return { ok: true, notifications: await this.notify(settled, end, wish) };
  }

  resume(): void {
    for (const refund of this.tools.context.store.list('~refunds', { status: 'PROCESSING' }))
      this.endSoon(refund);
  }

  async stop(): Promise<void> {
    await this.afterwards.stop();
  }

  private endSoon({ _id, endsAs }: Refund): void {
    if (endsAs === 'hold') return;
    this.afterwards.soon(`the end of refund ${_id}`, async () => {
      const ended = await this.end(_id, endsAs);
      if (typeof ended === 'string') return;
      this.afterwards.soon(`the notice of refund ${_id}`, () =>
        this.notify(ended, endsAs, 'normal'),
      );
    });
  }

  private end(
    outRefundNo: string,
    end: RefundEnd,
  ): Promise<Refund | 'UNKNOWN_REFUND' | 'REFUND_OVER'> {
    const { store, now, turns } = this.tools.context;
    return turns.run(async () => {
      const refund = store.get('~refunds', outRefundNo);
      if (!refund) return 'UNKNOWN_REFUND';
      if (!isOpen(refund, end)) return 'REFUND_OVER';
      const next: Refund = {
        ...refund,
        status: end,
        successAt: end === 'SUCCESS' ? now() : null,
        closedAt: end === 'CLOSED' ? now() : null,
      };
      await store.put('~refunds', next);
      return next;
    });
  }

  private notify(refund: Refund, end: RefundEnd, wish: NoticeWish): Promise<Delivery[]> {
    const { context, notices } = this.tools;
    const payment = context.store.get('~payments', refund.outTradeNo);
    if (!refund.notifyUrl || !payment) return Promise.resolve([]);
    return notices.send(
      {
        url: refund.notifyUrl,
        eventType: `REFUND.${end}`,
        summary: SUMMARY[end],
        about: refund._id,
        resource: refundNoticeView(refund, payment, context.settings),
      },
      wish,
    );
  }

  private paymentOf(transactionId: string | undefined, outTradeNo: string | undefined): Payment {
    if ((transactionId === undefined) === (outTradeNo === undefined))
      throw new V3Refusal('PARAM_ERROR', 'transaction_id与out_trade_no须二选一');
    const query = transactionId ? { transactionId } : { _id: outTradeNo };
    const { store, now } = this.tools.context;
    const payment = store.list('~payments', query)[0];
    if (!payment) throw new V3Refusal('RESOURCE_NOT_EXISTS', '订单不存在');
    checkRefundable(payment, now());
    return payment;
  }
}

function createAgain(known: Refund, payment: Payment, requestHash: string): object {
  if (known.requestHash !== requestHash)
    throw new V3Refusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致,请核实后再试');
  return refundView(known, payment);
}

const isOpen = ({ status }: Refund, end: RefundEnd): boolean =>
  status === 'PROCESSING' || (status === 'ABNORMAL' && end !== 'ABNORMAL');
