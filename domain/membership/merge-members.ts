import type { Member } from '../member';
import { withoutTypedPhone } from './change-phone';
import { verifiedPhonesOf } from './phone';

/**
 * One member from two who turned out to be one person. `into` keeps who it is and takes over what it lacks, with every
 * verified phone of both; `from` stays as an empty shell that says where it went.
 */
export function mergeMembers(
  from: Member,
  into: Member,
): { readonly from: Member; readonly into: Member } {
  const tags = united(into.tags, from.tags).sort();
  const otherPhones = united(into.otherPhones, verifiedPhonesOf(from)).filter(
    (phone) => phone !== into.phone,
  );
  const birthday = into.birthday === undefined ? from : into;
  const typedPhone = into.typedPhone ?? from.typedPhone;
  const joinedAt = earlier(into.joinedAt, from.joinedAt);
  return {
    from: {
      ...{ _id: from._id, shopId: from.shopId, nickname: '', avatar: '' },
      ...{ status: 'merged', mergedInto: into._id, createdAt: from.createdAt },
    },
    into: {
      ...withoutTypedPhone(into),
      avatar: into.avatar === '' ? from.avatar : into.avatar,
      createdAt: Math.min(from.createdAt, into.createdAt),
      ...(joinedAt === undefined ? {} : { joinedAt }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(otherPhones.length === 0 ? {} : { otherPhones }),
      ...(typedPhone === undefined || typedPhone === into.phone ? {} : { typedPhone }),
      ...(birthday.birthday === undefined ? {} : { birthday: birthday.birthday }),
      ...(birthday.birthdaySetAt === undefined ? {} : { birthdaySetAt: birthday.birthdaySetAt }),
    },
  };
}

function united(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
