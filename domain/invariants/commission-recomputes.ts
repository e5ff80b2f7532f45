import type { Share } from '../attribution/share';
import type { Commission, CommissionStatus } from '../commission/commission';
import { capLines, maxRateBp } from '../commission/estimate-commission';
import { isPseudonym } from '../membership/pseudonym';
import { percentOf, sum } from '../money';
import { isGivenBack } from '../order/is-given-back';
import type { Order } from '../order/order';
import { byId } from './index-documents';
import type { Finding, Invariant } from './shop-database';

/** Each counted order rewards exactly its fan, by exactly its own lines, and not before its time. */
export const commissionRecomputes: Invariant = {
  id: 'I5',
  promise: 'commission recomputes; fan is not the buyer; depth 1; none before its time; <= cap',
  *check({ commissions, orders, shares }) {
    const ordersById = byId(orders);
    const sharesById = byId(shares);
    for (const commission of commissions) {
      const order = ordersById.get(commission._id);
      const where = `commissions/${commission._id}`;
      if (order === undefined) yield { what: 'the order does not exist', where };
      else yield* checkCommission(commission, order);
    }
    const commissionsById = byId(commissions);
    for (const order of orders) {
      yield* checkDecision(order, sharesById);
      if (order.attribution.counted && !commissionsById.has(order._id)) {
        yield {
          what: 'the order counts for a fan without a commission',
          where: `orders/${order._id}`,
        };
      }
    }
  },
};

function* checkDecision(
  { _id, attribution, memberId }: Order,
  shares: ReadonlyMap<string, Share>,
): Iterable<Finding> {
  const where = `orders/${_id}`;
  if (!attribution.counted) return;
  if (attribution.fanId === memberId) yield { what: 'the fan is the buyer', where };
  const isGone = isPseudonym(attribution.fanId);
  if (!isGone && shares.get(attribution.shareId)?.fanId !== attribution.fanId) {
    yield { what: 'the share is not of the fan the order counts for', where };
  }
}

function* checkCommission(commission: Commission, order: Order): Iterable<Finding> {
  const where = `commissions/${commission._id}`;
  const { attribution } = order;
  // Fan and buyer turned out to be one person: nothing is paid for that.
  if (attribution.reason === 'ownOrder' && commission.status === 'void') return;
  const forFan =
    attribution.counted &&
    attribution.fanId === commission.fanId &&
    attribution.shareId === commission.shareId;
  if (!forFan) yield { what: 'the order does not count for this fan and share', where };
  if (commission.buyerId !== order.memberId) yield { what: 'the buyer is another', where };
  if (commission.fanId === commission.buyerId) yield { what: 'the fan is the buyer', where };
  if (commission.lines.some((line) => line.rateBp < 0 || line.rateBp > maxRateBp)) {
    yield { what: 'a rate is not between 0 and the cap', where };
  }
  if (!recomputes(commission, order)) yield { what: 'the amounts do not recompute', where };
  const isVoid = commission.status === 'void' && isPseudonym(commission.fanId);
  if (!isVoid && !statusesOf(order).includes(commission.status)) {
    yield { what: `${commission.status} does not fit the order's state`, where };
  }
}

/** Either the full reward of each line, or a smaller total spread over the lines as a cap is. */
function recomputes({ lines, totalFen }: Commission, { quote }: Order): boolean {
  const full = lines.map((line) => ({
    ...line,
    fen: percentOf(line.baseFen, line.rateBp, 'down'),
  }));
  const capped = capLines(full, totalFen);
  return (
    totalFen >= 0 &&
    lines.length === quote.lines.length &&
    sum(lines.map((line) => line.fen)) === totalFen &&
    lines.every((line, index) => {
      const quoted = quote.lines[index];
      return (
        line.skuId === quoted?.skuId &&
        line.baseFen === quoted.paidFen &&
        line.fen === capped[index]?.fen
      );
    })
  );
}

/** What a commission may be while its order is as it is. */
function statusesOf(order: Order): readonly CommissionStatus[] {
  const { payment, fulfilment } = order;
  if (payment.status === 'unpaid') return ['estimated'];
  if (isGivenBack(order)) return ['void'];
  if (payment.status === 'refunded') return ['void', 'clawedBack'];
  return fulfilment.status === 'received' ? ['pending', 'settled', 'paidOut'] : ['pending'];
}
