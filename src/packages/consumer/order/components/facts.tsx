import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OrderView } from '#contract/views';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { grouped } from '../../../../components/grouped';
import { copyText } from '../../../../platform/clipboard';
import { orderTexts } from '../../../../texts/order';
import { useText, useTime } from '../../../../texts/say';
import { Card } from '../../components/card';
import styles from './facts.module.scss';

const css = cssOf(styles);

/** Number, times, note and who recommended it. */
export function Facts({ order }: { readonly order: OrderView }) {
  const t = useText(orderTexts);
  const timeOf = useTime();
  const time = (at: number) => timeOf(at, 'full');
  return (
    <Card>
      <Fact name={t('number')}>
        <Text className={css('number')} ariaLabel={order.id}>
          {grouped(order.id, 6)}
        </Text>
        <Button look="line" size="small" onTap={() => void copyText(order.id)}>
          {t('copy')}
        </Button>
      </Fact>
      <Fact name={t('placedAt')}>{time(order.createdAt)}</Fact>
      {order.paidAt !== undefined && <Fact name={t('paidAt')}>{time(order.paidAt)}</Fact>}
      {order.note !== '' && <Fact name={t('note')}>{order.note}</Fact>}
      {order.recommendedBy && (
        <Text className={css('by')}>{t('recommendedBy', { name: order.recommendedBy })}</Text>
      )}
    </Card>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <View className={css('fact')}>
      <Text className={css('name')}>{name}</Text>
      <View className={css('value')}>{children}</View>
    </View>
  );
}
