import type { StaffContext } from './call-context';
import { theShopId } from './the-shop';
import type { Tx } from './transaction';
import { withTransaction } from './with-transaction';

interface Noted {
  readonly targetId: string;
  readonly summary: string;
}

/** Notes who changed what, in the transaction that changes it: every console write leaves exactly one row. */
export function audit(
  tx: Tx,
  { caller, call, now }: StaffContext,
  { targetId, summary }: Noted,
): void {
  tx.add('audit', {
    _id: rowId({ caller, call }),
    shopId: theShopId,
    staffId: caller.id,
    action: call.action,
    targetId,
    summary,
    at: now,
  });
}

/** For work of many transactions: the row is there before any of them, and once however often the call is repeated. */
export async function auditAhead(context: StaffContext, noted: Noted): Promise<void> {
  await withTransaction(async (tx) => {
    const there = await tx.get('audit', rowId(context));
    if (there === undefined) audit(tx, context, noted);
    return { ok: true, value: undefined };
  });
}

function rowId({ caller, call }: Pick<StaffContext, 'caller' | 'call'>): string {
  return `${caller.id}:${call.key}`;
}
