import { Text, View } from '@tarojs/components';
import { dayMs } from '#domain/calendar';
import { Countdown } from '../../../../components/countdown/countdown';
import { cssOf } from '../../../../components/css-of';
import { DealTag } from '../../../../components/deal-tag';
import type { PriceNow } from '../../../../components/price/price-of';
import { priceTexts } from '../../../../texts/price';
import { useText, useTime } from '../../../../texts/say';
import styles from './deal-line.module.scss';

const css = cssOf(styles);

interface DealLineProps {
  readonly reason: NonNullable<PriceNow['reason']>;
  /** Server time. */
  readonly now: number;
  readonly onOver: () => void;
}

/** Why it costs less, and until when: on the last day second by second. */
export function DealLine({ reason, now, onOver }: DealLineProps) {
  const t = useText(priceTexts);
  const time = useTime();
  const { until } = reason;
  return (
    <View className={css('line')}>
      <DealTag reason={reason} />
      {until !== undefined && until - now > dayMs && (
        <Text className={css('until')}>{t('endsAt', { time: time(until) })}</Text>
      )}
      {until !== undefined && until > now && until - now <= dayMs && (
        <View className={css('until', 'soon')}>
          <Text>{t('endsIn')} </Text>
          <Countdown until={until} serverNow={now} onOver={onOver} />
        </View>
      )}
    </View>
  );
}
