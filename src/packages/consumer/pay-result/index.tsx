import { Text, View } from '@tarojs/components';
import type { OrderView } from '#contract/views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { ErrorState } from '../../../components/error-state/error-state';
import { Icon, type IconName } from '../../../components/icon/icon';
import { Page } from '../../../components/page/page';
import { Price } from '../../../components/price/price';
import { RowsSkeleton } from '../../../components/skeleton/skeleton';
import { isSignedIn } from '../../../platform/identity';
import { openPage, replacePage } from '../../../platform/routes';
import { problemOf } from '../../../services/problem';
import { orderTexts } from '../../../texts/order';
import { useText } from '../../../texts/say';
import { Earns } from '../components/earns';
import { SignedOut } from '../components/signed-out';
import styles from './index.module.scss';
import { usePayResult } from './use-pay-result';

const css = cssOf(styles);

/** What became of a payment: certain only when the server says so. */
export default function PayResultPage() {
  const t = useText(orderTexts);
  return <Page title={t('paid')}>{isSignedIn() ? <PayResult /> : <SignedOut />}</Page>;
}

function PayResult() {
  const t = useText(orderTexts);
  const { orderId, query, order } = usePayResult();
  if (!order) {
    if (!query.error) return <RowsSkeleton count={1} />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  const said = outcomeOf(order);
  return (
    <View className={css('result')}>
      <View className={css('seal', said.tone)}>
        <Icon name={said.icon} size={48} />
      </View>
      <Text className={css('title')} ariaRole="alert">
        {t(said.title)}
      </Text>
      {order.payableFen > 0 && <Price fen={order.payableFen} size="hero" tone="ink" />}
      <Text className={css('hint')}>{said.title === 'closed' ? order.hint : t(said.hint)}</Text>
      {order.payment === 'paid' && <Earns earns={order.quote.earns} />}
      <View className={css('buttons')}>
        <Button wide look="line" onTap={() => openPage('home')}>
          {t('continueShopping')}
        </Button>
        <Button wide onTap={() => replacePage('order', { id: orderId })}>
          {t('seeOrder')}
        </Button>
      </View>
    </View>
  );
}

interface Outcome {
  readonly icon: IconName;
  readonly tone: 'good' | 'calm';
  readonly title: 'paid' | 'ordered' | 'waiting' | 'closed';
  readonly hint: 'paidHint' | 'orderedHint' | 'waitingHint';
}

function outcomeOf(order: OrderView): Outcome {
  if (order.payment === 'unpaid') {
    return { icon: 'clock', tone: 'calm', title: 'waiting', hint: 'waitingHint' };
  }
  if (order.payment === 'paid' && order.payableFen === 0) {
    return { icon: 'check', tone: 'good', title: 'ordered', hint: 'orderedHint' };
  }
  if (order.payment === 'paid') {
    return { icon: 'check', tone: 'good', title: 'paid', hint: 'paidHint' };
  }
  return { icon: 'info', tone: 'calm', title: 'closed', hint: 'paidHint' };
}
