import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { CouponCard as CouponCardView } from '#contract/views';
import { Button } from '../../../components/button/button';
import { ClaimAction } from '../../../components/coupon-card/claim-action';
import { CouponCard } from '../../../components/coupon-card/coupon-card';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { couponCentreQuery } from '../../../services/coupons';
import { problemOf } from '../../../services/problem';
import { couponTexts } from '../../../texts/coupon';
import { useText } from '../../../texts/say';
import { SignedOut } from '../components/signed-out';
import { useClaim } from '../use-claim';
import styles from './index.module.scss';

const css = cssOf(styles);

const isGone = (state: CouponCardView['claimState']) =>
  state === 'soldOut' || state === 'over' || state === 'used';

/** Every coupon on offer, with what this person may still claim. */
export default function CouponsPage() {
  const t = useText(couponTexts);
  return <Page title={t('centreTitle')}>{isSignedIn() ? <Offers /> : <SignedOut />}</Page>;
}

function Offers() {
  const t = useText(couponTexts);
  const query = useQuery(couponCentreQuery());
  const { claim, claiming } = useClaim();
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  if (!query.data) {
    if (!query.error) return <RowsSkeleton />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) {
    return (
      <EmptyState
        icon="coupon"
        title={t('centreEmpty')}
        text={t('centreEmptyHint')}
        action={<Button onTap={() => openPage('home')}>{t('toShop')}</Button>}
      />
    );
  }
  return (
    <View className={css('list')}>
      {query.data.map((coupon) => (
        <CouponCard
          key={coupon.templateId}
          coupon={coupon}
          validityText={coupon.validityText}
          faded={isGone(coupon.claimState)}
          action={
            <ClaimAction
              coupon={coupon}
              busy={claiming === coupon.templateId}
              onClaim={() => claim(coupon.templateId)}
              onUse={() => openPage('category')}
            />
          }
        />
      ))}
    </View>
  );
}
