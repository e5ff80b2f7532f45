import type { Answer } from '../answer';
import { payment } from '../outside/pay/payment';
import { applyPayment } from './apply-payment';

/**
 * Asks the payment side before an order is closed: money that is there is applied (`paid`), otherwise nobody can pay
 * any more (`closed`). PAY_UNAVAILABLE leaves everything as it is.
 */
export async function endPayment(orderId: string, now: number): Promise<Answer<'paid' | 'closed'>> {
  const asked = await applyIfPaid(orderId, now);
  if (!asked.ok) return asked;
  if (asked.value === 'paid') return { ok: true, value: 'paid' };
  const closed = await payment().close(orderId);
  if (!closed.ok) return closed;
  if (closed.value === 'closed') return { ok: true, value: 'closed' };
  // Paid in the moment between the question and the closing.
  const again = await applyIfPaid(orderId, now);
  if (again.ok && again.value === 'notPaid') return { ok: false, code: 'PAY_UNAVAILABLE' };
  return again.ok ? { ok: true, value: 'paid' } : again;
}

/** Asks the payment side about an order whose notice has not come, and applies what it says. */
export async function applyIfPaid(
  orderId: string,
  now: number,
): Promise<Answer<'paid' | 'notPaid'>> {
  const asked = await payment().query(orderId);
  if (!asked.ok) return asked;
  if (asked.value.state === 'notPaid') return { ok: true, value: 'notPaid' };
  const applied = await applyPayment(asked.value.payment, now);
  return applied.ok ? { ok: true, value: 'paid' } : applied;
}
