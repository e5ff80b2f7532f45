import type { LadderReward } from '#domain/activities/activity';
import { formatZhe } from '#domain/format-zhe';
import { formatYuanShort, zeroFen } from '#domain/money';
import { cartTexts } from '../../../texts/cart';
import { priceTexts } from '../../../texts/price';
import { useText } from '../../../texts/say';
import type { Gain } from '../next-gains';

/** Says what a little more would bring: 再买 30 元，享「春茶节」减 20 元. */
export function useGainWords(): (gain: Gain) => string {
  const t = useText(cartTexts);
  const rewardOf = useRewardWords();
  return ({ gapFen, gapPieces, brings }) => {
    const more =
      gapPieces === undefined
        ? t('moreYuan', { yuan: formatYuanShort(gapFen ?? zeroFen) })
        : t('morePieces', { count: gapPieces });
    switch (brings.kind) {
      case 'coupon':
        return t('gainCoupon', { more, title: brings.title });
      case 'ladder':
        return t('gainLadder', { more, title: brings.title, reward: rewardOf(brings.reward) });
      case 'freight':
        return t('gainFreight', { more });
    }
  };
}

function useRewardWords(): (reward: LadderReward) => string {
  const t = useText(priceTexts);
  return (reward) => {
    switch (reward.kind) {
      case 'cut':
        return t('rewardCut', { yuan: formatYuanShort(reward.fen) });
      case 'percent':
        return t('rewardPercent', { zhe: formatZhe(reward.payPercent) });
      case 'gift':
        return t('rewardGift', { count: reward.quantity });
      case 'freeFreight':
        return t('rewardFreight');
    }
  };
}
