import type { Order } from '../order/order';
import type { LedgerBatch } from './batch';
import { sumOfLots, type Lot } from './lots';
import { counterpart, heldId, type MemberAccount, type MemberUnit } from './member-account';

interface Finding {
  readonly what: string;
  readonly where: string;
}

/** Every account against its entries, and every entry against an account. */
export function* accountsOfMembers(
  accounts: readonly MemberAccount[],
  batches: readonly LedgerBatch[],
  orders: ReadonlyMap<string, Pick<Order, 'memberId' | 'payment'>>,
): Iterable<Finding> {
  const sums = sumsByAccount(batches);
  const lines = linesByAccount(batches);
  const known = new Set<string>();
  for (const account of accounts) {
    known.add(account._id).add(heldId(account));
    yield* checkSums(account, sums);
    yield* checkLots(account);
    yield* checkStatement(account, lines.get(account._id) ?? []);
    yield* checkHolds(account, orders);
  }
  for (const [name, amount] of sums) {
    const isMembers = /^(points|growth):/.test(name) && !counterparts.has(name);
    if (isMembers && amount !== 0 && !known.has(name)) {
      yield { what: `the ledger has ${amount} for an account that does not exist`, where: name };
    }
  }
}

const units: readonly MemberUnit[] = ['points', 'growth'];

/** The ledger's accounts of the shop itself. */
const counterparts = new Set(
  units.flatMap((unit) =>
    (['issued', 'spent', 'expired', 'forfeited'] as const).map((name) => counterpart(unit, name)),
  ),
);

/** Sum of all entries by account. */
export function sumsByAccount(batches: readonly LedgerBatch[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { account, amount } of batches.flatMap((batch) => batch.entries)) {
    sums.set(account, (sums.get(account) ?? 0) + amount);
  }
  return sums;
}

interface Line {
  readonly number: number;
  readonly balance: number;
  readonly amount: number;
}

function linesByAccount(batches: readonly LedgerBatch[]): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (const { statement, entries } of batches) {
    if (statement === undefined) continue;
    const { account, number, balance } = statement;
    const amount = entries
      .filter((entry) => entry.account === account)
      .reduce((total, entry) => total + entry.amount, 0);
    lines.set(account, [...(lines.get(account) ?? []), { number, balance, amount }]);
  }
  return lines;
}

function* checkSums(account: MemberAccount, sums: ReadonlyMap<string, number>): Iterable<Finding> {
  const where = `accounts/${account._id}`;
  const posted = sums.get(account._id) ?? 0;
  if (account.balance !== posted) {
    yield { what: `the balance is ${account.balance} but its entries sum to ${posted}`, where };
  }
  const heldPosted = sums.get(heldId(account)) ?? 0;
  if (account.held !== heldPosted) {
    yield { what: `${account.held} is held but the entries sum to ${heldPosted}`, where };
  }
}

function* checkLots({ _id, balance, held, lots, holds }: MemberAccount): Iterable<Finding> {
  const where = `accounts/${_id}`;
  if (sumOfLots(lots) !== Math.max(0, balance)) {
    yield { what: `the lots sum to ${sumOfLots(lots)} with a balance of ${balance}`, where };
  }
  const inHolds = holds.flatMap((hold) => hold.lots);
  if (sumOfLots(inHolds) !== held) {
    yield { what: `the holds sum to ${sumOfLots(inHolds)} with ${held} held`, where };
  }
  if ([...lots, ...inHolds].some(isWrong) || !inOrder(lots)) {
    yield { what: 'a lot is not a positive whole amount in its turn', where };
  }
}

function isWrong({ amount, until }: Lot): boolean {
  return !Number.isSafeInteger(amount) || amount < 1 || !Number.isSafeInteger(until);
}

function inOrder(lots: readonly Lot[]): boolean {
  return lots.every((lot, place) => place === 0 || (lots[place - 1]?.until ?? 0) < lot.until);
}

/** The statement is a chain without a gap that ends in the balance. */
function* checkStatement(
  { _id, balance, changes }: MemberAccount,
  lines: readonly Line[],
): Iterable<Finding> {
  const where = `accounts/${_id}`;
  const sorted = [...lines].sort((a, b) => a.number - b.number);
  if (sorted.length !== changes || sorted.some((line, place) => line.number !== place + 1)) {
    yield { what: `${changes} changes but ${sorted.length} lines in the statement`, where };
    return;
  }
  let before = 0;
  for (const { number, balance: after, amount } of sorted) {
    if (before + amount !== after) {
      yield { what: `line ${number} of the statement does not follow from the one before`, where };
    }
    before = after;
  }
  if (before !== balance) yield { what: 'the statement does not end in the balance', where };
}

function* checkHolds(
  { _id, memberId, holds }: MemberAccount,
  orders: ReadonlyMap<string, Pick<Order, 'memberId' | 'payment'>>,
): Iterable<Finding> {
  const where = `accounts/${_id}`;
  const seen = new Set<string>();
  for (const { orderId } of holds) {
    const order = orders.get(orderId);
    if (order?.memberId !== memberId || order.payment.status !== 'unpaid' || seen.has(orderId)) {
      yield { what: `${orderId} holds something without being the member's unpaid order`, where };
    }
    seen.add(orderId);
  }
}

/** Events that happen to an order at most once; a refund may come in parts. */
const oncePerOrder = new Set([
  ...['sale', 'lateReceipt', 'earnPoints', 'earnGrowth'],
  ...['holdPoints', 'voidPoints', 'spendPoints', 'spendPointsLate'],
]);

/** Whether an order's events were posted once each, whatever their batches are called. */
export function* batchesOfOrder(
  orderId: string,
  batches: readonly LedgerBatch[],
): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { event } of batches) {
    if (oncePerOrder.has(event) && seen.has(event)) {
      yield { what: `${event} was posted twice for the order`, where: `orders/${orderId}` };
    }
    seen.add(event);
  }
  const ends = ['voidPoints', 'spendPoints'].filter((event) => seen.has(event)).length;
  if (ends > (seen.has('holdPoints') ? 1 : 0)) {
    yield { what: 'held points ended twice, or were never held', where: `orders/${orderId}` };
  }
}
