import type { StaffContext } from './call-context';
import { theShopId } from './the-shop';
import type { Tx } from './transaction';

/** Notes who changed what, in the transaction that changes it: every console write leaves exactly one row. */
export function audit(
  tx: Tx,
  { caller, call, now }: StaffContext,
  { targetId, summary }: { readonly targetId: string; readonly summary: string },
): void {
  tx.add('audit', {
    _id: `${caller.id}:${call.key}`,
    shopId: theShopId,
    staffId: caller.id,
    action: call.action,
    targetId,
    summary,
    at: now,
  });
}
