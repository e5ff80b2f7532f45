import type { Member } from '../member';

/**
 * One member from two who turned out to be one person. `into` keeps who it is and takes over what it lacks; `from` stays as
 * an empty shell that says where it went.
 */
export function mergeMembers(
  from: Member,
  into: Member,
): { readonly from: Member; readonly into: Member } {
  const tags = [...new Set([...(into.tags ?? []), ...(from.tags ?? [])])].sort();
  const birthday = into.birthday === undefined ? from : into;
  return {
    from: {
      ...{ _id: from._id, shopId: from.shopId, nickname: '', avatar: '' },
      ...{ status: 'merged', mergedInto: into._id, createdAt: from.createdAt },
    },
    into: {
      ...into,
      createdAt: Math.min(from.createdAt, into.createdAt),
      ...(tags.length === 0 ? {} : { tags }),
      ...(birthday.birthday === undefined ? {} : { birthday: birthday.birthday }),
      ...(birthday.birthdaySetAt === undefined ? {} : { birthdaySetAt: birthday.birthdaySetAt }),
    },
  };
}
