import { inTurns } from '../in-turns';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';

const atOnce = 4;

/**
 * Changes document after document, each in a transaction of its own, until a query finds none that the change has not
 * reached. @returns how many there were.
 */
export async function eachDocument(
  find: () => Promise<readonly { readonly _id: string }[]>,
  change: (tx: Tx, id: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let found = await find(); found.length > 0; found = await find()) {
    await inTurns(found, atOnce, ({ _id }) => changeOne(_id, change));
    count += found.length;
  }
  return count;
}

async function changeOne(id: string, change: (tx: Tx, id: string) => Promise<void>): Promise<void> {
  const done = await withTransaction(async (tx) => {
    await change(tx, id);
    return { ok: true, value: undefined };
  });
  if (!done.ok) throw new Error(`A chore met ${done.code}`);
}
