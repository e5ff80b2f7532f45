import { outsideOrderId, refundedOrderId } from '../imports/outside-order';
import { sum } from '../money';
import { byId, groupBy } from './index-documents';
import type { Invariant } from './shop-database';

/** An order made elsewhere knows what was given back for it, and that is never more than was paid. */
export const outsideOrdersAddUp: Invariant<'outsideOrders'> = {
  id: 'I13',
  promise: 'an order made elsewhere: refunds known = given back <= paid; its number is its id',
  *check({ outsideOrders }) {
    const refunds = groupBy(outsideOrders, (one) => refundedOrderId(one));
    const known = byId(outsideOrders);
    for (const one of outsideOrders) {
      const where = `outsideOrders/${one._id}`;
      if (one._id !== outsideOrderId(one)) {
        yield { what: 'the id does not name its source and number', where };
      }
      const originalId = refundedOrderId(one);
      if (originalId !== undefined) {
        if (known.get(originalId)?.refundOf !== undefined || !known.has(originalId)) {
          yield { what: 'a refund of no order', where };
        }
        continue;
      }
      const given = sum((refunds.get(one._id) ?? []).map((refund) => refund.amountFen));
      if (one.refundedFen !== given) {
        yield {
          what: `says ${one.refundedFen} was given back but its refunds are ${given}`,
          where,
        };
      }
      if (given > one.amountFen) {
        yield { what: `${given} given back of ${one.amountFen} paid`, where };
      }
    }
  },
};
