import { Text, View } from '@tarojs/components';
import { fen, formatYuanShort, zeroFen } from '#domain/money';
import type { QuoteLine } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';
import { Card } from './card';
import styles from './refund-preview.module.scss';

const css = cssOf(styles);

/** What each returned piece would pay back, shown before paying and frozen with the order. */
export function RefundPreview({ lines }: { readonly lines: readonly QuoteLine[] }) {
  const t = useText(orderTexts);
  return (
    <Card title={t('refundTitle')} hint={t('refundHint')}>
      {lines.map((line) => (
        <LineRefund key={line.skuId} line={line} />
      ))}
    </Card>
  );
}

function LineRefund({ line }: { readonly line: QuoteLine }) {
  const t = useText(orderTexts);
  const least = fen(Math.min(...line.refundPerUnitFen, line.paidFen));
  const most = fen(Math.max(...line.refundPerUnitFen, zeroFen));
  return (
    <View className={css('row')}>
      <Text className={css('name')}>{line.title}</Text>
      <Text className={css('each')}>
        {least === most
          ? t('refundEach', { yuan: formatYuanShort(most) })
          : t('refundRange', { least: formatYuanShort(least), most: formatYuanShort(most) })}
      </Text>
    </View>
  );
}
