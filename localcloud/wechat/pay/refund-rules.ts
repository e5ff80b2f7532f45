import type { Payment, Refund } from './pay-records';
import { V3Refusal } from './v3-refusal';

const REFUND_LIFE_MS = 365 * 86_400_000;
const MOST_PARTS = 50;
const BETWEEN_PARTS_MS = 60_000;

/** Whether a payment can be refunded at all: paid, and at most a year ago. */
export function checkRefundable(payment: Payment, now: number): void {
  if (payment.paidAt === null) throw new V3Refusal('INVALID_REQUEST', '订单未支付,不能退款');
  if (now > payment.paidAt + REFUND_LIFE_MS)
    throw new V3Refusal('INVALID_REQUEST', '订单已超过可退款的最大期限');
}

/** Whether one more refund fits: at most fifty parts, a minute apart, and never more than was paid. */
export function checkPart(
  payment: Payment,
  earlier: readonly Refund[],
  asked: { readonly refund: number; readonly total: number },
  now: number,
): void {
  if (asked.total !== payment.totalFen)
    throw new V3Refusal('INVALID_REQUEST', '订单金额与支付时不一致');
  const alive = earlier.filter(({ status }) => status !== 'CLOSED');
  const refunded = alive.reduce((sum, one) => sum + one.refundFen, 0);
  if (refunded + asked.refund > payment.totalFen)
    throw new V3Refusal('INVALID_REQUEST', '退款总金额大于支付金额');
  if (earlier.length >= MOST_PARTS)
    throw new V3Refusal('INVALID_REQUEST', `一个订单最多退款${MOST_PARTS}次`);
  if (earlier.some(({ createdAt }) => Math.abs(now - createdAt) < BETWEEN_PARTS_MS))
    throw new V3Refusal('FREQUENCY_LIMITED', '同一笔订单多次退款的请求需相隔1分钟');
}
