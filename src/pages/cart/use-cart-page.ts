import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Address } from '#domain/order/order';
import { confirm } from '../../platform/say';
import { openPage } from '../../platform/routes';
import { productsByIdsQuery } from '../../services/catalogue';
import { quoteQuery } from '../../services/orders';
import { useLevel } from '../../components/price/level';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';
import { useAddress } from '../../stores/address';
import { piecesIn, useCart, type CartLine } from '../../stores/cart';
import { useCheckout } from '../../stores/checkout';
import { cartTexts } from '../../texts/cart';
import { useText } from '../../texts/say';
import { goodsTotal, sortLines } from './cart-lines';
import { nextGains } from './next-gains';

/** The freight of the address picked last, as the checkout will show it; a guess before there is one. */
const towards = (address: Address | null) =>
  address ? { destination: { province: address.province, city: address.city } } : {};

const wanted = (lines: readonly CartLine[]) =>
  lines.map(({ productId, skuId, quantity }) => ({ productId, skuId, quantity }));

export function useCartPage() {
  const t = useText(cartTexts);
  const [editing, setEditing] = useState(false);
  const cart = useCart();
  const address = useAddress((choice) => choice.address);
  const ids = [...new Set(cart.lines.map(({ productId }) => productId))].sort();
  const products = useQuery({ ...productsByIdsQuery(ids), placeholderData: keepPreviousData });
  const level = useLevel();
  const onShelf = sortLines(cart.lines, products.data ?? []);
  const chosen = onShelf.live.filter((line) => line.selected);
  const quote = useQuery({
    ...quoteQuery({ lines: wanted(chosen), couponChoice: 'best', ...towards(address) }),
    // The last price stays, dimmed, while the next one is on its way.
    placeholderData: keepPreviousData,
  });
  const priced = chosen.length > 0 ? quote.data : undefined;
  const { live, gone } = sortLines(cart.lines, products.data ?? [], { priced, level });
  const selected = live.filter((line) => line.selected);
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
    gains: nextGains(priced),
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
