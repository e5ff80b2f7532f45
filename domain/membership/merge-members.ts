import type { Member } from '../member';
import { yearOf } from './birthday';
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
      ...birthdayOf(from, into),
    },
  };
}

/**
 * Once a year holds for both together: the last change of either counts, and who took a birthday back in the same Beijing
 * year, or later, does not get another one by becoming one with somebody who has one.
 */
function birthdayOf(from: Member, into: Member): Pick<Member, 'birthday' | 'birthdaySetAt'> {
  const setAt = later(into.birthdaySetAt, from.birthdaySetAt);
  const isOpen =
    into.birthdaySetAt === undefined || isLaterYear(from.birthdaySetAt, into.birthdaySetAt);
  const birthday = into.birthday ?? (isOpen ? from.birthday : undefined);
  return {
    ...(birthday === undefined ? {} : { birthday }),
    ...(setAt === undefined ? {} : { birthdaySetAt: setAt }),
  };
}

function isLaterYear(at: number | undefined, than: number): boolean {
  return at !== undefined && yearOf(at) > yearOf(than);
}

function united(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
