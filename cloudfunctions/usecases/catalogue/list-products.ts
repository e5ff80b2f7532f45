import type { CheckedInputOf } from '#contract/action';
import type { Page } from '#contract/fields';
import type { openActions } from '#contract/open';
import type { ProductCard } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { priceBook } from '../../kit/price-book';
import { productPage } from '../../kit/repositories/products';
import { shopToday } from '../../kit/repositories/shop-today';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { productCard } from '../../kit/views/product-view';

export async function listProducts(
  filter: CheckedInputOf<typeof openActions.products>,
  { now }: CallContext,
): Promise<Answer<Page<ProductCard>>> {
  const [page, { activities }] = await Promise.all([productPage(filter), shopToday(now)]);
  const [stocks, prices] = await Promise.all([
    stocksOfProducts(page.items.map((product) => product._id)),
    priceBook(page.items, activities, now),
  ]);
  const items = page.items.map((product) => productCard(product, stocks, prices));
  return { ok: true, value: { ...page, items } };
}
