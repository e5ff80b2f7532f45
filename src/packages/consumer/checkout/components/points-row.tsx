import { Text, View } from '@tarojs/components';
import type { QuoteView } from '#contract/views';
import { formatYuanShort, times } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Toggle } from '../../../../components/toggle/toggle';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './points-row.module.scss';

const css = cssOf(styles);

interface PointsRowProps {
  readonly view: QuoteView;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Paying with points: how many this order takes, what they pay, and how many there are. */
export function PointsRow({ view, on, onChange }: PointsRowProps) {
  const t = useText(orderTexts);
  const { balance, fenPerPoint } = view.points;
  const { most } = view.quote.points;
  if (balance <= 0) return null;
  const offer = t('pointsUse', { count: most, yuan: formatYuanShort(times(fenPerPoint, most)) });
  return (
    <Card>
      <View className={css('row')}>
        <View className={css('words')}>
          <Text className={css('name')}>{most > 0 ? offer : t('points')}</Text>
          <Text className={css('have')}>
            {t('pointsHave', { count: balance })}
            {most === 0 && t('pointsNone')}
            {most > 0 && most < balance && t('pointsMost', { count: most })}
          </Text>
        </View>
        {most > 0 && <Toggle on={on} label={offer} onChange={onChange} />}
      </View>
    </Card>
  );
}
