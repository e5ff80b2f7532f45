import type { MemberView } from '#contract/views';
import { describePolicy } from '#domain/attribution/describe-policy';
import type { Member } from '#domain/member';
import { ownAvatar } from '#domain/membership/avatar';
import { shownName } from '#domain/membership/guest-name';
import { levelOf, rightsOf } from '#domain/membership/level-of';
import { add } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import { linksTo } from '../outside/files';
import type { CallContext } from '../call-context';
import { earningsOf } from '../repositories/commissions';
import { countUsableCoupons } from '../repositories/coupons';
import { countOrders } from '../repositories/orders';
import { shopSettings } from '../repositories/settings';
import { countVisits } from '../repositories/shares';

/** A member's own page: what is under way as a buyer, and what came of their recommendations. */
export async function memberView(
  member: Member,
  { now, language }: Pick<CallContext, 'now' | 'language'>,
): Promise<MemberView> {
  const { _id: memberId } = member;
  const avatar = ownAvatar(member);
  const [coupons, orders, visits, earnings, settings, linkTo] = await Promise.all([
    countUsableCoupons(memberId, now),
    countOrders(memberId),
    countVisits(memberId),
    earningsOf(memberId),
    shopSettings(),
    linksTo([avatar]),
  ]);
  const estimatedFen = add(earnings.fen('estimated'), earnings.fen('pending'));
  return {
    memberId,
    nickname: shownName(member, language),
    avatar: linkTo(avatar),
    ...levelPrice(member, settings, now),
    coupons,
    orders,
    fan: { visits: visits.visits, orders: earnings.orders, estimatedFen },
    policyText: describePolicy(settings.attribution, language),
  };
}

/** What the phone shows goods at; the quote computes it again. */
function levelPrice(
  member: Member,
  { levels }: Pick<ShopSettings, 'levels'>,
  now: number,
): Pick<MemberView, 'level'> {
  const level = levelOf(member, levels);
  const { payPercent } = rightsOf(member, levels, now);
  return level === undefined || payPercent === 100
    ? {}
    : { level: { name: level.name, payPercent } };
}
