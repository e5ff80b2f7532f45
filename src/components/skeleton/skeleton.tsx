import { View } from '@tarojs/components';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import styles from './skeleton.module.scss';

const css = cssOf(styles);

type Shape = 'line' | 'short' | 'title' | 'square' | 'banner' | 'card' | 'circle';

/** One grey-paper piece in the place of what is coming. */
export function Skeleton({ shape = 'line' }: { readonly shape?: Shape }) {
  return <View className={css('piece', shape)} ariaHidden />;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Product cards that are on their way, in their final places. */
export function ProductsSkeleton({ count = 4 }: { readonly count?: number }) {
  const t = useText(sharedTexts);
  return (
    <View className={css('grid')} ariaLabel={t('loading')}>
      {numbers(count).map((index) => (
        <View key={index} className={css('tile')}>
          <Skeleton shape="square" />
          <Skeleton />
          <Skeleton shape="short" />
        </View>
      ))}
    </View>
  );
}

/** Rows with a picture that are on their way: cart, orders, search. */
export function RowsSkeleton({ count = 4 }: { readonly count?: number }) {
  const t = useText(sharedTexts);
  return (
    <View className={css('rows')} ariaLabel={t('loading')}>
      {numbers(count).map((index) => (
        <View key={index} className={css('row')}>
          <View className={css('thumb')} />
          <View className={css('words')}>
            <Skeleton shape="title" />
            <Skeleton />
            <Skeleton shape="short" />
          </View>
        </View>
      ))}
    </View>
  );
}
