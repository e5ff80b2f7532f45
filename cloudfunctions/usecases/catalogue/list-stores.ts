import type { StoreCard } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { allStores } from '../../kit/repositories/catalogue';
import { storeCard } from '../../kit/views/product-view';

export async function listStores(): Promise<Answer<readonly StoreCard[]>> {
  return { ok: true, value: (await allStores()).map(storeCard) };
}
