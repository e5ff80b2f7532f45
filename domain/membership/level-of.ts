import type { Member } from '../member';
import { isBirthday } from './birthday';
import type { Benefit, MemberLevel } from './levels';

/** The levels from the lowest up. */
export function byGrowth(levels: readonly MemberLevel[]): MemberLevel[] {
  return [...levels].sort((a, b) => a.fromGrowth - b.fromGrowth);
}

/** The highest level this growth reaches; undefined in a shop without levels, or below the lowest. */
export function levelFor(growth: number, levels: readonly MemberLevel[]): MemberLevel | undefined {
  return byGrowth(levels)
    .filter((level) => level.fromGrowth <= growth)
    .pop();
}

/** The next level up; undefined at the top. */
export function nextLevel(growth: number, levels: readonly MemberLevel[]): MemberLevel | undefined {
  return byGrowth(levels).find((level) => level.fromGrowth > growth);
}

/** The member with the level their growth reaches now. Only who holds a card has a level; it follows growth both ways. */
export function withLevel(
  member: Member,
  growth: number,
  levels: readonly MemberLevel[],
  now: number,
): Member {
  const { level: before, ...rest } = member;
  const id = member.status === 'member' ? levelFor(growth, levels)?.id : undefined;
  if (id === undefined) return rest;
  return { ...rest, level: before?.id === id ? before : { id, since: now } };
}

/** What a member's level brings. */
export interface LevelRights {
  /** Pays this percent of list prices; 100 without a discount. */
  readonly payPercent: number;
  /** Earns points at this percent of the shop's rate. */
  readonly pointsPercent: number;
  readonly freeFreight: boolean;
}

/** The rights of a member at an instant: a birthday counts for its Beijing day. */
export function rightsOf(
  member: Pick<Member, 'level' | 'birthday' | 'status'>,
  levels: readonly MemberLevel[],
  now: number,
): LevelRights {
  const benefits = benefitsOf(member, levels);
  const rates = benefits.flatMap((one) => {
    if (one.kind === 'pointsRate') return [one.percent];
    return one.kind === 'birthdayPointsRate' && isBirthday(member.birthday, now)
      ? [one.percent]
      : [];
  });
  const pays = benefits.flatMap((one) => (one.kind === 'discount' ? [one.payPercent] : []));
  return {
    payPercent: Math.min(100, ...pays),
    pointsPercent: Math.max(100, ...rates),
    freeFreight: benefits.some((one) => one.kind === 'freeFreight'),
  };
}

type Levelled = Pick<Member, 'level' | 'status'>;

/** The level a member has; undefined for guests, and when the merchant has taken it away. */
export function levelOf(
  { level, status }: Levelled,
  levels: readonly MemberLevel[],
): MemberLevel | undefined {
  return status === 'member' ? levels.find((one) => one.id === level?.id) : undefined;
}

/** The benefits of the level a member has; none without one. */
export function benefitsOf(member: Levelled, levels: readonly MemberLevel[]): readonly Benefit[] {
  return levelOf(member, levels)?.benefits ?? [];
}
