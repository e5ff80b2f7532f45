import { Text } from '@tarojs/components';
import { cssOf } from '../css-of';
import styles from './tag.module.scss';

const css = cssOf(styles);

interface TagProps {
  readonly children: string;
  readonly tone?: 'seal' | 'jade' | 'gold' | 'warn' | 'quiet';
  readonly className?: string | undefined;
}

/** A short remark on a thing: "有货", "仅剩 3 件". */
export function Tag({ children, tone = 'quiet', className }: TagProps) {
  return <Text className={css('tag', tone, className)}>{children}</Text>;
}
