import type { AttributionDecision } from '../attribution/share';

/**
 * The decision on an order whose fan turns out to be its buyer, because two members became one: it counts for nobody.
 * Any other decision stays as it was made.
 */
export function asOwnOrder(decision: AttributionDecision, memberId: string): AttributionDecision {
  if (!decision.counted || decision.fanId !== memberId) return decision;
  const { shareId, fanId, channel, policyVersion } = decision;
  return { counted: false, reason: 'ownOrder', shareId, fanId, channel, policyVersion };
}
