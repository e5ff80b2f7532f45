import { QueryClient } from '@tanstack/react-query';
import { CallError } from './call-error';

/** Reads are repeated once when nobody knows why they failed; a refusal is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          error instanceof CallError &&
          error.kind === 'unknown' &&
          error.code !== 'OFFLINE' &&
          failures < 1,
      },
    },
  });
}
