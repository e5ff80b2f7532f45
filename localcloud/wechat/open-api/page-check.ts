/** Which pages the mini-program has. */
export interface PageCheck {
  /** Whether there is such a page; `path` may carry a query. */
  knows(path: string): boolean;
  readonly home: string;
}

/** @param pages paths without a leading `/`, the home page first */
export function pageCheck(pages: readonly string[]): PageCheck {
  const known = new Set(pages);
  return {
    knows: (path) => known.has(path.split('?')[0] ?? ''),
    home: pages[0] ?? '',
  };
}
