import type { LedgerBatch } from './batch';
import type { Lot } from './lots';
import type { MemberAccount } from './member-account';

/** An account after a change, and the batch that explains it: saved together or not at all. */
export interface Posted {
  readonly account: MemberAccount;
  readonly batch: LedgerBatch;
}

export interface PostedEvent {
  /** The batch is `${event}:${source}`. */
  readonly event: string;
  readonly source: string;
  readonly orderId?: string;
  /** UTC ms. */
  readonly at: number;
  readonly lots?: readonly Lot[];
}

/** The batch of one event: `amount` leaves `from` and arrives at `to`; with a statement line when the balance changed. */
export function post(
  account: MemberAccount,
  { event, source, orderId, at, lots }: PostedEvent,
  { from, to, amount }: { readonly from: string; readonly to: string; readonly amount: number },
): Posted {
  const entries = [
    { account: from, amount: 0 - amount },
    { account: to, amount },
  ];
  const { _id, balance, changes } = account;
  const statement = { account: _id, number: changes, balance };
  const isLine = from === _id || to === _id;
  const batch: LedgerBatch = {
    _id: `${event}:${source}`,
    shopId: account.shopId,
    unit: account.unit,
    event,
    ...(orderId === undefined ? {} : { orderId }),
    entries,
    at,
    ...(isLine ? { statement } : {}),
    ...(lots === undefined ? {} : { lots }),
  };
  return { account, batch };
}
