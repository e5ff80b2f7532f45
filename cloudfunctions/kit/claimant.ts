import type { Claimant } from '#domain/coupons/claim-coupon';
import { claimChannels, type ClaimChannel } from '#domain/coupons/template';
import type { Member } from '#domain/member';
import { memberById } from './repositories/members';
import { hasKeptOrder } from './repositories/orders';
import { touchesOf } from './repositories/shares';

/** What an audience asks about a member. */
export async function claimantOf(memberId: string | Promise<string>): Promise<Claimant> {
  const id = await memberId;
  const [member, hasKept] = await Promise.all([memberById(id), hasKeptOrder(id)]);
  return { memberId: id, isNew: !hasKept, tags: member?.tags ?? [], ...levelOf(member) };
}

function levelOf(member: Member | undefined): Pick<Claimant, 'levelId'> {
  return member?.level === undefined ? {} : { levelId: member.level.id };
}

/** The channels over which shares brought this member, as far as a coupon can be given for one. */
export async function channelsOf(memberId: string): Promise<readonly ClaimChannel[]> {
  const touches = await touchesOf(memberId);
  const came = new Set<string>(touches.map((touch) => touch.channel));
  return claimChannels.filter((channel) => came.has(channel));
}
