import {
  counterpart,
  deposit,
  heldId,
  withdraw,
  type MemberAccount,
} from '../ledger/member-account';
import { sumOfLots } from '../ledger/lots';
import { post, type Posted } from '../ledger/post-change';
import { refusal, success, type Result } from '../result';

export interface PointsOfOrder {
  readonly orderId: string;
  /** Whole points, positive. */
  readonly points: number;
  /** UTC ms. */
  readonly at: number;
}

type Spent = Result<Posted, 'POINTS_BEYOND_BALANCE' | 'POINTS_STATE'>;

/** Holds points for an order being placed, what ends first first. POINTS_BEYOND_BALANCE carries the balance. */
export function holdPoints(account: MemberAccount, { orderId, points, at }: PointsOfOrder): Spent {
  if (holdOf(account, orderId) !== undefined) return refusal('POINTS_STATE', { orderId });
  if (points > account.balance) return short(account);
  const { account: left, taken } = withdraw(account, points);
  const after = {
    ...left,
    held: left.held + points,
    holds: [...left.holds, { orderId, lots: taken }],
  };
  const batch = { event: 'holdPoints', source: orderId, orderId, at, lots: taken };
  return success(post(after, batch, { from: account._id, to: heldId(account), amount: points }));
}

/** Spends what an order holds: it is paid. */
export function spendPoints(
  account: MemberAccount,
  { orderId, at }: Omit<PointsOfOrder, 'points'>,
): Spent {
  const hold = holdOf(account, orderId);
  if (hold === undefined) return refusal('POINTS_STATE', { orderId });
  const batch = { event: 'spendPoints', source: orderId, orderId, at };
  const to = counterpart(account.unit, 'spent');
  const amount = sumOfLots(hold.lots);
  return success(post(without(account, orderId), batch, { from: heldId(account), to, amount }));
}

/**
 * Gives back what a closed order held, with the ends it had: points whose end has passed meanwhile go with the next
 * expiry, as they would have without the order.
 */
export function voidPoints(
  account: MemberAccount,
  { orderId, at }: Omit<PointsOfOrder, 'points'>,
): Spent {
  const hold = holdOf(account, orderId);
  if (hold === undefined) return refusal('POINTS_STATE', { orderId });
  const after = deposit(without(account, orderId), hold.lots);
  const batch = { event: 'voidPoints', source: orderId, orderId, at };
  const amount = sumOfLots(hold.lots);
  return success(post(after, batch, { from: heldId(account), to: account._id, amount }));
}

/** Spends points for an order that was paid after closing, if the member has not used them elsewhere. */
export function spendPointsLate(
  account: MemberAccount,
  { orderId, points, at }: PointsOfOrder,
): Spent {
  if (points > account.balance) return short(account);
  const { account: after, taken } = withdraw(account, points);
  const batch = { event: 'spendPointsLate', source: orderId, orderId, at, lots: taken };
  const to = counterpart(account.unit, 'spent');
  return success(post(after, batch, { from: account._id, to, amount: points }));
}

function holdOf(account: MemberAccount, orderId: string) {
  return account.holds.find((hold) => hold.orderId === orderId);
}

function without(account: MemberAccount, orderId: string): MemberAccount {
  const holds = account.holds.filter((hold) => hold.orderId !== orderId);
  const held = holds.reduce((total, hold) => total + sumOfLots(hold.lots), 0);
  return { ...account, holds, held };
}

function short({ balance }: MemberAccount) {
  return refusal('POINTS_BEYOND_BALANCE', { balance: Math.max(0, balance) });
}
