import { dayMs, minuteMs } from '#domain/calendar';
import { applyOutsideOrder, applyOutsideRefund } from '#domain/imports/apply-sale';
import { outsideOrderId, type OutsideOrder } from '#domain/imports/outside-order';
import { accountId, openAccount, type MemberAccount } from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import { rightsOf, withLevel } from '#domain/membership/level-of';
import { fen, zeroFen } from '#domain/money';
import { holdPoints, spendPoints } from '#domain/points/hold-points';
import { limitedPrices } from '../catalogue/activities';
import type { DemoPerson } from '../people/members';
import type { CounterHistory } from './counter-orders';
import { place } from './place';
import { pay } from './settle';
import { mustHold, type ShopBook } from './shop-book';

const hourMs = 60 * minuteMs;

/**
 * Somebody spends points at once and then brings back what had earned them: the account is below zero until the next
 * purchase. It is the first regular who never bought at a counter before, so that nothing else is in their accounts.
 */
export function owePoints(
  book: ShopBook,
  people: readonly DemoPerson[],
  counter: CounterHistory,
): CounterHistory {
  const known = new Set(counter.outsideOrders.map(({ memberId }) => memberId));
  const person = people.find(
    ({ weight, member }) => weight > 0 && member.status === 'member' && !known.has(member._id),
  );
  return person === undefined ? counter : withDebt(book, person, counter);
}

function withDebt(book: ShopBook, person: DemoPerson, counter: CounterHistory): CounterHistory {
  const { _id: memberId } = person.member;
  const member = counter.members.find(({ _id }) => _id === memberId) ?? person.member;
  const { levels, points: rules } = book.settings;
  const bought = counterSale(book, person, { number: 'B-1', at: book.now - 4 * dayMs });
  const empty = accountsOf(book, memberId);
  const hands = { memberId, ...empty, now: bought.importedAt };
  const rate = rightsOf(member, levels, bought.at).pointsPercent;
  const earned = applyOutsideOrder(bought, hands, rules, rate);
  const points = earned.points?.account ?? empty.points;
  const growth = earned.growth?.account ?? empty.growth;
  const spent = spend(book, person, points);
  const back = counterSale(book, person, { number: 'B-2', at: book.now - 9 * hourMs });
  const returned = applyOutsideRefund({ ...back, refundOf: bought.number }, earned.sale, {
    ...{ memberId, growth, now: back.importedAt },
    points: spent.reduce((_, { account }) => account, points),
  });
  const posted = [earned.points, earned.growth, ...spent, returned.points, returned.growth];
  const done = posted.filter((one): one is Posted => one !== undefined);
  const accounts = new Map(done.map(({ account }) => [account._id, account]));
  const grown = accounts.get(accountId('growth', memberId))?.balance ?? 0;
  const original = { ...earned.sale, refundedFen: back.amountFen };
  return {
    members: counter.members.map((one) =>
      one._id === memberId ? withLevel(one, grown, levels, back.importedAt) : one,
    ),
    outsideOrders: [...counter.outsideOrders, original, returned.sale],
    accounts: [...counter.accounts, ...accounts.values()],
    ledger: [...counter.ledger, ...done.map(({ batch }) => batch)],
  };
}

function accountsOf({ dice, settings }: ShopBook, memberId: string) {
  const owner = { memberId, shopId: settings._id, ref: dice.id(16) };
  return { points: openAccount('points', owner), growth: openAccount('growth', owner) };
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

/**
 * An order of the mini-program that takes as many points as it may. It is what comes down in price the day after, which
 * so was surely sold in the week before.
 */
function spend(book: ShopBook, person: DemoPerson, points: MemberAccount): readonly Posted[] {
  const at = book.now - 50 * hourMs;
  const lines = limitedPrices.map(({ skuId }) => ({
    productId: skuId.replace(/-\d+$/, ''),
    ...{ skuId, quantity: 1 },
  }));
  const order = place(book, { person, lines, at, pointsBalance: points.balance });
  const paidAt = at + 2 * minuteMs;
  const hold = { orderId: order._id, points: order.quote.points.spent, at };
  const held = mustHold(holdPoints(points, hold));
  const spent = mustHold(spendPoints(held.account, { orderId: order._id, at: paidAt }));
  pay(book, order, paidAt);
  return [held, spent];
}
