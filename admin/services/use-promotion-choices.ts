import { useQuery } from '@tanstack/react-query';
import { ask } from './call';

/** Categories, products, stores and levels to choose from; asked once for all forms. */
export function usePromotionChoices() {
  return useQuery({
    queryKey: ['promotion-choices'],
    queryFn: ({ signal }) => ask('promotionChoices', {}, signal),
    staleTime: 60_000,
  });
}

export type PromotionChoicesQuery = ReturnType<typeof usePromotionChoices>;
