import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import { Icon, type IconName } from '../../../components/icon/icon';
import { cartTexts } from '../../../texts/cart';
import { useText } from '../../../texts/say';
import type { Gain } from '../next-gains';
import { openGain } from './open-gain';
import styles from './gap-line.module.scss';
import { useGainWords } from './use-gain-words';

const css = cssOf(styles);

const signOf = {
  coupon: 'coupon',
  ladder: 'gift',
  freight: 'truck',
} as const satisfies Record<Gain['brings']['kind'], IconName>;

/** How little is missing for a coupon in hand, the next step of an activity, or free delivery. */
export function GapLine({ gain }: { readonly gain: Gain }) {
  const t = useText(cartTexts);
  const wordsOf = useGainWords();
  return (
    <View className={css('line')} ariaRole="link" onClick={() => void openGain(gain)}>
      <Icon name={signOf[gain.brings.kind]} size={20} />
      <Text className={css('words')}>{wordsOf(gain)}</Text>
      <Text className={css('go')}>{t('gather')}</Text>
      <Icon name="right" size={16} />
    </View>
  );
}
