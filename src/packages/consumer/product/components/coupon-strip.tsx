import { ScrollView, Text, View } from '@tarojs/components';
import type { CouponCard } from '#contract/views';
import { cssOf } from '../../../../components/css-of';
import { Icon } from '../../../../components/icon/icon';
import { isSinglePage } from '../../../../platform/launch';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import { useClaim } from '../../use-claim';
import styles from './coupon-strip.module.scss';

const css = cssOf(styles);

interface CouponStripProps {
  readonly coupons: readonly CouponCard[];
  readonly onOpen: () => void;
}

const inStrip = ['claimable', 'claimed', 'notStarted', undefined] as const;
const isOffered = ({ claimState }: CouponCard) => inStrip.some((state) => state === claimState);

/** Coupons this product can be bought with, in one line; opened, they can be claimed. */
export function CouponStrip({ coupons, onOpen }: CouponStripProps) {
  const t = useText(productTexts);
  const { withState } = useClaim();
  const offered = coupons.map(withState).filter(isOffered);
  if (offered.length === 0) return null;
  const opens = isSinglePage() ? {} : { ariaRole: 'button', onClick: onOpen };
  return (
    <View className={css('strip')} ariaLabel={t('couponsTitle')} {...opens}>
      <Text className={css('name')}>{t('coupons')}</Text>
      <ScrollView scrollX className={css('scroll')} enhanced showScrollbar={false}>
        <View className={css('row')}>
          {offered.map(({ templateId, ruleText: rule, claimState, inHand: count = 0 }) => (
            <Text key={templateId} className={css('coupon', claimState === 'claimed' && 'mine')}>
              {count > 0 ? t('couponMine', { rule, count }) : rule}
            </Text>
          ))}
        </View>
      </ScrollView>
      {!isSinglePage() && <Icon name="right" size={16} />}
    </View>
  );
}
