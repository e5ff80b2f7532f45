import { Text, View } from '@tarojs/components';
import type { OrderCard as Order } from '#contract/views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ErrorState } from '../../../components/error-state/error-state';
import { ListEnd } from '../../../components/list-end/list-end';
import { Page } from '../../../components/page/page';
import { Picture } from '../../../components/picture/picture';
import { Price } from '../../../components/price/price';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { Tabs } from '../../../components/tabs/tabs';
import { isSignedIn } from '../../../platform/identity';
import { openPage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import type { OrderTab } from '../../../services/orders';
import { orderTexts } from '../../../texts/order';
import { useText, useTime } from '../../../texts/say';
import { SignedOut } from '../components/signed-out';
import { useOrderActions } from '../use-order-actions';
import styles from './index.module.scss';
import { orderTabs, useOrders } from './use-orders';

const css = cssOf(styles);

const tabText = {
  all: 'all',
  unpaid: 'unpaidTab',
  toShip: 'toShip',
  toReceive: 'toReceive',
  closed: 'closedTab',
} as const satisfies Record<OrderTab, keyof typeof orderTexts.zh>;

/** The person's orders by what they wait for. */
export default function OrdersPage() {
  const t = useText(orderTexts);
  return <Page title={t('ordersTitle')}>{isSignedIn() ? <Orders /> : <SignedOut />}</Page>;
}

function Orders() {
  const t = useText(orderTexts);
  const { tab, setTab, query, orders } = useOrders();
  return (
    <View>
      <View className={css('tabs')}>
        <Tabs
          tabs={orderTabs.map((key) => ({ key, text: t(tabText[key]) }))}
          chosen={tab}
          onChoose={setTab}
        />
      </View>
      {query.error && !orders && (
        <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />
      )}
      {!query.error && !orders && <RowsSkeleton />}
      {orders?.length === 0 && (
        <EmptyState
          icon="receipt"
          title={t('ordersEmpty')}
          text={t('ordersEmptyHint')}
          action={<Button onTap={() => openPage('home')}>{t('continueShopping')}</Button>}
        />
      )}
      {orders?.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      {orders && orders.length > 0 && <ListEnd more={query.hasNextPage} />}
    </View>
  );
}

const shownPictures = 4;

function OrderCard({ order }: { readonly order: Order }) {
  const t = useText(orderTexts);
  const time = useTime();
  const { pay, cancel, busy } = useOrderActions();
  return (
    <View
      className={css('card')}
      ariaRole="link"
      onClick={() => openPage('order', { id: order.id })}
    >
      <View className={css('head')}>
        <Text className={css('time')}>{time(order.createdAt)}</Text>
        <Text className={css('state', order.payment === 'unpaid' && 'waiting')}>{order.title}</Text>
      </View>
      <View className={css('goods')}>
        {order.pictures.slice(0, shownPictures).map((picture) => (
          <Picture key={picture} className={css('picture')} src={picture} />
        ))}
        <View className={css('sum')}>
          <Price fen={order.payableFen} size="medium" tone="ink" />
          <Text className={css('pieces')}>{t('piecesAndTotal', { count: order.pieces })}</Text>
        </View>
      </View>
      <Text className={css('hint')}>{order.hint}</Text>
      {(order.actions.includes('pay') || order.actions.includes('cancel')) && (
        <View className={css('actions')} onClick={(event) => event.stopPropagation()}>
          {order.actions.includes('cancel') && (
            <Button size="small" look="line" busy={busy} onTap={() => cancel(order.id)}>
              {t('cancel')}
            </Button>
          )}
          {order.actions.includes('pay') && (
            <Button size="small" busy={busy} onTap={() => pay(order.id)}>
              {t('payNow')}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}
