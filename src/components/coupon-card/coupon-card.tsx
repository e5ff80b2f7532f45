import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Headline } from '#domain/coupons/kind';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import styles from './coupon-card.module.scss';

const css = cssOf(styles);

interface CouponCardProps {
  /** What a coupon says, claimed or not. */
  readonly coupon: {
    readonly title: string;
    readonly ruleText: string;
    readonly headline: Headline;
    readonly thresholdText: string;
    readonly scopeText: string;
  };
  readonly validityText: string;
  /** Button or state at the right; none in single-page mode. */
  readonly action?: ReactNode;
  /** Used, expired or gone: still readable, no longer inviting. */
  readonly faded?: boolean;
  /** What is to be known beside it, e.g. that an order holds it. */
  readonly note?: string | undefined;
  /** A word stamped across, e.g. "已使用". */
  readonly stamp?: string | undefined;
}

/** A coupon as a torn ticket: the amount, what it needs, until when. Spoken as one sentence. */
export function CouponCard({
  coupon,
  validityText,
  action,
  faded = false,
  note,
  stamp,
}: CouponCardProps) {
  const t = useText(sharedTexts);
  const sentence = t('couponSentence', {
    title: coupon.title,
    rule: coupon.ruleText,
    threshold: coupon.scopeText,
    validity: validityText,
  });
  return (
    <View className={css('ticket', faded && 'faded')} ariaLabel={sentence}>
      <View className={css('value')}>
        <View className={css('headline')} ariaRole="text" ariaLabel={coupon.ruleText}>
          {coupon.headline.amount !== '' && (
            <Text className={css('amount')}>{coupon.headline.amount}</Text>
          )}
          <Text className={css(coupon.headline.amount === '' ? 'word' : 'unit')}>
            {coupon.headline.unit}
          </Text>
        </View>
        {coupon.thresholdText !== '' && (
          <Text className={css('threshold')}>{coupon.thresholdText}</Text>
        )}
      </View>
      <View className={css('words')}>
        <Text className={css('title')}>{coupon.title}</Text>
        <Text className={css('line')}>
          {/* The dot stays with the rule: no line begins with it. */}
          {[coupon.ruleText, coupon.scopeText].filter(Boolean).join('\u00a0· ')}
        </Text>
        <Text className={css('line')}>{validityText}</Text>
        {note && <Text className={css('line', 'note')}>{note}</Text>}
      </View>
      {action && <View className={css('action')}>{action}</View>}
      {stamp && <Text className={css('stamp')}>{stamp}</Text>}
    </View>
  );
}
