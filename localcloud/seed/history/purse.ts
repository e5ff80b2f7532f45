import type { OutsideOrder } from '#domain/imports/outside-order';
import type { LedgerBatch } from '#domain/ledger/batch';
import { expire } from '#domain/ledger/earn';
import { openAccount, type MemberAccount } from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import type { Member } from '#domain/member';
import { withLevel } from '#domain/membership/level-of';
import type { MemberLevel } from '#domain/membership/levels';
import type { ShopSettings } from '#domain/shop';
import { demoShopId } from '../demo-shop-id';

/** What a member has of points and growth, and everything that ever changed it. */
export interface Purse {
  readonly member: Member;
  readonly points: MemberAccount;
  readonly growth: MemberAccount;
  readonly ledger: readonly LedgerBatch[];
  readonly outsideOrders: readonly OutsideOrder[];
}

/** Something that changes a member's points and growth at its instant, UTC ms. */
export interface Happening {
  readonly at: number;
  readonly change: (purse: Purse) => Purse;
}

/** Lets everything happen in its turn; what ends between two of them, or by `now`, has ended by then. */
export function livePurse(
  member: Member,
  happenings: readonly Happening[],
  { settings: { levels }, now }: { readonly settings: ShopSettings; readonly now: number },
): Purse {
  const inTurn = [...happenings].sort((a, b) => a.at - b.at);
  const lived = inTurn.reduce(
    (purse, { at, change }) => change(endWhatIsOver(purse, at, levels)),
    emptyPurse(member, levels),
  );
  return endWhatIsOver(lived, now, levels);
}

/** The purse after changes of its accounts; the level follows the growth. */
export function keepPosted(
  purse: Purse,
  changes: readonly (Posted | undefined)[],
  levels: readonly MemberLevel[],
): Purse {
  return changes.reduce<Purse>((before, posted) => {
    if (posted === undefined) return before;
    const { account, batch } = posted;
    const ledger = [...before.ledger, batch];
    if (account.unit === 'points') return { ...before, points: account, ledger };
    const member = withLevel(before.member, account.balance, levels, batch.at);
    return { ...before, growth: account, member, ledger };
  }, purse);
}

/** What the nightly job has ended by an instant, each lot at its own end. */
function endWhatIsOver(purse: Purse, by: number, levels: readonly MemberLevel[]): Purse {
  const ends = [...purse.points.lots, ...purse.growth.lots].map(({ until }) => until);
  const over = [...new Set(ends)].filter((end) => end <= by).sort((a, b) => a - b);
  return over.reduce(
    (left, end) => keepPosted(left, [expire(left.points, end), expire(left.growth, end)], levels),
    purse,
  );
}

function emptyPurse(member: Member, levels: readonly MemberLevel[]): Purse {
  const owner = { memberId: member._id, shopId: demoShopId, ref: `demo${member._id.slice(0, 12)}` };
  return {
    member: withLevel(member, 0, levels, member.createdAt),
    points: openAccount('points', owner),
    growth: openAccount('growth', owner),
    ...{ ledger: [], outsideOrders: [] },
  };
}
