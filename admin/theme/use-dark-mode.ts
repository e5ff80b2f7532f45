import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Follows the system's light, also while the page is open. */
export function useDarkMode(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
