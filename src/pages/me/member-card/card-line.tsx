import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import { cssOf } from '../../../components/css-of';
import { grouped } from '../../../components/grouped';
import { Icon } from '../../../components/icon/icon';
import { openPage } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './card-line.module.scss';

const css = cssOf(styles);

/** Number and code of a member; for a guest, that there is a card to be had. */
export function CardLine({ card }: { readonly card: MemberCardView }) {
  const t = useText(meTexts);
  if (!card.registered) {
    return (
      <View className={css('line')} ariaRole="link" onClick={() => openPage('memberCard')}>
        <Text className={css('text')}>{t('openCardText')}</Text>
        <Text className={css('way')}>{t('openCard')}</Text>
      </View>
    );
  }
  return (
    <View className={css('line')} ariaRole="link" onClick={() => openPage('cardCode')}>
      <Text className={css('text')} ariaLabel={`${t('memberCard')} ${card.cardNumber ?? ''}`}>
        {grouped(card.cardNumber ?? '', 4)}
      </Text>
      <View className={css('way')}>
        <Icon name="qr" size={20} />
        <Text>{t('showCode')}</Text>
      </View>
    </View>
  );
}
