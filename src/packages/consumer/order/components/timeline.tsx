import { Text, View } from '@tarojs/components';
import type { OrderEvent, OrderEventName } from '#domain/order/order';
import { cssOf } from '../../../../components/css-of';
import { orderTexts } from '../../../../texts/order';
import { useText, useTime } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './timeline.module.scss';

const css = cssOf(styles);

const eventText = {
  place: 'place',
  pay: 'payEvent',
  cancel: 'cancelEvent',
  timeout: 'timeoutEvent',
  payLate: 'payLateEvent',
  payLateOutOfStock: 'payLateOutOfStockEvent',
  refundFull: 'refundFullEvent',
  refundPart: 'refundPartEvent',
  refundDone: 'refundDoneEvent',
  shipPart: 'shipPartEvent',
  ship: 'shipEvent',
  deliver: 'deliverEvent',
  receive: 'receiveEvent',
} as const satisfies Record<OrderEventName, keyof typeof orderTexts.zh>;

/** What happened to the order, newest first. */
export function Timeline({ history }: { readonly history: readonly OrderEvent[] }) {
  const t = useText(orderTexts);
  const time = useTime();
  return (
    <Card title={t('timeline')}>
      {[...history].reverse().map((event, index) => (
        <View key={`${event.event}:${event.at}`} className={css('event', index === 0 && 'latest')}>
          <View className={css('dot')} ariaHidden />
          <Text className={css('what')}>{t(eventText[event.event])}</Text>
          <Text className={css('when')}>{time(event.at)}</Text>
        </View>
      ))}
    </Card>
  );
}
