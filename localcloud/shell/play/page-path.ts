/** A mini-program page address: `packages/consumer/product/index?id=1` apart into page and query. */
export interface PageAddress {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export function parsePagePath(address: string): PageAddress {
  const [path = '', query = ''] = address.replace(/^\/+/, '').split(/\?(.*)/s);
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

export function formatPagePath({ path, query }: PageAddress): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
