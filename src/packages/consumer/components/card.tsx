import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../../../components/css-of';
import styles from './card.module.scss';

const css = cssOf(styles);

interface CardProps {
  readonly title?: string;
  readonly hint?: string;
  readonly children: ReactNode;
  readonly onTap?: (() => void) | undefined;
}

/** One matter on the ground of a page, under its name. */
export function Card({ title, hint, children, onTap }: CardProps) {
  return (
    <View className={css('card')} {...(onTap ? { ariaRole: 'button', onClick: onTap } : {})}>
      {title && (
        <Text className={css('title')} ariaRole="heading">
          {title}
        </Text>
      )}
      {hint && <Text className={css('hint')}>{hint}</Text>}
      {children}
    </View>
  );
}
