import type { Member } from '#domain/member';

/** Whether a coupon can be given to this member: who became somebody else, or is gone, would never find it. */
export function canBeGivenTo(member: Member | undefined): boolean {
  return member?.status === 'guest' || member?.status === 'member';
}
