import type { CategoryCard } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { allCategories } from '../../kit/repositories/catalogue';
import { categoryCard } from '../../kit/views/product-view';

export async function listCategories(): Promise<Answer<readonly CategoryCard[]>> {
  return { ok: true, value: (await allCategories()).map(categoryCard) };
}
