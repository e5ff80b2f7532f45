import type { NameOf } from '../texts/coupon-words';
import { usePromotionChoices } from './use-promotion-choices';

/** Names of categories, products, stores and levels; what is gone or not there yet is its own name. */
export function usePromotionNames(): NameOf {
  const { data } = usePromotionChoices();
  const { categories = [], products = [], stores = [], levels = [] } = data ?? {};
  const names = new Map([
    ...categories.map(({ _id, name }) => [_id, name] as const),
    ...products.map(({ id, title }) => [id, title] as const),
    ...[...stores, ...levels].map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}
