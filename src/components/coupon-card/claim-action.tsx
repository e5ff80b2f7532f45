import { Text, View } from '@tarojs/components';
import type { CouponCard } from '#contract/views';
import { dayMs, formatBeijing } from '#domain/calendar';
import { isSignedIn } from '../../platform/identity';
import { isSinglePage } from '../../platform/launch';
import { sharedTexts } from '../../texts/shared';
import { useText, useTime } from '../../texts/say';
import { Button } from '../button/button';
import { Countdown } from '../countdown/countdown';
import { cssOf } from '../css-of';
import { tellOpenInWechat } from '../tell-open-in-wechat';
import { claimStateOf } from './claim-state';
import styles from './coupon-card.module.scss';

const css = cssOf(styles);

type Offer = Pick<
  CouponCard,
  'claimState' | 'inHand' | 'claimFrom' | 'claimUntil' | 'now' | 'remaining' | 'title'
>;

interface ClaimActionProps {
  readonly coupon: Offer;
  readonly busy: boolean;
  readonly onClaim: () => void;
  /** Where a claimed coupon leads. */
  readonly onUse: () => void;
  /** A countdown has ended: what can be done has changed. */
  readonly onTurn: () => void;
}

const quietWords = {
  soldOut: 'claimedOut',
  over: 'over',
  used: 'used',
  notForYou: 'notForYou',
} as const;

/** The button of a coupon, as its state wants it. Outside WeChat it says where it can be claimed. */
export function ClaimAction({ coupon, busy, onClaim, onUse, onTurn }: ClaimActionProps) {
  const t = useText(sharedTexts);
  if (isSinglePage()) return null;
  const state = claimStateOf(coupon);
  const { inHand = 0 } = coupon;
  if (state === 'claimable') {
    const word = t(inHand > 0 ? 'claimMore' : 'claim');
    return (
      <View className={css('way')}>
        <Button
          size="small"
          busy={busy}
          onTap={isSignedIn() ? onClaim : tellOpenInWechat}
          label={`${word} ${coupon.title}`}
        >
          {word}
        </Button>
        <InHand count={inHand} />
        {isSoon(coupon.claimUntil, coupon.now) && (
          <Soon at={coupon.claimUntil} now={coupon.now} words={t('endsIn')} onTurn={onTurn} />
        )}
      </View>
    );
  }
  if (state === 'claimed') {
    return (
      <View className={css('way')}>
        <Button size="small" look="line" onTap={onUse}>
          {t('useIt')}
        </Button>
        {/* One is what everybody expects. */}
        {inHand > 1 && <InHand count={inHand} />}
      </View>
    );
  }
  if (state === 'notStarted') return <NotStarted coupon={coupon} onTurn={onTurn} />;
  return <Text className={css('state')}>{t(quietWords[state])}</Text>;
}

/** How many the person holds of a coupon that may be had more than once. */
function InHand({ count }: { readonly count: number }) {
  const t = useText(sharedTexts);
  return count === 0 ? null : <Text className={css('held')}>{t('inHand', { count })}</Text>;
}

/** The day of the opening; on the last day before it the time, and how long it still takes. */
function NotStarted({ coupon, onTurn }: Pick<ClaimActionProps, 'coupon' | 'onTurn'>) {
  const t = useText(sharedTexts);
  const time = useTime();
  const { claimFrom, now } = coupon;
  const soon = isSoon(claimFrom, now);
  return (
    <View className={css('way')}>
      <Text className={css('state')}>
        {t('notStarted', { time: soon ? formatBeijing(claimFrom, 'HH:mm') : time(claimFrom) })}
      </Text>
      {soon && <Soon at={claimFrom} now={now} words={t('startsIn')} onTurn={onTurn} />}
    </View>
  );
}

interface SoonProps {
  readonly at: number;
  readonly now: number;
  readonly words: string;
  readonly onTurn: () => void;
}

const isSoon = (at: number, now: number) => at > now && at - now <= dayMs;

/** The last day before something turns, second by second. */
function Soon({ at, now, words, onTurn }: SoonProps) {
  return (
    <View className={css('soon')}>
      <Text>{words} </Text>
      <Countdown until={at} serverNow={now} onOver={onTurn} />
    </View>
  );
}
