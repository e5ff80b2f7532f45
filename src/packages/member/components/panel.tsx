import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../../../components/css-of';
import styles from './panel.module.scss';

const css = cssOf(styles);

interface PanelProps {
  readonly title?: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** One matter on the ground of a page, under its name. */
export function Panel({ title, text, children }: PanelProps) {
  return (
    <View className={css('panel')}>
      {title && (
        <Text className={css('title')} ariaRole="heading">
          {title}
        </Text>
      )}
      {text && <Text className={css('text')}>{text}</Text>}
      {children}
    </View>
  );
}
