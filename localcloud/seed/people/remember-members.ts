import { beijingDay, dayMs } from '#domain/calendar';
import type { Member } from '#domain/member';
import { isDayOfYear, setBirthday } from '#domain/membership/birthday';
import type { Dice } from '../dice';
import { mustHold } from '../history/shop-book';
import { castSize } from './members';

const words = ['茶友', '送礼', '企业采购'];

/**
 * What the shop knows of its card holders: the birthday of every third, one of them later this month where it has days
 * left, and the tags of some. The five of the development page stay as they are.
 */
export function rememberMembers(
  members: readonly Member[],
  { dice, now }: { readonly dice: Dice; readonly now: number },
): Member[] {
  let isFirst = true;
  return members.map((member, place) => {
    if (place < castSize || member.status !== 'member') return member;
    const known =
      place % 3 === 0 ? withBirthday(member, isFirst ? soon(now) : anyDay(dice)) : member;
    if (place % 3 === 0) isFirst = false;
    return tagged(known, place, dice);
  });
}

/** In six days, or the last day of the month before that. */
function soon(now: number): string {
  const month = beijingDay(now).slice(5, 7);
  const days = Array.from({ length: 7 }, (_, ahead) => beijingDay(now + ahead * dayMs).slice(5));
  return days.filter((day) => day.startsWith(month)).pop() ?? `${month}-01`;
}

function anyDay(dice: Dice): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(dice.whole(1, 12))}-${two(dice.whole(1, 31))}`;
  return isDayOfYear(day) ? day : '02-29';
}

const withBirthday = (member: Member, day: string): Member =>
  mustHold(setBirthday(member, day, member.joinedAt ?? member.createdAt));

function tagged(member: Member, place: number, dice: Dice): Member {
  if (place % 4 !== 1) return member;
  const tags = [...new Set([...(place % 8 === 1 ? ['常客'] : []), dice.pick(words)])].sort();
  return { ...member, tags };
}
