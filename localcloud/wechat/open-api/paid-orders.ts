import * as v from 'valibot';
import type { Engine } from '../../engine/engine';

/** What the shipping interface has to know of WeChat Pay's books. */
export interface PaidOrder {
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly openid: string;
  readonly isFullyRefunded: boolean;
}

const paymentSchema = v.object({
  _id: v.string(),
  transactionId: v.string(),
  openid: v.string(),
  totalFen: v.number(),
});
const refundSchema = v.object({ refundFen: v.number() });

/** Finds a payment that was made; one that was never paid does not exist for WeChat's other interfaces. */
export function paidOrder(
  engine: Engine,
  query: { transactionId: string } | { _id: string },
): PaidOrder | undefined {
  const found = v.safeParse(paymentSchema, engine.find('~payments', query)[0]);
  if (!found.success) return undefined;
  const { _id: outTradeNo, transactionId, openid, totalFen } = found.output;
  const refundedFen = engine
    .find('~refunds', { outTradeNo, status: 'SUCCESS' })
    .reduce((sum, refund) => sum + v.parse(refundSchema, refund).refundFen, 0);
  return { transactionId, outTradeNo, openid, isFullyRefunded: refundedFen >= totalFen };
}
