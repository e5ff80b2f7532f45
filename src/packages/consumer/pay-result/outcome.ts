import type { OrderView } from '#contract/views';
import type { IconName } from '../../../components/icon/icon';

/** What became of a payment, as the server says. */
export type Outcome = 'paid' | 'ordered' | 'waiting' | 'slow' | 'over';

/** `patient` is over when the answer has been waited for as long as anybody should look at a page. */
export function outcomeOf(
  { payment, payableFen }: Pick<OrderView, 'payment' | 'payableFen'>,
  patient: boolean,
): Outcome {
  switch (payment) {
    case 'unpaid':
      return patient ? 'waiting' : 'slow';
    case 'paid':
    case 'partlyRefunded':
      return payableFen === 0 ? 'ordered' : 'paid';
    case 'closed':
    case 'refunding':
    case 'refunded':
      return 'over';
  }
}

/** The sign of each outcome; what is over is said in the order's own words. */
export const signs: Readonly<
  Record<Outcome, { readonly icon: IconName; readonly tone: 'good' | 'calm' }>
> = {
  paid: { icon: 'check', tone: 'good' },
  ordered: { icon: 'check', tone: 'good' },
  waiting: { icon: 'clock', tone: 'calm' },
  slow: { icon: 'clock', tone: 'calm' },
  over: { icon: 'info', tone: 'calm' },
};
