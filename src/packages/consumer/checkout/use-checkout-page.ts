import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { QuoteView } from '#contract/views';
import { formatYuan, isFen, type Fen } from '#domain/money';
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
import type { PointsWish } from './components/points-row';

/** What the person decided about the price. */
interface Choice {
  readonly coupons: QuoteRequest['couponChoice'];
  readonly points: PointsWish;
}

const atFirst: Choice = { coupons: 'best', points: 'none' };

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
    ...(quote.points.spent > 0 ? { points: quote.points.spent } : {}),
    delivery: { kind: 'express', address },
    note,
    quotedPayableFen: quote.payableFen,
    quotedGifts: quote.gifts.map(({ skuId, quantity }) => ({ skuId, quantity })),
  });
}

async function orderAndPay(ordered: Ordered): Promise<void> {
  const order = await place(ordered);
  const { lines, from, finish } = useCheckout.getState();
  if (from === 'cart') useCart.getState().remove(lines);
  finish();
  // From here on the order exists: whatever happens to the payment is told on its own page. What costs nothing is
  // paid already, and WeChat Pay takes no zero.
  const outcome =
    order.payment === 'paid'
      ? 'paid'
      : await payForOrder(order.id).catch(() => 'cancelled' as const);
  replacePage(outcome === 'paid' ? 'payResult' : 'order', { id: order.id });
}

function newPriceOf(error: unknown): Fen | undefined {
  if (!(error instanceof CallError) || error.code !== 'PRICE_CHANGED') return undefined;
  const quote = error.details['quote'];
  const known = typeof quote === 'object' && quote !== null && 'payableFen' in quote;
  return known && isFen(quote.payableFen) ? quote.payableFen : undefined;
}

/** With the same total as before it is the gifts that changed. */
function tell(error: unknown, { view: { quote } }: Ordered) {
  const fen = newPriceOf(error);
  if (fen === undefined) return tellProblem(problemOf(error));
  const [title, hint] =
    fen === quote.payableFen
      ? [say(orderTexts, 'giftsChanged'), say(orderTexts, 'giftsChangedHint')]
      : [
          say(orderTexts, 'priceChanged'),
          say(orderTexts, 'priceChangedHint', { yuan: formatYuan(fen) }),
        ];
  void explain(title, hint, say(orderTexts, 'agree'));
}

const isAboutChoice = (error: unknown) =>
  error instanceof CallError && /^(COUPON|POINTS)_/.test(error.code);

/** The goods that are not delivered to the chosen region, when that is why there is no price. */
function refusedGoods(error: unknown): string | undefined {
  if (!(error instanceof CallError) || error.code !== 'REGION_NOT_SERVED') return undefined;
  const { title } = error.details;
  return typeof title === 'string' ? title : '';
}

/** An address in no province anybody knows: told, and forgotten, so that the price is shown and another can be chosen. */
function useKnownProvince(error: unknown, forget: () => void) {
  const unknown = error instanceof CallError && error.code === 'PROVINCE_UNKNOWN';
  useEffect(() => {
    if (!unknown) return;
    tellProblem(problemOf(error));
    forget();
  }, [unknown, error, forget]);
}

/** The price of what is chosen. A choice the server refuses is told and taken back to the last one it priced. */
function usePrice(address: Address | null) {
  const lines = useCheckout((checkout) => checkout.lines);
  const [choice, setChoice] = useState(atFirst);
  const priced = useRef({ choice: atFirst, view: undefined as QuoteView | undefined });
  const query = useQuery({
    ...quoteQuery({
      lines: [...lines],
      couponChoice: choice.coupons,
      ...(choice.points === 'none' ? {} : { points: choice.points }),
      ...(address ? { destination: { province: address.province, city: address.city } } : {}),
    }),
    // A new choice re-prices in place instead of blanking the page.
    placeholderData: (before) => before,
  });
  if (query.data && !query.isPlaceholderData) priced.current = { choice, view: query.data };
  const refused = isAboutChoice(query.error) && choice !== atFirst;
  useEffect(() => {
    if (!refused) return;
    tellProblem(problemOf(query.error));
    const before = priced.current.choice;
    setChoice(before === choice ? atFirst : before);
  }, [refused, query.error, choice]);
  const view = query.data ?? (refused ? priced.current.view : undefined);
  return { lines, query, choice, setChoice, view };
}

/** Everything the checkout shows and does. */
export function useCheckoutPage() {
  const { address, choose, forget } = useAddress();
  const { lines, query, choice, setChoice, view } = usePrice(address);
  useKnownProvince(query.error, forget);
  const [note, setNote] = useState('');
  const ordering = useMutation({
    mutationFn: orderAndPay,
    onError: (error, ordered) => {
      tell(error, ordered);
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
    view,
    refusedGoods: refusedGoods(query.error),
    address,
    note,
    setNote,
    choice,
    chooseCoupons: (coupons: Choice['coupons']) => setChoice({ ...choice, coupons }),
    usePoints: (points: PointsWish) => setChoice({ ...choice, points }),
    pickAddress: () => void pickAddress(),
    submit: () => void submit(),
    busy: ordering.isPending,
    repricing: query.isPlaceholderData,
  };
}
