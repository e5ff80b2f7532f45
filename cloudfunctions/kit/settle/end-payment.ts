import type { Answer } from '../answer';
import { payment } from '../outside/pay/payment';
import { applyPayment } from './apply-payment';

/**
 * `paid`: the money was there and is applied. `closed`: nobody can pay any more. `closing`: nobody has paid, but the
 * payment side does not close yet (decision 009); money that still comes is a late payment.
 */
export type PaymentEnd = 'paid' | 'closed' | 'closing';

/** Asks the payment side before an order is closed, and closes there. PAY_UNAVAILABLE leaves everything as it is. */
export async function endPayment(orderId: string, now: number): Promise<Answer<PaymentEnd>> {
  const asked = await applyIfPaid(orderId, now);
  if (!asked.ok) return asked;
  if (asked.value !== 'open') return ended(asked.value);
  const closed = await payment().close(orderId);
  if (!closed.ok) return closed;
  if (closed.value === 'closed') return ended('over');
  if (closed.value === 'later') return { ok: true, value: 'closing' };
  // Paid in the moment between the question and the closing.
  const again = await applyIfPaid(orderId, now);
  if (!again.ok) return again;
  return again.value === 'open' ? { ok: false, code: 'PAY_UNAVAILABLE' } : ended(again.value);
}

function ended(state: 'paid' | 'over'): Answer<PaymentEnd> {
  return { ok: true, value: state === 'paid' ? 'paid' : 'closed' };
}

/** Asks the payment side about an order whose notice has not come, and applies what it says. */
export async function applyIfPaid(
  orderId: string,
  now: number,
): Promise<Answer<'paid' | 'open' | 'over'>> {
  const asked = await payment().query(orderId);
  if (!asked.ok) return asked;
  if (asked.value.state !== 'paid') return { ok: true, value: asked.value.state };
  const applied = await applyPayment(asked.value.payment, now);
  return applied.ok ? { ok: true, value: 'paid' } : applied;
}
