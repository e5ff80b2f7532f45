import { isList } from '../is-list';
import { isWhole } from '../is-whole';
import { refusal, type Refusal } from '../result';
import type { Benefit, MemberLevel } from './levels';

export type LevelsRefusal =
  | 'LEVELS_INVALID'
  | 'LEVEL_ID_INVALID'
  | 'LEVEL_NAME_INVALID'
  | 'LEVEL_GROWTH_INVALID'
  | 'LEVEL_BENEFIT_INVALID';

/** Limits of member levels; the console's form shows the same. */
export const levelLimits = {
  levels: 10,
  nameLength: 12,
  growth: 100_000_000,
  benefits: 10,
  benefitTitle: 12,
  benefitText: 60,
  /** Points at this percent of the shop's rate: more than usual, at most tenfold. */
  rate: { min: 101, max: 1000 },
} as const;

type Wrong = Refusal<LevelsRefusal> | undefined;

/**
 * What is wrong with the shop's levels, given from the lowest up; none at all is a shop without levels. Refusals about
 * one level carry its place `level`, counted from 1, those about a benefit also its `benefit`.
 */
export function wrongLevels(levels: readonly MemberLevel[]): Wrong {
  const max = levelLimits.levels;
  const ids = levels.map((level) => level.id);
  if (!isList(ids, 0, max)) return refusal('LEVELS_INVALID', { max });
  // A name every object has would be found where levels are looked up by their id.
  if (ids.some((id) => id in {})) return refusal('LEVEL_ID_INVALID');
  return wrongName(levels) ?? wrongGrowth(levels) ?? wrongBenefit(levels);
}

function wrongName(levels: readonly MemberLevel[]): Wrong {
  const names = levels.map((level) => level.name.trim());
  const place = names.findIndex((name, at) => {
    const length = [...name].length;
    return length < 1 || length > levelLimits.nameLength || names.indexOf(name) !== at;
  });
  return place < 0 ? undefined : refusal('LEVEL_NAME_INVALID', { level: place + 1 });
}

/** Everybody with a card has a level, so the first begins at nothing. */
function wrongGrowth(levels: readonly MemberLevel[]): Wrong {
  const place = levels.findIndex(({ fromGrowth }, at) => {
    const before = levels[at - 1]?.fromGrowth;
    return before === undefined
      ? fromGrowth !== 0
      : !isWhole(fromGrowth, before + 1, levelLimits.growth);
  });
  return place < 0 ? undefined : refusal('LEVEL_GROWTH_INVALID', { level: place + 1 });
}

function wrongBenefit(levels: readonly MemberLevel[]): Wrong {
  for (const [at, { benefits }] of levels.entries()) {
    if (benefits.length > levelLimits.benefits) {
      return refusal('LEVEL_BENEFIT_INVALID', { level: at + 1, max: levelLimits.benefits });
    }
    const place = benefits.findIndex(
      (benefit, own) => !isBenefit(benefit) || isRepeated(benefit, benefits.slice(0, own)),
    );
    if (place >= 0) {
      return refusal('LEVEL_BENEFIT_INVALID', { level: at + 1, benefit: place + 1 });
    }
  }
  return undefined;
}

/** Promises in words and coupons may be several; of a rate or a price only one can hold. */
function isRepeated(benefit: Benefit, earlier: readonly Benefit[]): boolean {
  if (benefit.kind === 'text') return false;
  return earlier.some((one) =>
    one.kind === 'birthdayCoupon' && benefit.kind === 'birthdayCoupon'
      ? one.templateId === benefit.templateId
      : one.kind === benefit.kind,
  );
}

function isBenefit(benefit: Benefit): boolean {
  switch (benefit.kind) {
    case 'discount':
      return isWhole(benefit.payPercent, 1, 99);
    case 'pointsRate':
    case 'birthdayPointsRate':
      return isWhole(benefit.percent, levelLimits.rate.min, levelLimits.rate.max);
    case 'freeFreight':
      return true;
    case 'birthdayCoupon':
      return benefit.templateId !== '';
    case 'text':
      return (
        isText(benefit.title, levelLimits.benefitTitle) &&
        isText(benefit.text, levelLimits.benefitText)
      );
  }
}

function isText(text: string, max: number): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= max;
}
