import type { AdminOrderRow, AdminOrderView } from '#contract/views';
import { activitySource } from '#domain/activities/activity';
import type { Commission } from '#domain/commission/commission';
import type { Member } from '#domain/member';
import type { Delivery, Order } from '#domain/order/order';
import { attributionText } from './attribution-text';
import { piecesOf } from './order-view';

type Members = ReadonlyMap<string, Member>;

/** Whose names an order needs. */
export function peopleOf({ memberId, attribution }: Order): string[] {
  return attribution.fanId === undefined ? [memberId] : [memberId, attribution.fanId];
}

export function adminOrderRow(order: Order, members: Members): AdminOrderRow {
  const { quote, attribution } = order;
  const fan = attribution.counted ? members.get(attribution.fanId) : undefined;
  return {
    id: order._id,
    createdAt: order.createdAt,
    buyerName: members.get(order.memberId)?.nickname ?? '',
    pieces: piecesOf(order),
    giftPieces: quote.gifts.reduce((pieces, gift) => pieces + gift.quantity, 0),
    firstTitle: quote.lines[0]?.title ?? '',
    payableFen: quote.payableFen,
    discountFen: quote.discountFen,
    payment: order.payment.status,
    fulfilment: order.fulfilment.status,
    channel: attribution.channel,
    ...(fan === undefined ? {} : { fanName: fan.nickname }),
  };
}

export function adminOrderView(
  order: Order,
  commission: Commission | undefined,
  members: Members,
): AdminOrderView {
  const { payment, attribution } = order;
  const fanName = members.get(attribution.fanId ?? '')?.nickname;
  return {
    ...adminOrderRow(order, members),
    quote: order.quote,
    gifts: giftsOf(order),
    delivery: maskedDelivery(order.delivery),
    note: order.note,
    history: order.history,
    attribution: { ...attribution, text: attributionText(attribution, fanName) },
    ...('transactionId' in payment ? { transactionId: payment.transactionId } : {}),
    ...(commission === undefined
      ? {}
      : { commission: { status: commission.status, totalFen: commission.totalFen } }),
  };
}

/** Gifts with the names their givers had when the order was placed. */
function giftsOf({ quote, basis }: Order): AdminOrderView['gifts'] {
  const titles = new Map([
    ...quote.couponsUsed.map(({ couponId, title }) => [couponId, title] as const),
    ...basis.activities.map((one) => [activitySource(one), one.title] as const),
  ]);
  return quote.gifts.map((gift) => {
    const givenBy = titles.get(gift.source);
    return givenBy === undefined ? gift : { ...gift, givenBy };
  });
}

/** Enough of a number to recognise it, not enough to call it. */
function maskedDelivery({ kind, address }: Delivery): Delivery {
  const phone = address.phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
  return { kind, address: { ...address, phone } };
}
