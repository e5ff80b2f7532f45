import { Hono } from 'hono';
import * as v from 'valibot';
import { noticeWish } from '../wechat/pay/notice-fate';
import { inNoticeOrder } from '../wechat/pay/notice-order';
import type { PayDouble } from '../wechat/pay/pay-double';
import { passingCode, refundOutcome, type Notice, type Transfer } from '../wechat/pay/pay-records';
import { HttpRefusal, type RefusalCode } from './answers';
import { readShape } from './request-body';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const notify = v.optional(noticeWish, 'normal');

const prepayRequest = v.strictObject({ prepayId: v.string() });

const payRequest = v.strictObject({
  orderId: v.string(),
  as: v.string(),
  notify,
  /** Shrinks the pauses between repeated notices, so that a test need not wait a day. */
  ladderScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
});

const settleRequest = v.strictObject({
  refundId: id,
  outcome: v.picklist(['SUCCESS', 'ABNORMAL', 'CLOSED']),
  notify,
});

const confirmRequest = v.strictObject({ transferId: id, as: v.string(), notify });

const failRequest = v.strictObject({
  ...confirmRequest.entries,
  reason: v.optional(v.pipe(v.string(), v.regex(/^[A-Z_]{1,64}$/)), 'PAYEE_ACCOUNT_ABNORMAL'),
});

const noticesRequest = v.strictObject({
  ids: v.optional(v.array(id)),
  order: v.optional(v.picklist(['sent', 'reversed', 'shuffled']), 'sent'),
  seed: v.optional(whole(0, 0xffffffff), 1),
});

const depositRequest = v.strictObject({ depositFen: whole(1, 100_000_000_000) });

const refusalsRequest = v.strictObject({
  times: whole(0, 1000),
  code: v.optional(passingCode, 'FREQUENCY_LIMITED'),
});

interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
}

/** An outcome as the answer, or its refusal as the route's. */
function orRefuse<Done extends { readonly ok: true }>(outcome: Done | Refused): Done {
  if (!outcome.ok) throw new HttpRefusal(outcome.code);
  return outcome;
}

const noticeRow = ({
  _id,
  eventType,
  about,
  createdAt,
  attempts,
  nextAt,
  held,
  extra,
}: Notice) => ({
  ...{ id: _id, eventType, about, createdAt, attempts, nextAt, held, extra },
});

const transferRow = ({
  _id,
  openid,
  amountFen,
  remark,
  state,
  failReason,
  createdAt,
}: Transfer) => ({
  ...{ id: _id, openid, amountFen, remark, state, failReason, createdAt },
});

/** `/dev/...` of WeChat Pay: what the person does with it, and what the shop is to meet. */
export function payDevRoutes({ pay }: { readonly pay: PayDouble }): Hono {
  const owed = (ids: readonly string[] | undefined): string[] => {
    const known = pay.notices.queue.list().map(({ _id }) => _id);
    if (ids?.some((one) => !known.includes(one))) throw new HttpRefusal('UNKNOWN_NOTICE');
    return [...(ids ?? known)];
  };

  return new Hono()
    .post('/prepay', async (c) => {
      const sheet = pay.payments.sheet((await readShape(c, prepayRequest)).prepayId);
      if (!sheet) throw new HttpRefusal('UNKNOWN_PREPAY');
      return c.json(sheet);
    })
    .post('/pay', async (c) => {
      const { orderId, as, notify: wish, ladderScale } = await readShape(c, payRequest);
      return c.json(orRefuse(await pay.payments.pay(orderId, as, wish, ladderScale)));
    })
    .get('/refunds', (c) => {
      const rows = pay.refunds.list().map((refund) => ({
        ...{ id: refund._id, orderId: refund.outTradeNo, amountFen: refund.refundFen },
        ...{ status: refund.status, endsAs: refund.endsAs, createdAt: refund.createdAt },
      }));
      return c.json({ refunds: rows, next: pay.arrangements.refundOutcome() });
    })
    .post('/refunds/next', async (c) => {
      const { outcome } = await readShape(c, v.strictObject({ outcome: refundOutcome }));
      await pay.arrangements.endRefunds(outcome);
      return c.json({ ok: true });
    })
    .post('/refunds/settle', async (c) => {
      const { refundId, outcome, notify: wish } = await readShape(c, settleRequest);
      return c.json(orRefuse(await pay.refunds.settle(refundId, outcome, wish)));
    })
    .get('/transfers', (c) =>
      c.json({ transfers: pay.transfers.list(c.req.query('openid')).map(transferRow) }),
    )
    .post('/transfers/confirm', async (c) => {
      const { transferId, as, notify: wish } = await readShape(c, confirmRequest);
      const end = { state: 'SUCCESS' } as const;
      return c.json(orRefuse(await pay.transferEnds.byPayee(transferId, as, end, wish)));
    })
    .post('/transfers/fail', async (c) => {
      const { transferId, as, reason, notify: wish } = await readShape(c, failRequest);
      const end = { state: 'FAIL', reason } as const;
      return c.json(orRefuse(await pay.transferEnds.byPayee(transferId, as, end, wish)));
    })
    .get('/notices', (c) => c.json({ notices: pay.notices.queue.list().map(noticeRow) }))
    .post('/notices/deliver', async (c) => {
      const { ids, order, seed } = await readShape(c, noticesRequest);
      const deliveries = [];
      for (const one of inNoticeOrder(owed(ids), order, seed)) {
        const delivery = await pay.notices.queue.deliver(one);
        if (delivery) deliveries.push({ id: one, ...delivery });
      }
      return c.json({ ok: true, deliveries });
    })
    .post('/notices/drop', async (c) => {
      const { ids } = await readShape(c, v.strictObject({ ids: v.optional(v.array(id)) }));
      const dropped = owed(ids);
      for (const one of dropped) await pay.notices.queue.remove(one);
      return c.json({ ok: true, dropped });
    })
    .get('/account', (c) => c.json({ balanceFen: pay.account.balanceFen }))
    .post('/account', async (c) => {
      await pay.account.deposit((await readShape(c, depositRequest)).depositFen);
      return c.json({ ok: true, balanceFen: pay.account.balanceFen });
    })
    .post('/pay-refusals', async (c) => {
      const { times, code } = await readShape(c, refusalsRequest);
      await pay.arrangements.refuseNext(times, code);
      return c.json({ ok: true });
    });
}
