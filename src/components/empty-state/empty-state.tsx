import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../css-of';
import { Icon, type IconName } from '../icon/icon';
import styles from './empty-state.module.scss';

const css = cssOf(styles);

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next. */
  readonly text?: string | undefined;
  /** One button. */
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do next. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <View className={css('empty')}>
      <View className={css('seal')}>
        <Icon name={icon} size={48} />
      </View>
      <Text className={css('title')}>{title}</Text>
      {text && <Text className={css('text')}>{text}</Text>}
      {action && <View className={css('action')}>{action}</View>}
    </View>
  );
}
