import { Text, View } from '@tarojs/components';
import type { ShareLedgerView } from '#contract/views';
import type { Fen } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Price } from '../../../../components/price/price';
import { shareLedgerTexts } from '../../../../texts/share-ledger';
import { useText } from '../../../../texts/say';
import styles from './summary.module.scss';

const css = cssOf(styles);

/** What is on its way to the fan, and what brought it. */
export function Summary({ summary }: Pick<ShareLedgerView, 'summary'>) {
  const t = useText(shareLedgerTexts);
  return (
    <View className={css('summary')}>
      <View className={css('main')}>
        <Amount name={t('pending')} fen={summary.pendingFen} large />
        <Amount name={t('estimated')} fen={summary.estimatedFen} />
        <Amount name={t('settled')} fen={summary.settledFen} />
      </View>
      <View className={css('counts')}>
        <Text>
          {summary.visits} {t('visits')}
        </Text>
        <Text>
          {summary.friends} {t('friends')}
        </Text>
        <Text>
          {summary.orders} {t('orders')}
        </Text>
      </View>
    </View>
  );
}

interface AmountProps {
  readonly name: string;
  readonly fen: Fen;
  readonly large?: boolean;
}

function Amount({ name, fen, large = false }: AmountProps) {
  return (
    <View className={css('amount')}>
      <Text className={css('name')}>{name}</Text>
      <Price fen={fen} size={large ? 'hero' : 'medium'} tone="jade" label={name} />
    </View>
  );
}
