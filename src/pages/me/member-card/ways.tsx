import { Text, View } from '@tarojs/components';
import { Fragment } from 'react';
import { cssOf } from '../../../components/css-of';
import { wholeText } from '../../../components/whole-text';
import { openPage, type RouteName } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './ways.module.scss';

const css = cssOf(styles);

interface WaysProps {
  readonly coupons: number;
  /** Absent until the card is known. */
  readonly points?: number | undefined;
}

interface Way {
  readonly to: RouteName;
  readonly name: string;
  readonly text: string;
}

/** From the card to what it holds. */
export function Ways({ coupons, points }: WaysProps) {
  const t = useText(meTexts);
  const ways: readonly Way[] = [
    ...(points === undefined
      ? []
      : [{ to: 'statement' as const, name: t('points'), text: wholeText(points) }]),
    { to: 'myCoupons', name: t('coupons'), text: t('couponsCount', { count: coupons }) },
    { to: 'coupons', name: t('couponCentre'), text: t('couponCentreText') },
  ];
  return (
    <View className={css('ways')}>
      {ways.map(({ to, name, text }, place) => (
        <Fragment key={to}>
          {place > 0 && <View className={css('rule')} />}
          <View className={css('way')} ariaRole="link" onClick={() => openPage(to)}>
            <Text className={css('name')}>{name}</Text>
            <Text className={css('text')}>{text}</Text>
          </View>
        </Fragment>
      ))}
    </View>
  );
}
