import { Text, View } from '@tarojs/components';
import type { MemberView, ShopCard } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Face } from '../../../components/face/face';
import { Picture } from '../../../components/picture/picture';
import { openPage } from '../../../platform/routes';
import { meTexts } from '../../../texts/me';
import { useText } from '../../../texts/say';
import styles from './member-card.module.scss';

const css = cssOf(styles);

interface MemberCardProps {
  readonly member: MemberView | undefined;
  readonly shop: ShopCard | undefined;
}

/** The card of the house: gold on ink, in light and in dark. */
export function MemberCard({ member, shop }: MemberCardProps) {
  const t = useText(meTexts);
  return (
    <View className={css('card')}>
      <View className={css('edge')}>
        <View className={css('house')}>
          <Text className={css('shop')}>{shop?.name ?? ''}</Text>
          {shop && <Picture cutOut className={css('mark')} src={shop.mark} eager />}
        </View>
        <View className={css('person')}>
          {member && <Face className={css('face')} src={member.avatar} name={member.nickname} />}
          <View className={css('words')}>
            <Text className={css('name')}>{member ? member.nickname : t('guest')}</Text>
            <Text className={css('line')}>{member ? t('welcome') : t('guestText')}</Text>
          </View>
        </View>
        {member && (
          <View className={css('ways')}>
            <View className={css('way')} ariaRole="link" onClick={() => openPage('myCoupons')}>
              <Text className={css('wayName')}>{t('coupons')}</Text>
              <Text className={css('wayText')}>{t('couponsCount', { count: member.coupons })}</Text>
            </View>
            <View className={css('rule')} />
            <View className={css('way')} ariaRole="link" onClick={() => openPage('coupons')}>
              <Text className={css('wayName')}>{t('couponCentre')}</Text>
              <Text className={css('wayText')}>{t('couponCentreText')}</Text>
            </View>
          </View>
        )}
      </View>
    </View>
  );
}
