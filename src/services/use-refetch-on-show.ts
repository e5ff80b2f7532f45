import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

interface Refetchable {
  readonly isStale: boolean;
  readonly isEnabled: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** Tab pages stay open behind others: coming back asks again for what has grown old. */
export function useRefetchOnShow(...queries: readonly Refetchable[]) {
  const latest = useRef(queries);
  latest.current = queries;
  const shownBefore = useRef(false);
  useDidShow(() => {
    if (shownBefore.current) {
      latest.current
        .filter(({ isEnabled, isStale }) => isEnabled && isStale)
        .forEach(({ refetch }) => void refetch());
    }
    shownBefore.current = true;
  });
}
