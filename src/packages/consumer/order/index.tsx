import { View } from '@tarojs/components';
import type { OrderView } from '#contract/views';
import { BottomBar } from '../../../components/bottom-bar/bottom-bar';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { Page } from '../../../components/page/page';
import { PriceSteps } from '../../../components/price-steps/price-steps';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { formatYuan } from '#domain/money';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { CallError } from '../../../services/call-error';
import { problemOf } from '../../../services/problem';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';
import { AddressLines } from '../components/address-lines';
import { Card } from '../components/card';
import { Earns } from '../components/earns';
import { OrderLines } from '../components/order-lines';
import { RefundPreview } from '../components/refund-preview';
import { SignedOut } from '../components/signed-out';
import { useOrderActions } from '../use-order-actions';
import { Facts } from './components/facts';
import { StateHead } from './components/state-head';
import { Timeline } from './components/timeline';
import styles from './index.module.scss';
import { useBuyAgain } from './use-buy-again';
import { useOrder } from './use-order';

const css = cssOf(styles);

/** One order: what state it is in, what to do next, and how its price was made. */
export default function OrderPage() {
  const t = useText(orderTexts);
  return <Page title={t('orderTitle')}>{isSignedIn() ? <Loaded /> : <SignedOut />}</Page>;
}

function Loaded() {
  const t = useText(orderTexts);
  const { query, order } = useOrder();
  const again = () => void query.refetch();
  if (order) return <OrderBody order={order} onOver={again} />;
  if (!query.error) return <RowsSkeleton />;
  if (query.error instanceof CallError && query.error.code === 'NOT_FOUND') {
    return <EmptyState icon="receipt" title={t('gone')} text={t('goneHint')} />;
  }
  return <ErrorState {...problemOf(query.error)} onRetry={again} />;
}

interface OrderBodyProps {
  readonly order: OrderView;
  readonly onOver: () => void;
}

function OrderBody({ order, onOver }: OrderBodyProps) {
  const t = useText(orderTexts);
  return (
    <View>
      <StateHead order={order} onOver={onOver} />
      <Card title={t('address')}>
        <AddressLines address={order.delivery.address} />
      </Card>
      <Card title={t('goods')}>
        <OrderLines
          quote={order.quote}
          onOpen={(productId) => openPage('product', { id: productId })}
        />
      </Card>
      <Card title={t('steps')}>
        <PriceSteps quote={order.quote} paid={order.paidAt !== undefined} />
      </Card>
      <Earns earns={order.quote.earns} />
      <RefundPreview quote={order.quote} />
      <Timeline history={order.history} />
      <Facts order={order} />
      <View className={css('end')} />
      <Actions order={order} />
    </View>
  );
}

function Actions({ order }: { readonly order: OrderView }) {
  const t = useText(orderTexts);
  const { pay, cancel, busy } = useOrderActions();
  const canPay = order.actions.includes('pay');
  const canCancel = order.actions.includes('cancel');
  const buyAgain = useBuyAgain(order);
  return (
    <BottomBar>
      {canCancel && (
        <Button wide look="line" busy={busy} onTap={() => cancel(order.id)}>
          {t('cancel')}
        </Button>
      )}
      {order.actions.includes('buyAgain') && (
        <Button wide look="line" onTap={buyAgain}>
          {t('buyAgain')}
        </Button>
      )}
      {canPay && (
        <Button wide busy={busy} onTap={() => pay(order.id)}>
          {t('payAmount', { yuan: formatYuan(order.payableFen) })}
        </Button>
      )}
    </BottomBar>
  );
}
