import { useQuery } from '@tanstack/react-query';
import { memberCardQuery } from '../../services/membership';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';

/** The person's card. What was kept on the phone shows at once and stays when there is no network. */
export function useCard() {
  const query = useQuery(memberCardQuery());
  useRefetchOnShow(query);
  return {
    card: query.data,
    error: query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    query,
  };
}
