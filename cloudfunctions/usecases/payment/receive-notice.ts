import type { NoticeRecord } from '#domain/records';
import type { Answer } from '../../kit/answer';
import { digest } from '../../kit/outside/ids';
import { payment } from '../../kit/outside/pay/payment';
import type { Notice, NoticeRequest } from '../../kit/outside/pay/payment-port';
import { keepNotice, noteOutcome } from '../../kit/repositories/notices';
import { applyPayment } from '../../kit/settle/apply-payment';
import { applyRefund } from '../../kit/settle/apply-refund';
import { theShopId } from '../../kit/the-shop';

/** What is kept of a body nobody vouches for. */
const longestStranger = 4096;

export type NoticeOutcome = 'applied' | 'repeated';

/**
 * Takes a notice of WeChat Pay: verifies it, keeps it as it came, applies it once. A notice that is not genuine is kept
 * apart under the hash of its text, so that it can never stand in the way of a genuine one with the same id.
 */
export async function receiveNotice(
  request: NoticeRequest,
  now: number,
): Promise<Answer<NoticeOutcome>> {
  const read = payment().readNotice(request, now);
  if (!read.ok) {
    await keepNotice({ ...stranger(request, now), outcome: 'refused', code: read.code });
    return read;
  }
  const { id } = read.value;
  const kept = keepNotice(genuine(request, read.value, now));
  const applied = await apply(read.value, now, kept);
  // Not the notice is wrong but the moment: it comes again, and what is noted then must count.
  if (!applied.ok && applied.code === 'BUSY') return applied;
  const outcome = applied.ok
    ? { outcome: applied.value }
    : { outcome: 'refused' as const, code: applied.code };
  await noteOutcome(id, outcome);
  return applied;
}

/** Nothing is applied before the notice is kept. */
async function apply(
  notice: Notice,
  now: number,
  kept: Promise<void>,
): Promise<Answer<NoticeOutcome>> {
  if (notice.kind === 'paid') {
    const paid = await applyPayment(notice.payment, now, kept);
    return paid.ok ? outcomeOf(paid.value) : paid;
  }
  await kept;
  if (notice.mchid !== payment().merchant.mchid) return { ok: false, code: 'PAY_WRONG_MERCHANT' };
  // A refund that failed is tried again by the outbox; the notice itself is in order.
  if (!notice.done) return outcomeOf('applied');
  const refunded = await applyRefund(notice, now);
  return refunded.ok ? outcomeOf(refunded.value) : refunded;
}

function outcomeOf(outcome: string): Answer<NoticeOutcome> {
  return { ok: true, value: outcome === 'repeated' ? 'repeated' : 'applied' };
}

function genuine(request: NoticeRequest, notice: Notice, now: number): NoticeRecord {
  const orderId = notice.kind === 'paid' ? notice.payment.notice.outTradeNo : notice.orderId;
  return { ...stranger(request, now), _id: notice.id, body: request.body, orderId };
}

function stranger({ headers, body }: NoticeRequest, now: number): NoticeRecord {
  const signature = headers['wechatpay-signature'] ?? '';
  return {
    _id: digest(`${signature}\n${body}`),
    shopId: theShopId,
    source: 'wechatpay',
    headers: platformHeaders(headers),
    body: body.slice(0, longestStranger),
    outcome: 'received',
    receivedAt: now,
  };
}

/** Only the headers that are part of the proof; others may tell who somebody is. */
function platformHeaders(headers: NoticeRequest['headers']): NoticeRecord['headers'] {
  const names = ['timestamp', 'nonce', 'serial', 'signature'].map((name) => `wechatpay-${name}`);
  return Object.fromEntries(names.map((name) => [name, (headers[name] ?? '').slice(0, 1024)]));
}
