import { Text, View } from '@tarojs/components';
import type { MemberCardView } from '#contract/member-views';
import type { MemberView, ShopCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Face } from '../../../components/face/face';
import { Picture } from '../../../components/picture/picture';
import { openPage } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import { CardLine } from './card-line';
import styles from './member-card.module.scss';
import { Ways } from './ways';

const css = cssOf(styles);

interface MemberCardProps {
  readonly member: MemberView | undefined;
  /** Absent until it is known, and for a visitor. */
  readonly card: MemberCardView | undefined;
  readonly shop: ShopCard | undefined;
}

/** The card of the house: gold on ink, in light and in dark. */
export function MemberCard({ member, card, shop }: MemberCardProps) {
  const t = useText(meTexts);
  const open = member && { ariaRole: 'link', onClick: () => openPage('memberCard') };
  return (
    <View className={css('card')}>
      <View className={css('edge')}>
        <View className={css('house')}>
          <Text className={css('shop')}>{shop?.name ?? ''}</Text>
          {shop && <Picture cutOut className={css('mark')} src={shop.mark} eager />}
        </View>
        <View className={css('person')} {...open}>
          {member && <Face className={css('face')} src={member.avatar} name={member.nickname} />}
          <View className={css('words')}>
            <Text className={css('name')}>{member ? member.nickname : t('guest')}</Text>
            <Text className={css('line')}>
              {member ? (card?.level?.name ?? t('welcome')) : t('guestText')}
            </Text>
          </View>
        </View>
        {card && <CardLine card={card} />}
        {member && <Ways coupons={member.coupons} points={card?.points.balance} />}
      </View>
    </View>
  );
}
