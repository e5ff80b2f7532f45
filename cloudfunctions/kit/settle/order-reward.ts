import { pendCommission, voidCommission } from '#domain/commission/change-status';
import { mustHold } from '../answer';
import type { OrderHoldings } from './order-holdings';

type Reward = Pick<OrderHoldings, 'order' | 'commission'>;
type Changed = Partial<Pick<OrderHoldings, 'commission'>>;

/** The order is paid: the fan's reward waits for the goods to be kept. None comes of an order that turned out to be the fan's own. */
export function pendReward({ order, commission }: Reward, now: number): Changed {
  if (commission === undefined || order.attribution.reason === 'ownOrder') return {};
  return { commission: mustHold(pendCommission(commission, now)) };
}

/** The order is closed or given back. A reward that was void already, because fan and buyer were one person, stays so. */
export function voidReward({ commission }: Pick<Reward, 'commission'>, now: number): Changed {
  if (commission === undefined || commission.status === 'void') return {};
  return { commission: mustHold(voidCommission(commission, now)) };
}
