import { Text, View } from '@tarojs/components';
import type { OrderView } from '#contract/views';
import { Button } from '../../../components/button/button';
import { cssOf } from '../../../components/css-of';
import { ErrorState } from '../../../components/error-state/error-state';
import { Icon } from '../../../components/icon/icon';
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
import { CardInvitation } from './components/card-invitation';
import styles from './index.module.scss';
import { outcomeOf, signs, type Outcome } from './outcome';
import { usePayResult } from './use-pay-result';

const css = cssOf(styles);

/** What became of a payment: certain only when the server says so. */
export default function PayResultPage() {
  const t = useText(orderTexts);
  return <Page title={t('resultTitle')}>{isSignedIn() ? <PayResult /> : <SignedOut />}</Page>;
}

function PayResult() {
  const { orderId, query, order, patient, again } = usePayResult();
  if (!order) {
    if (!query.error) return <RowsSkeleton count={1} />;
    return <ErrorState {...problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  const outcome = outcomeOf(order, patient);
  const { icon, tone } = signs[outcome];
  const isBought = outcome === 'paid' || outcome === 'ordered';
  return (
    <View className={css('result')}>
      <View className={css('seal', tone)}>
        <Icon name={icon} size={48} />
      </View>
      <Said order={order} outcome={outcome} />
      {isBought && (
        <View className={css('cards')}>
          <Earns earns={order.quote.earns} />
          <CardInvitation />
        </View>
      )}
      <Ways outcome={outcome} orderId={orderId} again={again} />
    </View>
  );
}

interface SaidProps {
  readonly order: OrderView;
  readonly outcome: Outcome;
}

function Said({ order, outcome }: SaidProps) {
  const t = useText(orderTexts);
  const isOver = outcome === 'over';
  return (
    <>
      <Text className={css('title')} ariaRole="alert">
        {isOver ? order.title : t(outcome)}
      </Text>
      {order.payableFen > 0 && !isOver && <Price fen={order.payableFen} size="hero" tone="ink" />}
      <Text className={css('hint')}>{isOver ? order.hint : t(`${outcome}Hint`)}</Text>
    </>
  );
}

interface WaysProps {
  readonly outcome: Outcome;
  readonly orderId: string;
  readonly again: () => void;
}

/** On to the order, and back to the shelves or, while nothing is known, one more look. */
function Ways({ outcome, orderId, again }: WaysProps) {
  const t = useText(orderTexts);
  return (
    <View className={css('buttons')}>
      {outcome === 'slow' ? (
        <Button wide look="line" onTap={again}>
          {t('lookAgain')}
        </Button>
      ) : (
        <Button wide look="line" onTap={() => openPage('home')}>
          {t('continueShopping')}
        </Button>
      )}
      <Button wide onTap={() => replacePage('order', { id: orderId })}>
        {t('seeOrder')}
      </Button>
    </View>
  );
}
