import { Text, View } from '@tarojs/components';
import { formatYuanShort } from '#domain/money';
import type { StrikePrice } from '#domain/pricing/strike-price';
import { priceTexts } from '../../texts/price';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import styles from './strike-line.module.scss';

const css = cssOf(styles);

interface StrikeLineProps {
  readonly strike: StrikePrice;
  /** In a list there is room for what it stands on, not for where that can be checked. */
  readonly short?: boolean;
}

/** A struck-through price with what it stands on: never one without the other. */
export function StrikeLine({ strike, short = false }: StrikeLineProps) {
  const t = useText(priceTexts);
  const yuan = formatYuanShort(strike.fen);
  const basis = useBasis(strike, short);
  return (
    <View className={css('line')} ariaRole="text" ariaLabel={t('was', { basis, yuan })}>
      <Text>{basis}</Text>
      <Text className={css('was')}>¥{yuan}</Text>
    </View>
  );
}

function useBasis({ basis }: StrikePrice, short: boolean): string {
  const t = useText(priceTexts);
  if (basis.kind !== 'typed') return t(short ? `${basis.kind}Short` : basis.kind);
  return short ? basis.text : t('typedBasis', { text: basis.text, source: basis.source });
}
