import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { OverEverything } from '../../platform/over-everything';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import { useReading } from '../page/use-reading';
import styles from './sheet.module.scss';

const css = cssOf(styles);

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Stays at the bottom while the rest scrolls. */
  readonly footer?: ReactNode;
}

/** A drawer from below, over everything. Tapping beside it closes it. */
export function Sheet({ open, onClose, title, children, footer }: SheetProps) {
  const t = useText(sharedTexts);
  const reading = useReading();
  if (!open) return null;
  return (
    <OverEverything>
      <View className={css('layer', reading)}>
        <View className={css('shade')} catchMove onClick={onClose} ariaHidden />
        <View className={css('panel')} ariaRole="dialog" ariaLabel={title}>
          <View className={css('head')}>
            <Text className={css('title')}>{title}</Text>
            <View
              className={css('close')}
              ariaRole="button"
              ariaLabel={t('close')}
              onClick={onClose}
            >
              <Icon name="close" size={20} />
            </View>
          </View>
          <View className={css('body')}>{children}</View>
          {footer && <View className={css('foot')}>{footer}</View>}
        </View>
      </View>
    </OverEverything>
  );
}
