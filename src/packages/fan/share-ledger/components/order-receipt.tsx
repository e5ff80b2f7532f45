import { Text, View } from '@tarojs/components';
import type { ShareReceipt } from '#contract/views';
import { formatYuan } from '#domain/money';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { Price } from '../../../../components/price/price';
import { shareLedgerTexts } from '../../../../texts/share-ledger';
import { useText, useTime } from '../../../../texts/say';
import styles from './receipt.module.scss';

const css = cssOf(styles);

type Order = Extract<ShareReceipt, { kind: 'order' }>;

/** What a cancelled or returned order would have brought is no promise any more. */
const brings = ({ counted, status }: Order) =>
  counted && status !== undefined && status !== 'void' && status !== 'clawedBack';

/** A friend ordered: the reward and where it stands, or why this order does not count. */
export function OrderReceipt({ receipt }: { readonly receipt: Order }) {
  const t = useText(shareLedgerTexts);
  const time = useTime();
  return (
    <View className={css('receipt', !brings(receipt) && 'quiet')}>
      <View className={css('mark', brings(receipt) && 'counted')}>
        <Icon name={brings(receipt) ? 'gift' : 'info'} />
      </View>
      <View className={css('words')}>
        <View className={css('head')}>
          <Text className={css('what')}>{t('order', { name: receipt.buyerName })}</Text>
          {brings(receipt) && (
            <Price fen={receipt.rewardFen} size="medium" tone="jade" sign="+" label={t('reward')} />
          )}
        </View>
        <Text className={css('when')}>
          {time(receipt.at)} · {t(receipt.channel)}
        </Text>
        <Text className={css('why')}>
          {receipt.counted
            ? `${t('base', { yuan: formatYuan(receipt.baseFen) })} · ${receipt.reasonText}`
            : receipt.reasonText}
        </Text>
      </View>
    </View>
  );
}
