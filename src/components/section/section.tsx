import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import styles from './section.module.scss';

const css = cssOf(styles);

interface SectionProps {
  readonly title: string;
  /** The way to all of it. */
  readonly more?: { readonly text: string; readonly onTap: () => void } | undefined;
  readonly children: ReactNode;
}

/** A part of a page under its name. */
export function Section({ title, more, children }: SectionProps) {
  return (
    <View className={css('section')}>
      <View className={css('head')}>
        <Text className={css('title')} ariaRole="heading">
          {title}
        </Text>
        {more && (
          <View className={css('more')} ariaRole="link" onClick={more.onTap}>
            <Text>{more.text}</Text>
            <Icon name="right" size={16} />
          </View>
        )}
      </View>
      {children}
    </View>
  );
}
