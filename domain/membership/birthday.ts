import { beijingDay, startOfBeijingDay } from '../calendar';
import { refusal, success, type Result } from '../result';
import type { Member } from '../member';

/** Whether `MM-DD` is a day of the calendar; 29 February is one. */
export function isDayOfYear(day: string): boolean {
  if (!/^\d{2}-\d{2}$/.test(day)) return false;
  try {
    return startOfBeijingDay(`2024-${day}`) > 0;
  } catch {
    return false;
  }
}

/** Whether an instant falls on the birthday, in Beijing. Who was born on 29 February keeps the 28th in other years. */
export function isBirthday(birthday: string | undefined, at: number): boolean {
  return birthday !== undefined && birthdaysOn(at).includes(birthday);
}

/** The birthdays kept on the Beijing day of an instant. */
export function birthdaysOn(at: number): string[] {
  const day = beijingDay(at);
  const today = day.slice(5);
  return today === '02-28' && !isLeapYear(Number(day.slice(0, 4))) ? [today, '02-29'] : [today];
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the birthday may be changed now: once in a Beijing year, so that it brings one benefit a year. */
export function birthdayIsOpen(
  { birthdaySetAt }: Pick<Member, 'birthdaySetAt'>,
  now: number,
): boolean {
  return birthdaySetAt === undefined || yearOf(birthdaySetAt) !== yearOf(now);
}

/** Sets, changes or takes back a birthday. Taking it back is always possible. */
export function setBirthday(
  member: Member,
  birthday: string,
  now: number,
): Result<Member, 'BIRTHDAY_INVALID' | 'BIRTHDAY_LOCKED'> {
  const { birthday: before = '', ...without } = member;
  if (birthday === before) return success(member);
  if (birthday === '') return success(without);
  if (!isDayOfYear(birthday)) return refusal('BIRTHDAY_INVALID');
  if (!birthdayIsOpen(member, now)) return refusal('BIRTHDAY_LOCKED');
  return success({ ...member, birthday, birthdaySetAt: now });
}

/** The Beijing year of an instant. */
export function yearOf(at: number): string {
  return beijingDay(at).slice(0, 4);
}
