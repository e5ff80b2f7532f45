import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { QuoteView } from '#contract/views';
import { formatYuan, isFen } from '#domain/money';
import type { Address } from '#domain/order/order';
import { tellProblem } from '../../../components/tell-problem';
import { chooseAddress } from '../../../platform/choose-address';
import { replacePage } from '../../../platform/routes';
import { explain } from '../../../platform/say';
import { CallError } from '../../../services/call-error';
import { placeOrder, quoteQuery, type QuoteRequest } from '../../../services/orders';
import { problemOf } from '../../../services/problem';
import { useAddress } from '../../../stores/address';
import { useCart } from '../../../stores/cart';
import { useCheckout } from '../../../stores/checkout';
import { orderTexts } from '../../../texts/order';
import { say } from '../../../texts/say';
import { payForOrder } from '../pay-flow';

type CouponChoice = QuoteRequest['couponChoice'];

interface Ordered {
  readonly view: QuoteView;
  readonly address: Address;
  readonly note: string;
}

/** The server re-prices; what the person saw goes along, so a changed price never passes unseen. */
function place({ view: { quote }, address, note }: Ordered) {
  return placeOrder({
    lines: quote.lines.map(({ productId, skuId, quantity }) => ({ productId, skuId, quantity })),
    couponIds: quote.couponsUsed.map(({ couponId }) => couponId),
    delivery: { kind: 'express', address },
    note,
    quotedPayableFen: quote.payableFen,
  });
}

async function orderAndPay(ordered: Ordered): Promise<void> {
  const order = await place(ordered);
  const { lines, from, finish } = useCheckout.getState();
  if (from === 'cart') useCart.getState().remove(lines);
  finish();
  // From here on the order exists: whatever happens to the payment is told on its own page.
  const outcome = await payForOrder(order.id).catch(() => 'cancelled' as const);
  replacePage(outcome === 'paid' ? 'payResult' : 'order', { id: order.id });
}

function newPriceOf(error: unknown): string | undefined {
  if (!(error instanceof CallError) || error.code !== 'PRICE_CHANGED') return undefined;
  const quote = error.details['quote'];
  const known = typeof quote === 'object' && quote !== null && 'payableFen' in quote;
  return known && isFen(quote.payableFen) ? formatYuan(quote.payableFen) : undefined;
}

function tell(error: unknown) {
  const yuan = newPriceOf(error);
  if (yuan !== undefined) {
    void explain(
      say(orderTexts, 'priceChanged'),
      say(orderTexts, 'priceChangedHint', { yuan }),
      say(orderTexts, 'agree'),
    );
    return;
  }
  tellProblem(problemOf(error));
}

/** Everything the checkout shows and does. */
export function useCheckoutPage() {
  const lines = useCheckout((checkout) => checkout.lines);
  const { address, choose } = useAddress();
  const [couponChoice, chooseCoupons] = useState<CouponChoice>('best');
  const [note, setNote] = useState('');
  const query = useQuery({
    ...quoteQuery({ lines: [...lines], couponChoice }),
    // A new choice of coupons re-prices in place instead of blanking the page.
    placeholderData: (before) => before,
  });
  const ordering = useMutation({
    mutationFn: orderAndPay,
    onError: (error) => {
      tell(error);
      void query.refetch();
    },
  });

  const pickAddress = async () => {
    const chosen = await chooseAddress();
    if (chosen) choose(chosen);
  };
  const submit = async () => {
    if (!address) {
      await pickAddress();
      return;
    }
    if (query.data) ordering.mutate({ view: query.data, address, note });
  };

  return {
    lines,
    query,
    view: query.data,
    address,
    note,
    setNote,
    couponChoice,
    chooseCoupons,
    pickAddress: () => void pickAddress(),
    submit: () => void submit(),
    busy: ordering.isPending,
    repricing: query.isPlaceholderData,
  };
}
