import { Text, View } from '@tarojs/components';
import type { ShareLanding } from '#contract/views';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Picture } from '../../../../components/picture/picture';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import styles from './recommender.module.scss';

const css = cssOf(styles);

/** The friend who recommended this product. */
export function Recommender({ landing }: { readonly landing: ShareLanding }) {
  const t = useText(productTexts);
  return (
    <View className={css('line')}>
      {landing.fanAvatar ? (
        <Picture className={css('face')} src={landing.fanAvatar} />
      ) : (
        <Icon name="recommend" />
      )}
      <Text>{t('recommends', { name: landing.fanName })}</Text>
    </View>
  );
}
