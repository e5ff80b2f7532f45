import { Text } from '@tarojs/components';
import { formatYuanShort } from '#domain/money';
import type { Quote } from '#domain/pricing/quote';
import { cssOf } from '../../../../components/css-of';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import styles from './freight-note.module.scss';

const css = cssOf(styles);

/** How little more would make the delivery free. */
export function FreightNote({ quote }: { readonly quote: Quote }) {
  const t = useText(orderTexts);
  const { freeGapFen } = quote.freight;
  if (freeGapFen === undefined || quote.freightFen <= 0) return null;
  return (
    <Text className={css('note')}>{t('freightGap', { yuan: formatYuanShort(freeGapFen) })}</Text>
  );
}
