import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../css-of';
import { Icon, type IconName } from '../icon/icon';
import { Picture } from '../picture/picture';
import styles from './empty-state.module.scss';

const css = cssOf(styles);

interface EmptyStateProps {
  /** A sign in a circle, or a drawing of its own. */
  readonly icon?: IconName;
  readonly picture?: string;
  readonly title: string;
  /** What to do next. */
  readonly text?: string | undefined;
  /** One button. */
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do next. */
export function EmptyState({ icon, picture, title, text, action }: EmptyStateProps) {
  return (
    <View className={css('empty')}>
      {picture && <Picture cutOut eager className={css('picture')} src={picture} fit="contain" />}
      {icon && (
        <View className={css('seal')}>
          <Icon name={icon} size={48} />
        </View>
      )}
      <Text className={css('title')}>{title}</Text>
      {text && <Text className={css('text')}>{text}</Text>}
      {action && <View className={css('action')}>{action}</View>}
    </View>
  );
}
