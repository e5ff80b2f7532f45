import { Text, View } from '@tarojs/components';
import { formatYuanShort, type Fen } from '#domain/money';
import { cssOf } from '../../../components/css-of';
import { Icon } from '../../../components/icon/icon';
import { openPage } from '../../../platform/routes';
import { cartTexts } from '../../../texts/cart';
import { useText } from '../../../texts/say';
import styles from './gap-line.module.scss';

const css = cssOf(styles);

interface GapLineProps {
  readonly gap: { readonly title: string; readonly gapFen: Fen };
}

/** How little is missing for a coupon the person already holds. */
export function GapLine({ gap }: GapLineProps) {
  const t = useText(cartTexts);
  return (
    <View className={css('line')} ariaRole="link" onClick={() => openPage('category')}>
      <Icon name="coupon" size={20} />
      <Text className={css('words')}>
        {t('gap', { yuan: formatYuanShort(gap.gapFen), title: gap.title })}
      </Text>
      <Text className={css('go')}>{t('gather')}</Text>
      <Icon name="right" size={16} />
    </View>
  );
}
