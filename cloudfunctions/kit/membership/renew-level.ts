import type { MemberAccount } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { withLevel } from '#domain/membership/level-of';
import type { ShopSettings } from '#domain/shop';
import type { Tx } from '../transaction';

/** Saves a member whose growth changed, when that changes the level. */
export function renewLevel(
  tx: Tx,
  member: Member,
  growth: Pick<MemberAccount, 'balance'>,
  { levels }: Pick<ShopSettings, 'levels'>,
  now: number,
): Member {
  const renewed = withLevel(member, growth.balance, levels, now);
  if (renewed.level?.id === member.level?.id) return member;
  tx.set('members', renewed);
  return renewed;
}
