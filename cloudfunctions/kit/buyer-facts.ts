import type { MemberAccount } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { levelOf, rightsOf } from '#domain/membership/level-of';
import type { BuyerFacts } from '#domain/pricing/quote-input';
import type { ShopSettings } from '#domain/shop';

/** What the price may know of a member: the rights of their level today, and the points they have. */
export function buyerFacts(
  member: Member | undefined,
  account: Pick<MemberAccount, 'balance'> | undefined,
  { levels }: Pick<ShopSettings, 'levels'>,
  now: number,
): BuyerFacts {
  const pointsBalance = account?.balance ?? 0;
  const level = member && levelOf(member, levels);
  if (member === undefined || level === undefined) return { pointsBalance };
  const { payPercent, pointsPercent, freeFreight } = rightsOf(member, levels, now);
  return {
    pointsBalance,
    level: {
      name: level.name,
      ...(payPercent === 100 ? {} : { payPercent }),
      ...(pointsPercent === 100 ? {} : { pointsPercent }),
      ...(freeFreight ? { freeFreight } : {}),
    },
  };
}
