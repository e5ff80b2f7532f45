import { formatBeijing } from '#domain/calendar';
import type { OrderEvent } from '#domain/order/order';
import { actorName, eventNames } from '../../texts/order-states';
import classes from './order-detail.module.css';

/** What happened, newest first, each with who did it. */
export function OrderTimeline({ history }: { readonly history: readonly OrderEvent[] }) {
  return (
    <ol className={classes['timeline']}>
      {[...history].reverse().map((event, index) => (
        <li key={history.length - index}>
          <strong>{eventNames[event.event]}</strong>
          <span>{actorName(event.actor)}</span>
          <time dateTime={new Date(event.at).toISOString()}>
            {formatBeijing(event.at, 'YYYY年M月D日 HH:mm:ss')}
          </time>
          {event.note !== undefined && <p>{event.note}</p>}
        </li>
      ))}
    </ol>
  );
}
