import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';

/**
 * What a form starts from: asked anew each time the form is opened, and then left alone, so that nothing moves under
 * the hands of the person. `round` grows when they ask for the newest.
 */
export function useFresh<Data>(
  key: readonly unknown[],
  load: (signal: AbortSignal) => Promise<Data>,
) {
  const [round, setRound] = useState(0);
  const query = useQuery({
    queryKey: ['form-start', ...key],
    queryFn: ({ signal }) => load(signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  return {
    ...query,
    round,
    renew: () => {
      void query.refetch().then(({ isSuccess }) => {
        if (isSuccess) setRound((old) => old + 1);
      });
    },
  };
}
