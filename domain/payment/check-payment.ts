import type { Order } from '../order/order';
import { refusal, success, type Result } from '../result';

/** What a payment notice or query says, after its signature was verified and its body decrypted. */
export interface PaymentNotice {
  readonly mchid: string;
  readonly appid: string;
  readonly payerOpenid: string;
  readonly amountFen: number;
  readonly currency: string;
  readonly tradeState: string;
  readonly outTradeNo: string;
}

export type PaymentRefusal =
  | 'PAY_WRONG_ORDER'
  | 'PAY_WRONG_MERCHANT'
  | 'PAY_WRONG_APP'
  | 'PAY_NOT_SUCCESS'
  | 'PAY_WRONG_AMOUNT'
  | 'PAY_WRONG_PAYER';

/** Whether a notice pays exactly this order. It says nothing about the order's state. */
export function checkPayment(
  order: Pick<Order, '_id' | 'quote' | 'payerOpenid'>,
  notice: PaymentNotice,
  expected: { readonly mchid: string; readonly appid: string },
): Result<undefined, PaymentRefusal> {
  if (notice.outTradeNo !== order._id) return refusal('PAY_WRONG_ORDER');
  if (notice.mchid !== expected.mchid) return refusal('PAY_WRONG_MERCHANT');
  if (notice.appid !== expected.appid) return refusal('PAY_WRONG_APP');
  if (notice.tradeState !== 'SUCCESS') return refusal('PAY_NOT_SUCCESS');
  const { payableFen } = order.quote;
  if (notice.currency !== 'CNY' || notice.amountFen !== payableFen) {
    return refusal('PAY_WRONG_AMOUNT', { expectedFen: payableFen, amountFen: notice.amountFen });
  }
  if (notice.payerOpenid !== order.payerOpenid) return refusal('PAY_WRONG_PAYER');
  return success(undefined);
}
