import { joinLots, sumOfLots, type Lot } from '../ledger/lots';
import { counterpart, deposit, type MemberAccount } from '../ledger/member-account';
import { post, type Posted, type PostedEvent } from '../ledger/post-change';
import { returnedEnd } from './points-end';

export interface PointsBack extends Omit<PostedEvent, 'event' | 'lots'> {
  /** What the order had spent, with its ends. */
  readonly spent: readonly Lot[];
  /** Whole points that came back before, and that are back after this refund. */
  readonly before: number;
  readonly after: number;
}

/**
 * Gives spent points back because money of their order went back; undefined when that is nothing. What ends last comes
 * back first, in the member's favour.
 */
export function returnPoints(
  account: MemberAccount,
  { spent, before, after, ...source }: PointsBack,
): Posted | undefined {
  const lots = latest(spent, before, after).map((lot) => ({
    ...lot,
    until: returnedEnd(lot.until, source.at),
  }));
  const amount = sumOfLots(lots);
  if (amount === 0) return undefined;
  const from = counterpart(account.unit, 'spent');
  const event = { event: 'returnPoints', ...source };
  return post(deposit(account, joinLots(lots, [])), event, { from, to: account._id, amount });
}

/** The units from number `before` to number `after`, counted from the one that ends last. */
function latest(lots: readonly Lot[], before: number, after: number): Lot[] {
  let passed = 0;
  return [...lots].reverse().map(({ until, amount }) => {
    const from = Math.max(before, passed);
    passed += amount;
    return { until, amount: Math.max(0, Math.min(after, passed) - from) };
  });
}
