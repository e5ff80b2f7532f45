export type Ending = () => Promise<void>;

/** Ends what was begun, last first, and all of it even when a part fails at that. */
export async function endAll(endings: Ending[]): Promise<void> {
  const [end, ...rest] = endings.splice(0).reverse();
  if (end === undefined) return;
  try {
    await end();
  } finally {
    await endAll(rest.reverse());
  }
}
