/** The `code` of an error of the system, as in `ENOENT`; undefined when it has none. */
export const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
