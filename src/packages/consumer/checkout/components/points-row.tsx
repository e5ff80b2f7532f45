import { Text, View } from '@tarojs/components';
import type { QuoteView } from '#contract/views';
import { formatYuanShort, times } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Toggle } from '../../../../components/toggle/toggle';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { Card } from '../../components/card';
import { roomOf } from './own-points';
import { PointsAmount } from './points-amount';
import styles from './points-row.module.scss';

const css = cssOf(styles);

/** What the person decided: none, as many as the order takes, or an own number. */
export type PointsWish = 'none' | 'most' | number;

interface PointsRowProps {
  readonly view: QuoteView;
  readonly wish: PointsWish;
  /** The price of the wish is still on its way. */
  readonly busy: boolean;
  readonly onChange: (wish: PointsWish) => void;
}

/** Paying with points: how many this order takes, what they pay, how many there are, and how many to use. */
export function PointsRow({ view, wish, busy, onChange }: PointsRowProps) {
  const t = useText(orderTexts);
  const { balance, fenPerPoint } = view.points;
  const { most, spent, asked } = view.quote.points;
  if (balance <= 0) return null;
  const on = wish !== 'none' && most > 0;
  const points = on ? pointsOf(wish, busy, { most, spent }) : most;
  const offer = t('pointsUse', {
    count: points,
    yuan: formatYuanShort(times(fenPerPoint, points)),
  });
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
        {most > 0 && (
          <Toggle on={on} label={offer} onChange={(use) => onChange(use ? 'most' : 'none')} />
        )}
      </View>
      {on && (
        <PointsAmount
          room={roomOf(view)}
          points={points}
          cutByServer={!busy && wish !== 'most' && asked > spent}
          onChange={onChange}
        />
      )}
    </Card>
  );
}

/** What the server says; while it is asked, what it is asked for. */
function pointsOf(
  wish: PointsWish,
  busy: boolean,
  { most, spent }: { readonly most: number; readonly spent: number },
): number {
  if (!busy) return spent;
  return typeof wish === 'number' ? Math.min(wish, most) : most;
}
