import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { setCartBadge } from '../../platform/tab-badge';
import { piecesIn, useCart } from '../../stores/cart';

/** Keeps the number on the cart's tab true; used by tab pages. */
export function useCartBadge() {
  const pieces = useCart((cart) => piecesIn(cart.lines));
  useEffect(() => setCartBadge(pieces), [pieces]);
  useDidShow(() => setCartBadge(pieces));
}
