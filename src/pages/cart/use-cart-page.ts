import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { confirm } from '../../platform/say';
import { openPage } from '../../platform/routes';
import { productsByIdsQuery } from '../../services/catalogue';
import { quoteQuery } from '../../services/orders';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';
import { piecesIn, useCart, type CartLine } from '../../stores/cart';
import { useCheckout } from '../../stores/checkout';
import { cartTexts } from '../../texts/cart';
import { useText } from '../../texts/say';
import { goodsTotal, nearestCoupon, sortLines } from './cart-lines';

const wanted = (lines: readonly CartLine[]) =>
  lines.map(({ productId, skuId, quantity }) => ({ productId, skuId, quantity }));

export function useCartPage() {
  const t = useText(cartTexts);
  const [editing, setEditing] = useState(false);
  const cart = useCart();
  const ids = [...new Set(cart.lines.map(({ productId }) => productId))].sort();
  const products = useQuery({ ...productsByIdsQuery(ids), placeholderData: keepPreviousData });
  const known = sortLines(cart.lines, products.data ?? []);
  const selected = known.live.filter((line) => line.selected);
  const quote = useQuery({
    ...quoteQuery({ lines: wanted(selected), couponChoice: 'best' }),
    // The last price stays, dimmed, while the next one is on its way.
    placeholderData: keepPreviousData,
  });
  const priced = selected.length > 0 ? quote.data : undefined;
  const { live, gone } = sortLines(cart.lines, products.data ?? [], priced?.shortages);
  useRefetchOnShow(products, quote);

  const askToRemove = async (lines: readonly CartLine[]) => {
    const agreed = await confirm({
      title: t('removeTitle', { count: lines.length }),
      agree: t('remove'),
      decline: t('keep'),
    });
    if (agreed) cart.remove(lines);
  };

  return {
    empty: cart.lines.length === 0,
    waiting: ids.length > 0 && products.data === undefined && products.error === null,
    error: products.data === undefined ? products.error : null,
    retry: () => void products.refetch(),
    live,
    // While the answer for the new lines is on its way, nobody knows what is gone.
    gone: products.isPlaceholderData ? [] : gone,
    selected,
    pieces: piecesIn(selected),
    allSelected: live.length > 0 && selected.length === live.length,
    priced,
    pricing: quote.isFetching,
    priceError: quote.error,
    goodsFen: goodsTotal(selected),
    gap: nearestCoupon(priced),
    short: live.some((line) => line.selected && line.shortOf !== undefined),
    editing,
    setEditing,
    select: cart.select,
    selectAll: (on: boolean) => cart.selectAll(live, on),
    setQuantity: cart.setQuantity,
    remove: (lines: readonly CartLine[]) => void askToRemove(lines),
    clearGone: () => cart.remove(gone),
    checkout: () => {
      useCheckout.getState().begin(selected, 'cart');
      openPage('checkout');
    },
  };
}
