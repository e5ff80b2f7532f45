import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../css-of';
import styles from './badge.module.scss';

const css = cssOf(styles);

interface BadgeProps {
  readonly count: number;
  readonly children: ReactNode;
}

/** How many are waiting, at the corner of a sign; none shows nothing. */
export function Badge({ count, children }: BadgeProps) {
  return (
    <View className={css('holder')}>
      {children}
      {count > 0 && <Text className={css('badge')}>{count > 99 ? '99+' : count}</Text>}
    </View>
  );
}
