import { ScrollView, View } from '@tarojs/components';
import type { CouponCard as Coupon } from '#contract/views';
import { ClaimAction } from '../../../components/coupon-card/claim-action';
import { CouponCard } from '../../../components/coupon-card/coupon-card';
import { cssOf } from '../../../components/css-of';
import { openGoodsOfCoupon } from '../../../components/open-goods';
import { Section } from '../../../components/section/section';
import { isSinglePage } from '../../../platform/launch';
import { openPage } from '../../../platform/routes';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import styles from './coupon-strip.module.scss';

const css = cssOf(styles);

interface CouponStripProps {
  readonly coupons: readonly Coupon[];
  readonly claiming: string | undefined;
  readonly onClaim: (templateId: string) => void;
  readonly onTurn: () => void;
}

/** Coupons that can be claimed where they are seen. */
export function CouponStrip({ coupons, claiming, onClaim, onTurn }: CouponStripProps) {
  const t = useText(homeTexts);
  if (coupons.length === 0) return null;
  const more = { text: t('allCoupons'), onTap: () => openPage('coupons') };
  return (
    <Section title={t('coupons')} more={isSinglePage() ? undefined : more}>
      <ScrollView scrollX enhanced showScrollbar={false} className={css('strip')}>
        <View className={css('row', coupons.length === 1 && 'single')}>
          {coupons.map((coupon) => (
            <View key={coupon.templateId} className={css('item')}>
              <CouponCard
                coupon={coupon}
                validityText={coupon.validityText}
                action={
                  <ClaimAction
                    coupon={coupon}
                    busy={claiming === coupon.templateId}
                    onClaim={() => onClaim(coupon.templateId)}
                    onUse={() => openGoodsOfCoupon(coupon)}
                    onTurn={onTurn}
                  />
                }
              />
            </View>
          ))}
        </View>
      </ScrollView>
    </Section>
  );
}
