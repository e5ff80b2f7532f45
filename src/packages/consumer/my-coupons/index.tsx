import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { CouponInHand } from '#contract/views';
import { Button } from '../../../components/button/button';
import { CouponCard } from '../../../components/coupon-card/coupon-card';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { openGoodsOfCoupon } from '../../../components/open-goods';
import { Page } from '../../../components/page/page';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { Tabs } from '../../../components/tabs/tabs';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { myCouponsQuery } from '../../../services/coupons';
import { problemOf } from '../../../services/problem';
import { couponTexts } from '../../../texts/coupon';
import { useText, useTime } from '../../../texts/say';
import { CodeEntry } from '../components/code-entry';
import { SignedOut } from '../components/signed-out';
import { couponsInTab, couponTabs, endsSoon, type CouponTab } from './in-tab';
import styles from './index.module.scss';

const css = cssOf(styles);

/** The coupons in hand, by what can still be done with them. */
export default function MyCouponsPage() {
  const t = useText(couponTexts);
  return (
    <Page title={t('mineTitle')}>
      {isSignedIn() ? <Mine /> : <SignedOut text={t('signInText')} />}
    </Page>
  );
}

function Mine() {
  const t = useText(couponTexts);
  const [tab, setTab] = useState<CouponTab>('usable');
  const query = useQuery(myCouponsQuery());
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  if (!query.data) {
    if (!query.error) return <RowsSkeleton />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  const shown = couponsInTab(query.data, tab);
  const usable = query.data.filter(({ status }) => status === 'claimed').length;
  return (
    <View>
      <Tabs
        tabs={couponTabs.map((key) => ({
          key,
          text: t(key),
          count: key === 'usable' ? usable : 0,
        }))}
        chosen={tab}
        onChoose={setTab}
      />
      <CodeEntry />
      {shown.length === 0 && (
        <EmptyState
          icon="coupon"
          title={t('mineEmpty')}
          text={t('mineEmptyHint')}
          action={<Button onTap={() => openPage('coupons')}>{t('toCentre')}</Button>}
        />
      )}
      <View className={css('list')}>
        {shown.map((coupon) => (
          <Ticket key={coupon._id} coupon={coupon} />
        ))}
      </View>
    </View>
  );
}

const stampOf = {
  claimed: undefined,
  locked: 'inUse',
  used: 'used',
  expired: 'expired',
  revoked: 'revoked',
} as const satisfies Record<CouponInHand['status'], keyof typeof couponTexts.zh | undefined>;

function Ticket({ coupon }: { readonly coupon: CouponInHand }) {
  const t = useText(couponTexts);
  const stamp = stampOf[coupon.status];
  return (
    <CouponCard
      coupon={coupon}
      validityText={useValidityText(coupon)}
      note={useNote(coupon)}
      faded={stamp !== undefined}
      stamp={stamp && t(stamp)}
      action={
        stamp ? undefined : (
          <Button size="small" look="line" onTap={() => openGoodsOfCoupon(coupon)}>
            {t('codeUse')}
          </Button>
        )
      }
    />
  );
}

function useValidityText({ validFrom, validUntil }: CouponInHand): string {
  const t = useText(couponTexts);
  const time = useTime();
  return validFrom > Date.now()
    ? t('from', { time: time(validFrom) })
    : t('until', { time: time(validUntil - 1) });
}

function useNote(coupon: CouponInHand): string | undefined {
  const t = useText(couponTexts);
  if (coupon.status === 'locked') return t('inUseHint');
  return endsSoon(coupon, Date.now()) ? t('endsSoon') : undefined;
}
