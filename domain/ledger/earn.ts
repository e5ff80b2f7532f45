import { sumOfLots, type Lot } from './lots';
import { counterpart, deposit, withdraw, type MemberAccount } from './member-account';
import { post, type Posted, type PostedEvent } from './post-change';

const names = {
  points: {
    earn: 'earnPoints',
    reverse: 'reversePoints',
    expire: 'expirePoints',
    forfeit: 'forfeitPoints',
  },
  growth: {
    earn: 'earnGrowth',
    reverse: 'reverseGrowth',
    expire: 'expireGrowth',
    forfeit: 'forfeitGrowth',
  },
} as const;

type Source = Omit<PostedEvent, 'event'>;

/** Gives a member what an event brought; undefined when that is nothing. */
export function earn(account: MemberAccount, lot: Lot, source: Source): Posted | undefined {
  if (lot.amount === 0) return undefined;
  const event = names[account.unit].earn;
  const from = counterpart(account.unit, 'issued');
  const to = account._id;
  return post(deposit(account, [lot]), { event, ...source }, { from, to, amount: lot.amount });
}

/**
 * Takes back what an event had brought because its money went back. `until` is the end the units had: they are taken
 * first. Points that are spent already become a debt; growth that has run out is gone anyway and stays so.
 */
export function reverse(
  account: MemberAccount,
  { amount, until }: Lot,
  source: Source,
): Posted | undefined {
  const most = account.unit === 'growth' ? Math.min(amount, sumOfLots(account.lots)) : amount;
  if (most === 0) return undefined;
  const event = names[account.unit].reverse;
  const to = counterpart(account.unit, 'issued');
  const { account: after } = withdraw(account, most, until);
  return post(after, { event, ...source }, { from: account._id, to, amount: most });
}

/** Ends what is over at `now`; undefined when nothing is. */
export function expire(account: MemberAccount, now: number): Posted | undefined {
  const over = sumOfLots(account.lots.filter((lot) => lot.until <= now));
  return leave(account, over, 'expire', 'expired', now);
}

/** Ends everything a member who leaves for good has free, a debt as well. */
export function forfeit(account: MemberAccount, now: number): Posted | undefined {
  return leave(account, account.balance, 'forfeit', 'forfeited', now);
}

function leave(
  account: MemberAccount,
  amount: number,
  step: 'expire' | 'forfeit',
  into: 'expired' | 'forfeited',
  at: number,
): Posted | undefined {
  if (amount === 0) return undefined;
  const to = counterpart(account.unit, into);
  const after =
    amount > 0
      ? withdraw(account, amount).account
      : deposit(account, [{ until: at, amount: -amount }]);
  // The number of the change makes the source: an account may lose something every day.
  const source = `${account.ref}:${after.changes}`;
  const event = names[account.unit][step];
  return post(after, { event, source, at }, { from: account._id, to, amount });
}
