import type { InEach, Language } from '../language';
import { fen, formatYuanShort } from '../money';
import type { PointsRules } from './rules';

/** How points come and go, in one sentence for the person. */
export function describePoints(rules: PointsRules, language: Language = 'zh'): string {
  const words = sentences[language];
  if (rules.perYuan === 0 && rules.maxShareBp === 0) return words.none;
  return rules.maxShareBp === 0 ? words.earned(rules) : words.spent(rules);
}

interface Words {
  readonly none: string;
  readonly earned: (rules: PointsRules) => string;
  readonly spent: (rules: PointsRules) => string;
}

const sentences: InEach<Words> = {
  zh: {
    none: '本店暂时没有积分。',
    earned: (rules) => `${earnedZh(rules)}。`,
    spent: (rules) =>
      `${earnedZh(rules)}；${rules.step} 积分抵 ${worth(rules)} 元，最多抵商品款的 ${share(rules)}。`,
  },
  en: {
    none: 'This shop has no points at the moment.',
    earned: earnedEn,
    spent: (rules) =>
      `${earnedEn(rules)} ${rules.step} points pay ${worth(rules)} yuan, at most ${share(rules)} of the goods.`,
  },
};

function earnedZh({ perYuan }: PointsRules): string {
  return `每付 1 元商品款得 ${perYuan} 积分，收货并过退货期后到账，次年年底前有效`;
}

function earnedEn({ perYuan }: PointsRules): string {
  const earned = perYuan === 1 ? '1 point' : `${perYuan} points`;
  return `Each yuan paid for goods earns ${earned}, yours after receipt and the return window, and good until the end of the next year.`;
}

const worth = ({ step, fenPerPoint }: PointsRules) => formatYuanShort(fen(step * fenPerPoint));
const share = ({ maxShareBp }: PointsRules) => `${maxShareBp / 100}%`;
