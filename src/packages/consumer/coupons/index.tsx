import { Text, View } from '@tarojs/components';
import type { CouponCard as CouponCardView } from '#contract/views';
import { Button } from '../../../components/button/button';
import { ClaimAction } from '../../../components/coupon-card/claim-action';
import { CouponCard } from '../../../components/coupon-card/coupon-card';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { openGoodsOfCoupon } from '../../../components/open-goods';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import { couponTexts } from '../../../texts/coupon';
import { useText } from '../../../texts/say';
import { CodeEntry } from '../components/code-entry';
import { SignedOut } from '../components/signed-out';
import { useClaim } from '../use-claim';
import { groupOf } from './group-offers';
import styles from './index.module.scss';
import { useOffers } from './use-offers';

const css = cssOf(styles);

/** Every coupon on offer, with what this person may still claim. */
export default function CouponsPage() {
  const t = useText(couponTexts);
  return (
    <Page title={t('centreTitle')}>
      <Offers />
      {!isSignedIn() && <SignedOut text={t('signInText')} />}
    </Page>
  );
}

function Offers() {
  const t = useText(couponTexts);
  const { query, groups } = useOffers();
  const { claim, claiming, turn } = useClaim();
  if (!groups) {
    if (!query.error) return <RowsSkeleton />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  const card = (coupon: CouponCardView) => (
    <CouponCard
      key={coupon.templateId}
      coupon={coupon}
      validityText={coupon.validityText}
      faded={groupOf(coupon) === 'gone'}
      action={
        <ClaimAction
          coupon={coupon}
          busy={claiming === coupon.templateId}
          onClaim={() => claim(coupon.templateId)}
          onUse={() => openGoodsOfCoupon(coupon)}
          onTurn={turn}
        />
      }
    />
  );
  return (
    <View>
      {isSignedIn() && <CodeEntry />}
      {groups.length === 0 && (
        <EmptyState
          icon="coupon"
          title={t('centreEmpty')}
          text={t('centreEmptyHint')}
          action={<Button onTap={() => openPage('home')}>{t('toShop')}</Button>}
        />
      )}
      {groups.map(({ group, coupons }) => (
        <View key={group} className={css('list')}>
          <Text className={css('group')} ariaRole="heading">
            {t(group)}
          </Text>
          {coupons.map(card)}
        </View>
      ))}
    </View>
  );
}
