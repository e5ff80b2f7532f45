import { View } from '@tarojs/components';
import { cssOf } from '../css-of';
import styles from './icon.module.scss';

const css = cssOf(styles);

export type IconName =
  | 'bag'
  | 'box'
  | 'cart'
  | 'check'
  | 'clock'
  | 'close'
  | 'copy'
  | 'coupon'
  | 'down'
  | 'edit'
  | 'gift'
  | 'heart'
  | 'home'
  | 'info'
  | 'language'
  | 'leaf'
  | 'minus'
  | 'moments'
  | 'offline'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'qr'
  | 'receipt'
  | 'recommend'
  | 'refresh'
  | 'right'
  | 'seal'
  | 'search'
  | 'share'
  | 'star'
  | 'store'
  | 'text-size'
  | 'trash'
  | 'truck'
  | 'wallet'
  | 'warning';

interface IconProps {
  readonly name: IconName;
  readonly size?: 16 | 20 | 24 | 48;
  readonly className?: string | undefined;
}

/** A drawn sign in the colour of the text around it. Decoration only: the words next to it speak. */
export function Icon({ name, size = 20, className }: IconProps) {
  return <View className={css('icon', name, `size-${size}`, className)} ariaHidden />;
}
