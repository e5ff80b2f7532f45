import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { PaymentParameters } from '#contract/views';
import type { Order } from '#domain/order/order';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { onceOutside } from '../../kit/once';
import { payment } from '../../kit/outside/pay/payment';
import { memberIdOf } from '../../kit/repositories/members';
import { orderOf } from '../../kit/repositories/orders';

/** WeChat Pay's limit for what the pay sheet shows. */
const descriptionLength = 40;

/** Opens the payment of an order. WeChat Pay knows the order by its id, so opening twice is one payment. */
export function payOrder(
  { orderId }: CheckedInputOf<typeof shopActions.payOrder>,
  context: BuyerContext,
): Promise<Answer<PaymentParameters>> {
  return onceOutside(
    context,
    () => orderOf(memberIdOf(context.caller), orderId),
    async (order) => {
      const { payment: state, quote } = order;
      if (state.status !== 'unpaid' || context.now >= state.payBy) {
        return { ok: false, code: 'ORDER_STATE', details: { payment: state.status } };
      }
      // WeChat Pay keeps one payer for an order: the other WeChat of the same person would only meet a refusal there.
      if (order.payerOpenid !== context.caller.openid) {
        return { ok: false, code: 'PAY_OTHER_WECHAT' };
      }
      return payment().prepay({
        orderId: order._id,
        amountFen: quote.payableFen,
        description: describe(order),
        payerOpenid: order.payerOpenid,
        payBy: state.payBy,
      });
    },
  );
}

function describe({ quote: { lines } }: Order): string {
  const title = [...(lines[0]?.title ?? '')].slice(0, descriptionLength).join('');
  return lines.length > 1 ? `${title} 等 ${lines.length} 种商品` : title;
}
