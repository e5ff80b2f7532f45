import { fen, formatYuanShort } from '../money';
import type { PointsRules } from './rules';

/** How points come and go, in one sentence for the person. */
export function describePoints(rules: PointsRules): string {
  if (rules.perYuan === 0 && rules.maxShareBp === 0) return '本店暂时没有积分。';
  const earning = `每付 1 元商品款得 ${rules.perYuan} 积分，收货并过退货期后到账，次年年底前有效`;
  return rules.maxShareBp === 0 ? `${earning}。` : `${earning}；${spending(rules)}。`;
}

function spending({ step, fenPerPoint, maxShareBp }: PointsRules): string {
  const worth = formatYuanShort(fen(step * fenPerPoint));
  return `${step} 积分抵 ${worth} 元，最多抵商品款的 ${maxShareBp / 100}%`;
}
