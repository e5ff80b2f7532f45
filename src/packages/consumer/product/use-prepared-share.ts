import { useQuery } from '@tanstack/react-query';
import { preparedShareQuery } from '../../../services/fan';

/** Share ids of this product, asked for as soon as the page is there. Undefined before login and until they come. */
export function usePreparedShare(productId: string, wanted: boolean) {
  const options = preparedShareQuery({ kind: 'product', id: productId });
  const { data } = useQuery({ ...options, enabled: wanted && options.enabled === true });
  return data;
}
