import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../css-of';
import styles from './bottom-bar.module.scss';

const css = cssOf(styles);

/** What stays within reach of the thumb. Leaves its own height free at the page's end. */
export function BottomBar({ children }: { readonly children: ReactNode }) {
  return (
    <View className={css('place')}>
      <View className={css('bar')}>{children}</View>
    </View>
  );
}
