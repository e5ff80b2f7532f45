import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cssOf } from '../../../components/css-of';
import { Icon, type IconName } from '../../../components/icon/icon';
import styles from './row.module.scss';

const css = cssOf(styles);

interface RowProps {
  readonly name: string;
  readonly icon?: IconName;
  readonly value?: string | undefined;
  /** Under the name, quieter. */
  readonly hint?: string | undefined;
  /** At the right, instead of a value. */
  readonly children?: ReactNode;
  readonly onTap?: (() => void) | undefined;
}

/** A line of a list: what it is, how it stands, and where it leads. */
export function Row({ name, icon, value, hint, children, onTap }: RowProps) {
  const leads = onTap && { ariaRole: 'link', ariaLabel: `${name} ${value ?? ''}`, onClick: onTap };
  return (
    <View className={css('row')} {...leads}>
      {icon && <Icon name={icon} size={20} />}
      <View className={css('words')}>
        <Text className={css('name')}>{name}</Text>
        {hint && <Text className={css('hint')}>{hint}</Text>}
      </View>
      {value && <Text className={css('value')}>{value}</Text>}
      {children}
      {onTap && <Icon name="right" size={16} />}
    </View>
  );
}
