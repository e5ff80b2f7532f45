import { focusManager, QueryClient } from '@tanstack/react-query';
import { isPassing } from './call-error';

/** What the phone knows of the server. Refusals are not asked again; a busy or silent server is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** WeChat says when the app comes to the front; stale answers are then fetched again. */
export function setInFront(inFront: boolean) {
  focusManager.setFocused(inFront);
}
