import type { OutsideOrder } from '#domain/imports/outside-order';
import type { DemoPerson } from '../people/members';
import { saleCounts } from './counter-orders';
import { debtorOf, runIntoDebt } from './owe-points';
import { livePurse } from './purse';
import { ordersSettle } from './settle-orders';
import type { ShopBook } from './shop-book';

/**
 * Points, growth and levels of everybody, from all they bought: at the counter when it was imported, in the
 * mini-program when the time to return it was over. Nothing is left for the jobs but what is due after `now`.
 */
export function playAccounts(
  book: ShopBook,
  people: readonly DemoPerson[],
  counter: ReadonlyMap<string, readonly OutsideOrder[]>,
) {
  const debtor = debtorOf(book, people, counter);
  const purses = people.map((person) => {
    const { member } = person;
    const happenings = [
      ...(counter.get(member._id) ?? []).map((sale) => saleCounts(sale, book.settings)),
      ...ordersSettle(book, member._id),
      ...(person === debtor ? runIntoDebt(book, person) : []),
    ];
    return livePurse(member, happenings, book);
  });
  return {
    members: purses.map(({ member }) => member),
    outsideOrders: purses.flatMap(({ outsideOrders }) => outsideOrders),
    accounts: purses
      .flatMap(({ points, growth }) => [points, growth])
      .filter(({ changes }) => changes > 0),
    ledger: purses.flatMap(({ ledger }) => ledger),
  };
}
