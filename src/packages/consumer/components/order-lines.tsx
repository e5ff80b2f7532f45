import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { QuoteLine } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { Picture } from '../../../components/picture/picture';
import { Price } from '../../../components/price/price';
import styles from './order-lines.module.scss';

const css = cssOf(styles);

interface OrderLinesProps {
  readonly lines: readonly QuoteLine[];
  readonly remark?: (line: QuoteLine) => ReactNode;
  readonly onOpen?: ((productId: string) => void) | undefined;
}

/** What is ordered: picture, choice, unit price, quantity. */
export function OrderLines({ lines, remark, onOpen }: OrderLinesProps) {
  return (
    <View className={css('lines')}>
      {lines.map((line) => (
        <View
          key={line.skuId}
          className={css('line')}
          {...(onOpen ? { ariaRole: 'link', onClick: () => onOpen(line.productId) } : {})}
        >
          <Picture className={css('picture')} src={line.picture} />
          <View className={css('words')}>
            <Text className={css('title')}>{line.title}</Text>
            <Text className={css('choice')}>{line.skuLabel}</Text>
            {remark?.(line)}
          </View>
          <View className={css('figures')}>
            <Price fen={line.unitPriceFen} size="small" tone="ink" />
            <Text className={css('quantity')}>× {line.quantity}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
