import type { Category, Product } from '#domain/catalogue';
import { allCategories } from './repositories/catalogue';
import { productsOnSale } from './repositories/products';

/** What the words of an activity need. */
export interface ActivityNames {
  readonly categories: readonly Category[];
  readonly products: readonly Product[];
}

export async function activityNames(): Promise<ActivityNames> {
  const [categories, products] = await Promise.all([allCategories(), productsOnSale()]);
  return { categories, products };
}
