import { Text } from '@tarojs/components';
import { formatYuanShort } from '#domain/money';
import type { Quote } from '#domain/pricing/quote';
import { cssOf } from '../../../../components/css-of';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import styles from './freight-note.module.scss';

const css = cssOf(styles);

/** Whether the freight is exact, and how little more would make it free. */
export function FreightNote({ quote }: { readonly quote: Quote }) {
  const t = useText(orderTexts);
  const { estimated, freeGapFen } = quote.freight;
  return (
    <>
      {estimated && <Text className={css('note')}>{t('freightEstimated')}</Text>}
      {freeGapFen !== undefined && quote.freightFen > 0 && (
        <Text className={css('note')}>
          {t('freightGap', { yuan: formatYuanShort(freeGapFen) })}
        </Text>
      )}
    </>
  );
}
