import { useQuery } from '@tanstack/react-query';
import { ask } from '../../services/call';

/** Titles of the newest coupons and activities; older ones are known by their number. */
export function useGiverTitles(): (id: string) => string | undefined {
  const coupons = useQuery({
    queryKey: ['coupons', 'list', 'newest'],
    queryFn: ({ signal }) => ask('couponTemplates', {}, signal),
  });
  const activities = useQuery({
    queryKey: ['activities', 'newest'],
    queryFn: ({ signal }) => ask('activities', {}, signal),
  });
  const all = [...(coupons.data?.items ?? []), ...(activities.data?.items ?? [])];
  const titles = new Map(all.map(({ _id, title }) => [_id, title]));
  return (id) => titles.get(id);
}
