import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Quote, QuoteLine } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { DealTag } from '../../../components/deal-tag';
import { Picture } from '../../../components/picture/picture';
import { dealStep } from '../../../components/price-steps/deal-step';
import { Price } from '../../../components/price/price';
import { GiftLines } from './gift-lines';
import styles from './order-lines.module.scss';

const css = cssOf(styles);

interface OrderLinesProps {
  readonly quote: Quote;
  readonly remark?: (line: QuoteLine) => ReactNode;
  readonly onOpen?: ((productId: string) => void) | undefined;
}

/** What is ordered: picture, choice, what one piece costs and why, quantity; then what comes along for nothing. */
export function OrderLines({ quote, remark, onOpen }: OrderLinesProps) {
  return (
    <View className={css('lines')}>
      {quote.lines.map((line) => (
        <View
          key={line.skuId}
          className={css('line')}
          {...(onOpen ? { ariaRole: 'link', onClick: () => onOpen(line.productId) } : {})}
        >
          <Picture className={css('picture')} src={line.picture} />
          <View className={css('words')}>
            <Text className={css('title')}>{line.title}</Text>
            <Text className={css('choice')}>{line.skuLabel}</Text>
            <LineDeal quote={quote} skuId={line.skuId} />
            {remark?.(line)}
          </View>
          <View className={css('figures')}>
            <Price fen={line.dealUnitFen} size="small" tone="ink" />
            <Text className={css('quantity')}>× {line.quantity}</Text>
          </View>
        </View>
      ))}
      <GiftLines quote={quote} onOpen={onOpen} />
    </View>
  );
}

function LineDeal({ quote, skuId }: { readonly quote: Quote; readonly skuId: string }) {
  const step = dealStep(quote, skuId);
  if (!step) return null;
  return (
    <DealTag reason={{ kind: step.source === 'level' ? 'level' : 'deal', label: step.label }} />
  );
}
