import { useSyncExternalStore } from 'react';

const tokenEntry = 'console.token';
const expiredEntry = 'console.expired';
const listeners = new Set<() => void>();

/** The bearer token of the signed-in staff. It lives as long as the browser tab and nowhere else. */
export const session = {
  token: (): string | null => sessionStorage.getItem(tokenEntry),
  open: (token: string): void => {
    sessionStorage.removeItem(expiredEntry);
    sessionStorage.setItem(tokenEntry, token);
    announce();
  },
  close: (): void => {
    sessionStorage.removeItem(tokenEntry);
    announce();
  },
  /** The server no longer takes the token; the sign-in page says so. */
  expire: (): void => {
    sessionStorage.setItem(expiredEntry, 'yes');
    session.close();
  },
  hasExpired: (): boolean => sessionStorage.getItem(expiredEntry) !== null,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};

function announce(): void {
  for (const changed of listeners) changed();
}

export function useSessionToken(): string | null {
  return useSyncExternalStore(session.subscribe, session.token);
}
