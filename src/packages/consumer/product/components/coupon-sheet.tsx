import { View } from '@tarojs/components';
import type { CouponCard as Coupon } from '#contract/views';
import { CouponCard } from '../../../../components/coupon-card/coupon-card';
import { ClaimAction } from '../../../../components/coupon-card/claim-action';
import { cssOf } from '../../../../components/css-of';
import { Sheet } from '../../../../components/sheet/sheet';
import { productTexts } from '../../../../texts/product';
import { useText } from '../../../../texts/say';
import { groupOf } from '../../coupons/group-offers';
import { useClaim } from '../../use-claim';
import styles from './coupon-sheet.module.scss';

const css = cssOf(styles);

interface CouponSheetProps {
  readonly coupons: readonly Coupon[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Claims coupons without leaving the product. */
export function CouponSheet({ coupons, open, onClose }: CouponSheetProps) {
  const t = useText(productTexts);
  const { withState, claim, claiming, turn } = useClaim();
  return (
    <Sheet open={open} onClose={onClose} title={t('couponsTitle')}>
      <View className={css('list')}>
        {goneLast(coupons.map(withState)).map((coupon) => (
          <CouponCard
            key={coupon.templateId}
            coupon={coupon}
            validityText={coupon.validityText}
            action={
              <ClaimAction
                coupon={coupon}
                busy={claiming === coupon.templateId}
                onClaim={() => claim(coupon.templateId)}
                onUse={onClose}
                onTurn={turn}
              />
            }
          />
        ))}
      </View>
    </Sheet>
  );
}

/** What can still be had stands first; a coupon that is claimed keeps its place under the finger. */
function goneLast(coupons: readonly Coupon[]): readonly Coupon[] {
  const isGone = (coupon: Coupon) => groupOf(coupon) === 'gone';
  return [...coupons.filter((one) => !isGone(one)), ...coupons.filter(isGone)];
}
