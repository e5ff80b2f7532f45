import type { Member } from '../member';

/** A card holder with another verified phone; one they brought along from a member they were united with moves to the front. */
export function withPhone(member: Member, phone: string): Member {
  const { otherPhones = [], ...rest } = withoutTypedPhone(member);
  const others = otherPhones.filter((other) => other !== phone);
  return { ...rest, phone, ...(others.length === 0 ? {} : { otherPhones: others }) };
}

/** A phone that waits for the counter; the verified one goes on counting until then. */
export function withTypedPhone(member: Member, typedPhone: string): Member {
  return { ...member, typedPhone };
}

/** Without the phone that counted: it is free for somebody else. */
export function withoutPhone(member: Member): Member {
  const { phone, ...rest } = member;
  return phone === undefined ? member : rest;
}

/** Without the phone that waited for the counter. */
export function withoutTypedPhone(member: Member): Member {
  const { typedPhone, ...rest } = member;
  return typedPhone === undefined ? member : rest;
}
