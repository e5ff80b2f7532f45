import { Text, View } from '@tarojs/components';
import type { Quote } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { priceTexts } from '../../../texts/price';
import { useText } from '../../../texts/say';
import { Card } from './card';
import styles from './earns.module.scss';

const css = cssOf(styles);

/** What the order brings when its goods are kept; nothing when it brings nothing. */
export function Earns({ earns }: Pick<Quote, 'earns'>) {
  const t = useText(priceTexts);
  if (earns.points === 0 && earns.growth === 0) return null;
  const parts = [
    ...(earns.points > 0 ? [t('earnsPoints', { count: earns.points })] : []),
    ...(earns.growth > 0 ? [t('earnsGrowth', { count: earns.growth })] : []),
  ];
  return (
    <Card>
      <View className={css('row')}>
        <Icon name="star" size={20} className={css('sign')} />
        <Text className={css('name')}>{t('earns')}</Text>
        <Text className={css('what')}>{parts.join(' · ')}</Text>
      </View>
    </Card>
  );
}
