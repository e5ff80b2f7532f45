import type { CheckedInputOf } from '#contract/action';
import type { openActions } from '#contract/open';
import type { ProductView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { productsByIds } from '../../kit/repositories/products';
import { publicProduct } from '../../kit/views/product-view';

/** For the cart: products off sale are among them and say so, products that are gone are not. */
export async function listProductsByIds({
  ids,
}: CheckedInputOf<typeof openActions.productsByIds>): Promise<
  Answer<readonly ProductView['product'][]>
> {
  const products = await productsByIds(ids);
  return { ok: true, value: products.map(publicProduct) };
}
