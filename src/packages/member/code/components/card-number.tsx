import { Text, View } from '@tarojs/components';
import { cssOf } from '../../../../components/css-of';
import { cardCodeTexts } from '../../../../texts/card-code';
import { useText } from '../../../../texts/say';
import { grouped } from '../../../../components/grouped';
import styles from './card-number.module.scss';

const css = cssOf(styles);

interface CardNumberProps {
  readonly number: string;
  /** It stands in for the code. */
  readonly large: boolean;
}

/** The number that never changes, to read out when nothing can be scanned. */
export function CardNumber({ number, large }: CardNumberProps) {
  const t = useText(cardCodeTexts);
  return (
    <View className={css('line', large && 'large')} ariaLabel={`${t('cardNumber')} ${number}`}>
      <Text className={css('name')}>{t('cardNumber')}</Text>
      <Text className={css('number')} selectable>
        {grouped(number, 4)}
      </Text>
    </View>
  );
}
