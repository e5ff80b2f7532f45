import { View } from '@tarojs/components';
import { ProductsSkeleton, Skeleton } from '../../components/skeleton/skeleton';
import { cssOf } from '../../components/css-of';
import styles from './home-skeleton.module.scss';

const css = cssOf(styles);

/** Home before its first answer: the same places, still paper. */
export function HomeSkeleton() {
  return (
    <View className={css('home')}>
      <View className={css('head')}>
        <Skeleton shape="circle" />
        <View className={css('words')}>
          <Skeleton shape="title" />
          <Skeleton />
        </View>
      </View>
      <Skeleton shape="banner" />
      <View className={css('coupons')}>
        <Skeleton shape="card" />
      </View>
      <ProductsSkeleton />
    </View>
  );
}
