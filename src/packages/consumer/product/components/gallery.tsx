import { Swiper, SwiperItem, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cssOf } from '../../../../components/css-of';
import { Picture } from '../../../../components/picture/picture';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import styles from './gallery.module.scss';

const css = cssOf(styles);

interface GalleryProps {
  readonly title: string;
  readonly pictures: readonly string[];
}

/** The pictures of a product, one at a time, as wide as the phone. */
export function Gallery({ title, pictures }: GalleryProps) {
  const t = useText(productTexts);
  const [shown, setShown] = useState(0);
  const different = [...new Set(pictures)];
  return (
    <View className={css('gallery')}>
      <Swiper className={css('swiper')} onChange={(event) => setShown(event.detail.current)}>
        {different.map((picture, index) => (
          <SwiperItem key={picture}>
            <Picture
              className={css('picture')}
              src={picture}
              label={t('picture', { title, index: index + 1 })}
              eager={index === 0}
            />
          </SwiperItem>
        ))}
      </Swiper>
      {different.length > 1 && (
        <Text className={css('count')} ariaHidden>
          {shown + 1} / {different.length}
        </Text>
      )}
    </View>
  );
}
