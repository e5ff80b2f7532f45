import type { Order } from '#domain/order/order';
import { memberById } from '../repositories/members';

/** Nickname of the fan an order counts for; undefined when it counts for nobody. */
export async function recommendedBy({
  attribution,
}: Pick<Order, 'attribution'>): Promise<string | undefined> {
  if (!attribution.counted) return undefined;
  return (await memberById(attribution.fanId))?.nickname;
}
