import type { CheckedInputOf } from '#contract/action';
import type { openActions } from '#contract/open';
import type { ProductView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { priceBook } from '../../kit/price-book';
import { productsByIds } from '../../kit/repositories/products';
import { shopToday } from '../../kit/repositories/shop-today';
import { publicProduct } from '../../kit/views/product-view';

/** For the cart: products off sale are among them and say so, products that are gone are not. */
export async function listProductsByIds(
  { ids }: CheckedInputOf<typeof openActions.productsByIds>,
  { now }: CallContext,
): Promise<Answer<readonly ProductView['product'][]>> {
  const [products, { activities }] = await Promise.all([productsByIds(ids), shopToday(now)]);
  const prices = await priceBook(products, activities, now);
  return { ok: true, value: products.map((product) => publicProduct(product, prices)) };
}
