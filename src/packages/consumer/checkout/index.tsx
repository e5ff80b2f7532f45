import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { QuoteView } from '#contract/views';
import { BottomBar } from '../../../components/bottom-bar/bottom-bar';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { Icon } from '../../../components/icon/icon';
import { Page } from '../../../components/page/page';
import { Price } from '../../../components/price/price';
import { PriceSteps } from '../../../components/price-steps/price-steps';
import { savedIn } from '../../../components/price-steps/saved-in';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { Tag } from '../../../components/tag/tag';
import { formatYuan, formatYuanShort } from '#domain/money';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';
import { AddressLines } from '../components/address-lines';
import { Card } from '../components/card';
import { Earns } from '../components/earns';
import { OrderLines } from '../components/order-lines';
import { RefundPreview } from '../components/refund-preview';
import { SignedOut } from '../components/signed-out';
import { CouponChoice } from './components/coupon-choice';
import { CouponSheet } from './components/coupon-sheet';
import { FreightNote } from './components/freight-note';
import { PointsRow } from './components/points-row';
import { RegionNotServed } from './components/region-not-served';
import styles from './index.module.scss';
import { useCheckoutPage } from './use-checkout-page';

const css = cssOf(styles);

/** The last look before paying: where to, what, every step of the price, what comes back. */
export default function CheckoutPage() {
  const t = useText(orderTexts);
  return (
    <Page title={t('checkoutTitle')}>
      {isSignedIn() ? <Checkout /> : <SignedOut text={t('signInCheckout')} />}
    </Page>
  );
}

type CheckoutState = ReturnType<typeof useCheckoutPage>;

function Checkout() {
  const t = useText(orderTexts);
  const page = useCheckoutPage();
  if (page.lines.length === 0 && !page.busy) {
    return (
      <EmptyState
        icon="bag"
        title={t('nothing')}
        text={t('nothingHint')}
        action={<Button onTap={() => openPage('cart')}>{t('toCart')}</Button>}
      />
    );
  }
  if (page.view) return <Priced page={page} view={page.view} />;
  if (page.address && page.refusedGoods !== undefined) {
    return (
      <View>
        <AddressCard page={page} />
        <RegionNotServed
          goods={page.refusedGoods}
          address={page.address}
          onChange={page.pickAddress}
        />
      </View>
    );
  }
  if (!page.query.error) return <RowsSkeleton />;
  const again = () => void page.query.refetch();
  return <ErrorState {...problemOf(page.query.error)} onRetry={again} />;
}

interface PricedProps {
  readonly page: CheckoutState;
  readonly view: QuoteView;
}

function Priced({ page, view }: PricedProps) {
  const t = useText(orderTexts);
  const [choosing, setChoosing] = useState(false);
  const { quote } = view;
  return (
    <View>
      <AddressCard page={page} />
      <Card title={t('goods')}>
        <OrderLines quote={quote} remark={(line) => <Shortage view={view} skuId={line.skuId} />} />
      </Card>
      <CouponChoice quote={quote} choice={page.choice.coupons} onOpen={() => setChoosing(true)} />
      <PointsRow
        view={view}
        wish={page.choice.points}
        busy={page.repricing}
        onChange={page.usePoints}
      />
      <Card title={t('note')}>
        <Input
          className={css('note')}
          value={page.note}
          maxlength={100}
          placeholder={t('notePlaceholder')}
          onInput={(event) => page.setNote(event.detail.value)}
        />
      </Card>
      <Card title={t('steps')}>
        <PriceSteps quote={quote} />
        <FreightNote quote={quote} />
      </Card>
      <Earns earns={quote.earns} />
      <RefundPreview quote={quote} />
      <View className={css('end')} />
      <SubmitBar page={page} view={view} />
      <CouponSheet
        quote={quote}
        choice={page.choice.coupons}
        open={choosing}
        busy={page.repricing}
        onClose={() => setChoosing(false)}
        onChoose={page.chooseCoupons}
      />
    </View>
  );
}

function AddressCard({ page }: { readonly page: CheckoutState }) {
  const t = useText(orderTexts);
  return (
    <Card onTap={page.pickAddress}>
      <View className={css('address')}>
        {page.address ? (
          <AddressLines address={page.address} />
        ) : (
          <View className={css('missing')}>
            <Text className={css('ask')}>{t('addressMissing')}</Text>
            <Text className={css('hint')}>{t('addressHint')}</Text>
          </View>
        )}
        <Icon name="right" size={16} className={css('way')} />
      </View>
    </Card>
  );
}

function Shortage({ view, skuId }: { readonly view: QuoteView; readonly skuId: string }) {
  const t = useText(orderTexts);
  const short = view.shortages.find((shortage) => shortage.skuId === skuId);
  return short ? <Tag tone="warn">{t('shortage', { count: short.available })}</Tag> : null;
}

function SubmitBar({ page, view }: PricedProps) {
  const t = useText(orderTexts);
  const shared = useText(sharedTexts);
  const { quote, shortages } = view;
  const short = shortages.length > 0;
  const savedFen = savedIn(quote);
  const submit =
    quote.payableFen === 0
      ? t('payNothing')
      : t('payAmount', { yuan: formatYuan(quote.payableFen) });
  return (
    <BottomBar>
      <View className={css('total')}>
        <Price lively fen={quote.payableFen} size="large" />
        {savedFen > 0 && (
          <Text className={css('saved')}>
            {shared('saved', { yuan: formatYuanShort(savedFen) })}
          </Text>
        )}
        {short && <Text className={css('short')}>{t('shortageAll')}</Text>}
      </View>
      <Button
        size="large"
        busy={page.busy || page.repricing}
        disabled={short}
        onTap={page.submit}
        label={submit}
      >
        {page.busy ? t('submitting') : submit}
      </Button>
    </BottomBar>
  );
}
