import { Text, View } from '@tarojs/components';
import type { ShopCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Picture } from '../../../components/picture/picture';
import styles from './banner.module.scss';

const css = cssOf(styles);

/** The shop's one story, told by a picture and a few lines. */
export function Banner({ banner }: { readonly banner: ShopCard['banner'] }) {
  return (
    <View className={css('banner')}>
      <Picture className={css('picture')} src={banner.picture} label={banner.title} eager />
      <Text className={css('text')}>{banner.text}</Text>
    </View>
  );
}
