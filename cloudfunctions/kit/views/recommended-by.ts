import { shownName } from '#domain/membership/guest-name';
import type { Order } from '#domain/order/order';
import type { CallContext } from '../call-context';
import { memberById } from '../repositories/members';

/** Name of the fan an order counts for; undefined when it counts for nobody. */
export async function recommendedBy(
  { attribution }: Pick<Order, 'attribution'>,
  { language }: Pick<CallContext, 'language'>,
): Promise<string | undefined> {
  if (!attribution.counted) return undefined;
  const fan = await memberById(attribution.fanId);
  return fan && shownName(fan, language);
}
