import { EmptyState } from '../../components/empty-state/empty-state';
import { ErrorState } from '../../components/error-state/error-state';
import { Page } from '../../components/page/page';
import { useTabBar } from '../../components/page/use-tab-bar';
import { QuickAdd } from '../../components/quick-add';
import { problemOf } from '../../services/problem';
import { homeTexts } from '../../texts/home';
import { useText } from '../../texts/say';
import { Banner } from './banner/banner';
import { CategoryRow } from './category-row/category-row';
import { CouponStrip } from './coupon-strip/coupon-strip';
import { HomeSkeleton } from './home-skeleton';
import { Masthead } from './masthead/masthead';
import { Picks } from './picks/picks';
import { RecommendedBy } from './recommended-by/recommended-by';
import { Stores } from './stores/stores';
import { useHome } from './use-home';

export default function Home() {
  const t = useText(homeTexts);
  const home = useHome();
  const { view } = home;
  useTabBar();

  if (!view) {
    return (
      <Page title="">
        {home.error ? (
          <ErrorState {...problemOf(home.error)} onRetry={home.retry} />
        ) : (
          <HomeSkeleton />
        )}
      </Page>
    );
  }
  return (
    <Page title={view.shop.name}>
      <Masthead shop={view.shop} />
      {home.recommendedBy && <RecommendedBy landing={home.recommendedBy} />}
      <Banner banner={view.shop.banner} />
      <CouponStrip
        coupons={home.coupons}
        claiming={home.claiming}
        onClaim={home.claim}
        onTurn={home.turn}
      />
      <CategoryRow categories={view.categories} />
      {view.picks.length > 0 ? (
        <Picks products={view.picks} onAdd={home.quick?.pick} />
      ) : (
        <EmptyState icon="leaf" title={t('emptyTitle')} text={t('emptyText')} />
      )}
      <Stores stores={view.stores} licenceUrl={view.shop.licenceUrl} />
      {home.quick && <QuickAdd view={home.quick.view} onClose={home.quick.close} />}
    </Page>
  );
}
