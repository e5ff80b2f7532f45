import type { CheckedInputOf } from '#contract/action';
import type { Page } from '#contract/fields';
import type { openActions } from '#contract/open';
import type { ProductCard } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { productPage } from '../../kit/repositories/products';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { productCard } from '../../kit/views/product-view';

export async function listProducts(
  filter: CheckedInputOf<typeof openActions.products>,
): Promise<Answer<Page<ProductCard>>> {
  const page = await productPage(filter);
  const stocks = await stocksOfProducts(page.items.map((product) => product._id));
  const items = page.items.map((product) => productCard(product, stocks));
  return { ok: true, value: { ...page, items } };
}
