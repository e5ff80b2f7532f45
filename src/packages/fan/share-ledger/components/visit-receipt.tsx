import { Text, View } from '@tarojs/components';
import type { ShareReceipt } from '#contract/views';
import { cssOf } from '../../../../components/css-of';
import { Picture } from '../../../../components/picture/picture';
import { shareLedgerTexts } from '../../../../texts/share-ledger';
import { useText, useTime } from '../../../../texts/say';
import styles from './receipt.module.scss';

const css = cssOf(styles);

type Visit = Extract<ShareReceipt, { kind: 'visit' }>;

/** A friend came by one of the fan's links. */
export function VisitReceipt({ receipt }: { readonly receipt: Visit }) {
  const t = useText(shareLedgerTexts);
  const time = useTime();
  return (
    <View className={css('receipt', 'quiet')}>
      {receipt.targetPicture !== '' && (
        <Picture className={css('picture')} src={receipt.targetPicture} />
      )}
      <View className={css('words')}>
        <Text className={css('what')}>
          {t('visit', { name: receipt.visitorName, target: receipt.targetTitle })}
        </Text>
        <Text className={css('when')}>
          {time(receipt.at)} · {t(receipt.channel)}
        </Text>
      </View>
    </View>
  );
}
