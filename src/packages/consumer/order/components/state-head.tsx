import { Text, View } from '@tarojs/components';
import type { OrderView } from '#contract/views';
import { Countdown } from '../../../../components/countdown/countdown';
import { cssOf } from '../../../../components/css-of';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import styles from './state-head.module.scss';

const css = cssOf(styles);

interface StateHeadProps {
  readonly order: OrderView;
  readonly onOver: () => void;
}

/** One sentence of state; while the order is unpaid, the time left by the server's clock. */
export function StateHead({ order, onOver }: StateHeadProps) {
  const t = useText(orderTexts);
  const waiting = order.payment === 'unpaid' && order.payBy !== undefined;
  return (
    <View className={css('head', waiting && 'waiting')} ariaRole="heading">
      <Text className={css('title')}>{order.title}</Text>
      <Text className={css('hint')}>{order.hint}</Text>
      {order.payment === 'unpaid' && order.payBy !== undefined && order.payBy > order.now && (
        <View className={css('left')}>
          <Text>{t('remaining')}</Text>
          <Countdown
            className={css('clock')}
            until={order.payBy}
            serverNow={order.now}
            onOver={onOver}
          />
        </View>
      )}
    </View>
  );
}
