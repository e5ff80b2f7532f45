import { View } from '@tarojs/components';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { Button } from '../../../components/button/button';
import { Page } from '../../../components/page/page';
import { Skeleton } from '../../../components/skeleton/skeleton';
import { SkuSheet } from '../../../components/sku-sheet/sku-sheet';
import { cssOf } from '../../../components/css-of';
import { isSinglePage } from '../../../platform/launch';
import { openPage } from '../../../platform/routes';
import { CallError } from '../../../services/call-error';
import { problemOf } from '../../../services/problem';
import { productTexts } from '../../../texts/product';
import { useText } from '../../../texts/say';
import { BuyBar } from './components/buy-bar';
import { CouponSheet } from './components/coupon-sheet';
import { CouponStrip } from './components/coupon-strip';
import { Facts } from './components/facts';
import { Gallery } from './components/gallery';
import { PriceBlock } from './components/price-block';
import { Recommender } from './components/recommender';
import { ShareSheet } from './components/share-sheet';
import { Words } from './components/words';
import styles from './index.module.scss';
import { useProduct } from './use-product';

const css = cssOf(styles);

/** One product. From Moments the same page is read-only until the full shop is opened. */
export default function ProductPage() {
  const t = useText(productTexts);
  const page = useProduct();
  const { view, sku, query } = page;
  if (!view) {
    return (
      <Page title={t('title')}>
        {query.error ? (
          <Missing error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Coming />
        )}
      </Page>
    );
  }
  const { product } = view;
  return (
    <Page title={product.title}>
      <Gallery title={product.title} pictures={[product.picture, ...product.gallery]} />
      <PriceBlock
        view={view}
        sku={sku}
        canShare={page.canShare}
        onShare={() => page.open('share')}
        onDealOver={() => void query.refetch()}
      />
      {page.recommender && <Recommender landing={page.recommender} />}
      <CouponStrip coupons={view.coupons} onOpen={() => page.open('coupons')} />
      <Facts view={view} sku={sku} onChoose={() => page.open('sku')} />
      <Words product={product} />
      {!isSinglePage() && (
        <>
          <BuyBar
            off={product.status === 'off'}
            onAdd={() => page.open('sku')}
            onBuy={() => page.open('sku')}
          />
          <SkuSheet
            view={view}
            skuId={sku?.id}
            open={page.sheet === 'sku'}
            onClose={page.close}
            onChoose={page.choose}
            onAdd={page.add}
            onBuy={page.buy}
          />
          <CouponSheet
            coupons={view.coupons}
            open={page.sheet === 'coupons'}
            onClose={page.close}
          />
          <ShareSheet open={page.sheet === 'share'} onClose={page.close} />
        </>
      )}
    </Page>
  );
}

function Coming() {
  return (
    <View>
      <Skeleton shape="square" />
      <View className={css('coming')}>
        <Skeleton shape="title" />
        <Skeleton />
        <Skeleton shape="short" />
      </View>
    </View>
  );
}

function Missing({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText(productTexts);
  if (!(error instanceof CallError) || error.code !== 'NOT_FOUND') {
    return <ErrorState {...problemOf(error)} onRetry={onRetry} />;
  }
  return (
    <EmptyState
      icon="leaf"
      title={t('gone')}
      text={t('goneHint')}
      action={
        isSinglePage() ? undefined : (
          <Button onTap={() => openPage('home')}>{t('lookAround')}</Button>
        )
      }
    />
  );
}
