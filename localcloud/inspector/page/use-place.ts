import { useCallback, useSyncExternalStore } from 'react';

/** Where one is: `#/data/orders` is the collection orders of the section data. */
export interface Place {
  readonly section: string;
  readonly detail: string;
}

export type Go = (section: string, detail?: string) => void;

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function usePlace(): [Place, Go] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback<Go>((section, detail = '') => {
    location.hash = detail === '' ? `#/${section}` : `#/${section}/${encodeURIComponent(detail)}`;
  }, []);
  const [, section = '', detail = ''] = hash.split('/');
  return [{ section, detail: decoded(detail) }, go];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
