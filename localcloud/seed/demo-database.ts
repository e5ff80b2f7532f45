import { dayMs } from '#domain/calendar';
import type { Order } from '#domain/order/order';
import { demoActivities } from './catalogue/activities';
import { demoCategories } from './catalogue/categories';
import { demoProducts } from './catalogue/products';
import { demoSettings } from './catalogue/shop';
import { demoStores } from './catalogue/stores';
import { rollDice } from './dice';
import { endOldCoupons, expireOldCoupons, publishCoupons } from './history/coupon-plans';
import { counterYear } from './history/counter-orders';
import { fillShelves } from './history/fill-shelves';
import { giveCoupons } from './history/give-coupons';
import { makeCodes } from './history/make-codes';
import { notePrices } from './history/note-prices';
import { playAccounts } from './history/play-accounts';
import { prepareShares } from './history/shares';
import { openBook, type ShopBook } from './history/shop-book';
import { leaveUnpaid, playSixtyDays } from './history/sixty-days';
import { unknownBuyers } from './history/unknown-buyers';
import { demoCards } from './people/cards';
import { demoPeople, identityOf } from './people/members';
import { rememberMembers } from './people/remember-members';
import { demoStaff } from './people/staff';

/** The year the shop opened; every demo shop of the same moment is the same to the byte. */
const demoSeed = 1938;

/** The documents of the demo shop by collection, all of them at or before `now` (UTC ms). */
export function demoDatabase(now: number): Record<string, readonly { readonly _id: string }[]> {
  const dice = rollDice(demoSeed);
  const products = demoProducts(now - 90 * dayMs);
  const book = openBook({ settings: demoSettings, dice, now, products });
  const people = demoPeople(dice, now);
  fillShelves(book);
  publishCoupons(book);
  prepareShares(book, people);
  playSixtyDays(book, people);
  leaveUnpaid(book, people);
  expireOldCoupons(book);
  endOldCoupons(book);
  // Dice of their own: what happens at the counter changes nothing of the sixty days.
  const counterDice = rollDice(demoSeed + 1);
  const holders = people.map((person) => person.member);
  const counter = counterYear(holders, { dice: counterDice, now });
  const cards = demoCards(holders, counterDice);
  // And what the last days brought changes nothing of either.
  const lastDays = { ...book, dice: rollDice(demoSeed + 2) };
  const accounts = playAccounts(lastDays, people, counter);
  const members = rememberMembers(accounts.members, lastDays);
  const couponIssues = giveCoupons(lastDays, members);
  const codes = makeCodes(lastDays, members);
  const documents = documentsOf(book);
  return {
    settings: [book.settings],
    categories: demoCategories,
    activities: demoActivities(now),
    stores: demoStores,
    products,
    staff: demoStaff(now),
    identities: people.map(identityOf),
    ...cards,
    ...documents,
    ...accounts,
    ...codes,
    members,
    couponIssues,
    priceHistory: notePrices(book),
    outsideOrders: [...accounts.outsideOrders, ...unknownBuyers(lastDays)],
    ledger: [...documents.ledger, ...accounts.ledger],
  };
}

function documentsOf(book: ShopBook) {
  const orders = [...book.orders.values()];
  return {
    stocks: [...book.stocks.values()],
    stockMovements: book.movements,
    couponTemplates: [...book.templates.values()],
    coupons: [...book.coupons.values()],
    shares: [...book.shares.values()],
    visits: book.visits,
    touches: [...book.touches.values()],
    orders,
    buyers: buyersOf(orders),
    commissions: [...book.commissions.values()],
    ledger: book.ledger,
    audit: book.audit,
  };
}

/** What a member who ordered has under way. */
function buyersOf(orders: readonly Order[]) {
  const members = [...new Set(orders.map((order) => order.memberId))];
  return members.map((memberId) => ({
    _id: memberId,
    shopId: demoSettings._id,
    unpaidOrderIds: orders
      .filter((order) => order.memberId === memberId && order.payment.status === 'unpaid')
      .map((order) => order._id),
  }));
}
