import { Text, View } from '@tarojs/components';
import { formatYuanShort } from '#domain/money';
import type { Quote, QuoteLine } from '#domain/pricing/quote';
import { cssOf } from '../../../components/css-of';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';
import { Card } from './card';
import { refundEach } from './refund-each';
import styles from './refund-preview.module.scss';

const css = cssOf(styles);

/** What each returned piece would pay back, money and points, shown before paying and frozen with the order. */
export function RefundPreview({ quote }: { readonly quote: Pick<Quote, 'lines' | 'gifts'> }) {
  const t = useText(orderTexts);
  return (
    <Card title={t('refundTitle')} hint={t('refundHint')}>
      {quote.lines.map((line) => (
        <LineRefund key={line.skuId} line={line} />
      ))}
      {quote.gifts.map((gift) => (
        <View key={`gift:${gift.skuId}`} className={css('row')}>
          <View className={css('goods')}>
            <Text className={css('name')}>{gift.title}</Text>
            <Text className={css('choice')}>{t('giftMark')}</Text>
          </View>
          <View className={css('each')}>
            <Text>{t('giftRefund')}</Text>
          </View>
        </View>
      ))}
    </Card>
  );
}

function LineRefund({ line }: { readonly line: QuoteLine }) {
  const t = useText(orderTexts);
  const { leastFen, mostFen, leastPoints, mostPoints } = refundEach(line);
  const money =
    leastFen === mostFen
      ? t('refundEach', { yuan: formatYuanShort(mostFen) })
      : t('refundRange', { least: formatYuanShort(leastFen), most: formatYuanShort(mostFen) });
  const points =
    leastPoints === mostPoints
      ? t('refundPoints', { count: mostPoints })
      : t('refundPointsRange', { least: leastPoints, most: mostPoints });
  return (
    <View className={css('row')}>
      <View className={css('goods')}>
        <Text className={css('name')}>{line.title}</Text>
        {line.skuLabel !== '' && <Text className={css('choice')}>{line.skuLabel}</Text>}
      </View>
      <View className={css('each')}>
        <Text>{money}</Text>
        {mostPoints > 0 && <Text>{points}</Text>}
      </View>
    </View>
  );
}
