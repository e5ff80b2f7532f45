import type { AdminOrderRow } from '#contract/views';
import { StateTag } from '../../components/state-tag';
import { fulfilmentWords, paymentWords } from '../../texts/order-states';
import classes from './order-list.module.css';

/** Money and goods are separate states; goods matter only once the money is there. */
export function OrderStateTags({
  order,
}: {
  readonly order: Pick<AdminOrderRow, 'payment' | 'fulfilment'>;
}) {
  const payment = paymentWords[order.payment];
  const fulfilment = fulfilmentWords[order.fulfilment];
  const moving = order.payment === 'paid' || order.payment === 'partlyRefunded';
  return (
    <span className={classes['tags']}>
      <StateTag tone={payment.tone}>{payment.name}</StateTag>
      {moving && <StateTag tone={fulfilment.tone}>{fulfilment.name}</StateTag>}
    </span>
  );
}
