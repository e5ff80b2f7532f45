type Fetch<Connection> = (request: Request, connection: Connection) => Response | Promise<Response>;

/** Answers as `fetch` does and tells once, when the first page has been answered. */
export function tellFirstPage<Connection>(fetch: Fetch<Connection>): {
  readonly fetch: Fetch<Connection>;
  readonly firstPage: Promise<void>;
} {
  let tell = (): void => undefined;
  const firstPage = new Promise<void>((resolve) => (tell = resolve));
  return {
    firstPage,
    fetch: async (request, connection) => {
      const response = await fetch(request, connection);
      if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) tell();
      return response;
    },
  };
}
