import { isErrorCode, sentenceFor } from '#contract/errors';
import { levelLimits } from '#domain/membership/check-levels';

/** What is wrong with the levels, and at which of them; without a level it is about all of them. */
export interface LevelProblem {
  /** Counted from 1. */
  readonly level?: number;
  /** Counted from 1, within its level. */
  readonly benefit?: number;
  readonly sentence: string;
}

const exact: Readonly<Record<string, string>> = {
  LEVEL_NAME_INVALID: `名称写 1 到 ${levelLimits.nameLength} 个字，不能和别的等级一样。`,
  LEVEL_BENEFIT_INVALID: `这项权益没填好：会员价 0.1 到 9.9 折，积分 ${levelLimits.rate.min / 100} 到 ${levelLimits.rate.max / 100} 倍，文字要写全，同一种只填一次。`,
};

export function levelProblem(
  code: string,
  details: Readonly<Record<string, unknown>>,
): LevelProblem {
  const { level, benefit } = details;
  const general = isErrorCode(code) ? sentenceFor(code) : '请检查会员等级。';
  return {
    ...(typeof level === 'number' ? { level } : {}),
    ...(typeof benefit === 'number' ? { benefit } : {}),
    sentence: new Map(Object.entries(exact)).get(code) ?? general,
  };
}
