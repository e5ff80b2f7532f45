import { Text } from '@tarojs/components';
import type { CouponCard } from '#contract/views';
import { formatBeijing } from '#domain/calendar';
import { isSinglePage } from '../../platform/launch';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { Button } from '../button/button';
import { cssOf } from '../css-of';
import styles from './coupon-card.module.scss';

const css = cssOf(styles);

interface ClaimActionProps {
  readonly coupon: Pick<CouponCard, 'claimState' | 'claimFrom' | 'remaining' | 'title'>;
  readonly busy: boolean;
  readonly onClaim: () => void;
  /** Where a claimed coupon leads. */
  readonly onUse: () => void;
}

const quietWords = {
  soldOut: 'claimedOut',
  over: 'over',
  used: 'used',
  notForYou: 'notForYou',
} as const;

/** The button of a coupon, as its state wants it. Before login what is left may be tried; the server decides. */
export function ClaimAction({ coupon, busy, onClaim, onUse }: ClaimActionProps) {
  const t = useText(sharedTexts);
  if (isSinglePage()) return null;
  const state = coupon.claimState ?? (coupon.remaining > 0 ? 'claimable' : 'soldOut');
  if (state === 'claimable') {
    return (
      <Button size="small" busy={busy} onTap={onClaim} label={`${t('claim')} ${coupon.title}`}>
        {t('claim')}
      </Button>
    );
  }
  if (state === 'claimed') {
    return (
      <Button size="small" look="line" onTap={onUse}>
        {t('useIt')}
      </Button>
    );
  }
  if (state === 'notStarted') {
    return (
      <Text className={css('state')}>
        {t('notStarted', { time: formatBeijing(coupon.claimFrom, 'M月D日 HH:mm') })}
      </Text>
    );
  }
  return <Text className={css('state')}>{t(quietWords[state])}</Text>;
}
