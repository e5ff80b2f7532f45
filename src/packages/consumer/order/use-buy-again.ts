import type { OrderView } from '#contract/views';
import { openPage } from '../../../platform/routes';
import { useCart } from '../../../stores/cart';

/** Puts everything of an order into the bag once more; prices and stock are today's. */
export function useBuyAgain(order: OrderView) {
  const add = useCart((cart) => cart.add);
  return () => {
    for (const { productId, skuId, quantity } of order.quote.lines)
      add({ productId, skuId }, quantity);
    openPage('cart');
  };
}
