const entry = 'console.where';

/** The page a person wanted before signing in, so that signing in leads there. */
export const whereFrom = {
  remember(path: string): void {
    sessionStorage.setItem(entry, path);
  },
  /** Read once; the coupon list when nothing is remembered. */
  take(): string {
    const path = sessionStorage.getItem(entry);
    sessionStorage.removeItem(entry);
    return path !== null && path.startsWith('/') ? path : '/';
  },
};
