import { dayMs, minuteMs } from '#domain/calendar';
import { applyOutsideRefund } from '#domain/imports/apply-sale';
import { outsideOrderId, type OutsideOrder } from '#domain/imports/outside-order';
import { fen, zeroFen } from '#domain/money';
import { holdPoints, spendPoints } from '#domain/points/hold-points';
import { limitedPrices } from '../catalogue/activities';
import type { DemoPerson } from '../people/members';
import { saleCounts } from './counter-orders';
import { place } from './place';
import { keepPosted, type Happening } from './purse';
import { pay } from './settle';
import { pointsSettled } from './settle-orders';
import { known, mustHold, type ShopBook } from './shop-book';

const hourMs = 60 * minuteMs;

/**
 * Who will owe points: of the regulars who never bought at a counter the one whose orders brought least, so that what is
 * spent is more than what they keep.
 */
export function debtorOf(
  book: ShopBook,
  people: readonly DemoPerson[],
  counter: ReadonlyMap<string, unknown>,
): DemoPerson | undefined {
  const [least] = people
    .filter(({ weight, member }) => weight > 0 && member.status === 'member')
    .filter(({ member }) => !counter.has(member._id))
    .map((person) => ({ person, points: pointsSettled(book, person.member._id) }))
    .sort((a, b) => a.points - b.points);
  return least?.person;
}

/**
 * Somebody spends points at once and then brings back what had earned them: the account is below zero until the next
 * purchase.
 */
export function runIntoDebt(book: ShopBook, person: DemoPerson): Happening[] {
  const bought = counterSale(book, person, { number: 'B-1', at: book.now - 4 * dayMs });
  const back = counterSale(book, person, { number: 'B-2', at: book.now - 9 * hourMs });
  const at = book.now - 50 * hourMs;
  return [
    saleCounts(bought, book.settings),
    orderWithPoints(book, person, at),
    payWithPoints(book, at + 2 * minuteMs),
    bringBack(book, bought, back),
  ];
}

/**
 * An order of the mini-program that takes as many points as it may. It is what comes down in price the day after, which
 * so was surely sold in the week before.
 */
function orderWithPoints(book: ShopBook, person: DemoPerson, at: number): Happening {
  const lines = limitedPrices.map(({ skuId }) => ({
    productId: skuId.replace(/-\d+$/, ''),
    ...{ skuId, quantity: 1 },
  }));
  return {
    at,
    change(purse) {
      const order = place(book, { person, lines, at, pointsBalance: purse.points.balance });
      const hold = { orderId: order._id, points: order.quote.points.spent, at };
      const held = mustHold(holdPoints(purse.points, hold));
      return keepPosted(purse, [held], book.settings.levels);
    },
  };
}

function payWithPoints(book: ShopBook, at: number): Happening {
  return {
    at,
    change: (purse) =>
      purse.points.holds.reduce((before, { orderId }) => {
        const spent = mustHold(spendPoints(before.points, { orderId, at }));
        pay(book, known(book.orders, orderId), at);
        return keepPosted(before, [spent], book.settings.levels);
      }, purse),
  };
}

function bringBack(
  { settings: { levels } }: ShopBook,
  bought: OutsideOrder,
  back: OutsideOrder,
): Happening {
  return {
    at: back.importedAt,
    change(purse) {
      const { member, points, growth, outsideOrders } = purse;
      const earned = outsideOrders.find(({ _id }) => _id === bought._id) ?? bought;
      const hands = { memberId: member._id, points, growth, now: back.importedAt };
      const returned = applyOutsideRefund({ ...back, refundOf: bought.number }, earned, hands);
      const others = outsideOrders.filter(({ _id }) => _id !== bought._id);
      const original = { ...earned, refundedFen: back.amountFen };
      return {
        ...keepPosted(purse, [returned.points, returned.growth], levels),
        outsideOrders: [...others, original, returned.sale],
      };
    },
  };
}

function counterSale(
  { settings }: ShopBook,
  { member }: DemoPerson,
  { number, at }: { readonly number: string; readonly at: number },
): OutsideOrder {
  const sale = { source: 'counter' as const, number, phone: member.phone ?? '' };
  return {
    ...{ ...sale, _id: outsideOrderId(sale), shopId: settings._id, status: 'waiting' },
    ...{ amountFen: fen(86_800), at, refundedFen: zeroFen, points: 0, growth: 0 },
    ...{ importedAt: at + 5 * hourMs, importedBy: 'operator' },
  };
}
