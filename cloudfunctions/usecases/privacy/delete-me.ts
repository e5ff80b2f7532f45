import type { CheckedInputOf } from '#contract/action';
import type { membershipActions } from '#contract/membership';
import type { Erasure } from '#domain/records';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { beginErasure } from '../../kit/membership/begin-erasure';
import { eraseTraces } from '../../kit/membership/erase-traces';
import { once } from '../../kit/once';

type Deleted = { readonly deleted: true };

/**
 * Forgets who asks for it. The door is shut in one transaction, the traces follow at once and once more a minute later
 * (decision 011). Coming back makes a new guest.
 */
export async function deleteMe(
  _: CheckedInputOf<typeof membershipActions.deleteMe>,
  context: BuyerContext,
): Promise<Answer<Deleted>> {
  let erasure: Erasure | undefined;
  const deleted = await once<Deleted>(context, async (tx) => {
    const identity = await tx.get('identities', context.caller.openid);
    if (identity === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const begun = await beginErasure(tx, identity.memberId, context.now);
    if (!begun.ok) return begun;
    erasure = begun.value;
    return { ok: true, value: { deleted: true } };
  });
  if (deleted.ok && erasure !== undefined) await eraseTraces(erasure);
  return deleted;
}
