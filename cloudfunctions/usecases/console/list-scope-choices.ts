import type { AnswerOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { Answer } from '../../kit/answer';
import { allCategories } from '../../kit/repositories/catalogue';
import { productsOnSale } from '../../kit/repositories/products';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { categoryCard, productCard } from '../../kit/views/product-view';

/** What a coupon can be limited to. */
export async function listScopeChoices(): Promise<
  Answer<AnswerOf<typeof adminActions.scopeChoices>>
> {
  const [categories, products] = await Promise.all([allCategories(), productsOnSale()]);
  const stocks = await stocksOfProducts(products.map((product) => product._id));
  return {
    ok: true,
    value: {
      categories: categories.map(categoryCard),
      products: products.map((product) => productCard(product, stocks)),
    },
  };
}
