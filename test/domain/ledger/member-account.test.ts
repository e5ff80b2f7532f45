import fc from 'fast-check';
import { isBalanced } from '#domain/ledger/post-sale';
import { earn, expire, forfeit, reverse } from '#domain/ledger/earn';
import { mergeAccounts } from '#domain/ledger/merge-accounts';
import { accountsOfMembers } from '#domain/ledger/check-accounts';
import { holdPoints, spendPoints, spendPointsLate, voidPoints } from '#domain/points/hold-points';
import { returnPoints } from '#domain/points/return-points';
import { endOfBeijingDay } from '#domain/calendar';
import { aBook, after, anAccount, having, type Book } from '../../support/builders/an-account';
import { anOrder } from '../../support/builders/an-order';
import { day, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const soon = noon + 10 * day;
const later = noon + 400 * day;
const rich = having(aBook(), { until: soon, amount: 30 }, { until: later, amount: 70 });
const source = { source: 'refund-1', at: noon };
const order = { orderId: 'o1', points: 50, at: noon };

describe('Points that are earned', () => {
  it('are free at once and keep the end they came with', () => {
    expect(rich.account).toMatchObject({
      balance: 100,
      held: 0,
      lots: [
        { until: soon, amount: 30 },
        { until: later, amount: 70 },
      ],
      changes: 2,
    });
  });

  it('post one balanced batch with a line for the statement', () => {
    const posted = earn(
      anAccount(),
      { until: soon, amount: 30 },
      { source: 'o1', orderId: 'o1', at: noon },
    );
    expect(posted?.batch).toEqual({
      ...{ _id: 'earnPoints:o1', shopId: 'shop', unit: 'points', event: 'earnPoints' },
      ...{ orderId: 'o1', at: noon },
      entries: [
        { account: 'points:issued', amount: -30 },
        { account: 'points:friend', amount: 30 },
      ],
      statement: { account: 'points:friend', number: 1, balance: 30 },
    });
  });

  it('are nothing where nothing was earned', () => {
    expect(earn(anAccount(), { until: soon, amount: 0 }, source)).toBeUndefined();
  });

  it('pay a debt first, out of what would end first', () => {
    const owing = after(rich, reverse(rich.account, { until: soon, amount: 120 }, source));
    expect(owing.account).toMatchObject({ balance: -20, lots: [] });
    const paid = having(owing, { until: soon, amount: 15 }, { until: later, amount: 15 });
    expect(paid.account).toMatchObject({ balance: 10, lots: [{ until: later, amount: 10 }] });
  });
});

describe('Points an order holds', () => {
  const held = after(rich, valueOf(holdPoints(rich.account, order)));

  it('are those that end first, and are not free any more', () => {
    expect(held.account).toMatchObject({
      balance: 50,
      held: 50,
      lots: [{ until: later, amount: 50 }],
      holds: [
        {
          orderId: 'o1',
          lots: [
            { until: soon, amount: 30 },
            { until: later, amount: 20 },
          ],
        },
      ],
    });
  });

  it('are refused beyond the balance, which is told', () => {
    expect(holdPoints(rich.account, { ...order, points: 101 })).toEqual({
      ok: false,
      code: 'POINTS_BEYOND_BALANCE',
      details: { balance: 100 },
    });
  });

  it('are refused to who owes points, without telling a negative balance', () => {
    const owing = reverse(anAccount(), { until: soon, amount: 5 }, source)?.account ?? anAccount();
    expect(holdPoints(owing, { ...order, points: 1 })).toMatchObject({ details: { balance: 0 } });
  });

  it('are held once per order', () => {
    expect(holdPoints(held.account, { ...order, points: 1 })).toMatchObject({
      code: 'POINTS_STATE',
    });
  });

  it('are spent when it is paid, without changing what is free', () => {
    const spent = valueOf(spendPoints(held.account, order));
    expect(spent.account).toMatchObject({ balance: 50, held: 0, holds: [], changes: 3 });
    expect(spent.batch.statement).toBeUndefined();
    expect(spendPoints(spent.account, order)).toMatchObject({ code: 'POINTS_STATE' });
  });

  it('come back with their old ends when it is closed', () => {
    const back = valueOf(voidPoints(held.account, { ...order, at: soon + day }));
    expect(back.account).toMatchObject({ balance: 100, held: 0, lots: rich.account.lots });
    expect(expire(back.account, soon + day)?.account.balance).toBe(70);
    expect(voidPoints(back.account, order)).toMatchObject({ code: 'POINTS_STATE' });
  });

  it('are taken again for a late payment if they are still there', () => {
    const back = valueOf(voidPoints(held.account, order)).account;
    expect(valueOf(spendPointsLate(back, order)).account).toMatchObject({ balance: 50, held: 0 });
    expect(spendPointsLate(back, { ...order, points: 101 })).toMatchObject({
      code: 'POINTS_BEYOND_BALANCE',
    });
  });
});

describe('Points whose order is refunded', () => {
  const lots = [
    { until: soon, amount: 30 },
    { until: later, amount: 20 },
  ];
  const back = (before: number, to: number) =>
    returnPoints(anAccount(), { ...source, orderId: 'o1', spent: lots, before, after: to });

  it('come back part by part, what ends last first, and never more than were spent', () => {
    expect(back(0, 20)?.account.lots).toEqual([{ until: later, amount: 20 }]);
    expect(back(20, 25)?.account.balance).toBe(5);
    expect(back(0, 50)?.account.balance).toBe(50);
    expect(back(50, 50)).toBeUndefined();
  });

  it('can be used for at least thirty days', () => {
    const end = endOfBeijingDay('2025-07-18');
    expect(back(20, 25)?.account.lots).toEqual([{ until: end, amount: 5 }]);
  });
});

describe('What an event had brought and takes back', () => {
  it('is taken from its own end first', () => {
    const after10 = reverse(rich.account, { until: later, amount: 10 }, source);
    expect(after10?.account.lots).toEqual([
      { until: soon, amount: 30 },
      { until: later, amount: 60 },
    ]);
  });

  it('may become a debt of points, but never of growth', () => {
    const growth = having(aBook('growth'), { until: later, amount: 5 });
    expect(reverse(rich.account, { until: later, amount: 101 }, source)?.account.balance).toBe(-1);
    expect(reverse(growth.account, { until: later, amount: 9 }, source)?.account.balance).toBe(0);
    expect(reverse(anAccount('growth'), { until: later, amount: 9 }, source)).toBeUndefined();
  });
});

describe('What is over', () => {
  it('ends at its instant, not before', () => {
    expect(expire(rich.account, soon - 1)).toBeUndefined();
    expect(expire(rich.account, soon)?.account).toMatchObject({
      balance: 70,
      lots: [{ until: later, amount: 70 }],
    });
  });

  it('has a batch of its own each time', () => {
    const first = after(rich, expire(rich.account, soon));
    const second = expire(first.account, later);
    expect(new Set([first.batches[2]?._id, second?.batch._id]).size).toBe(2);
    expect(second?.batch._id).not.toContain('friend');
  });

  it('is everything, a debt as well, when a member leaves for good', () => {
    expect(forfeit(rich.account, noon)?.account).toMatchObject({ balance: 0, lots: [] });
    const owing = reverse(anAccount(), { until: soon, amount: 5 }, source)?.account ?? anAccount();
    expect(forfeit(owing, noon)?.account).toMatchObject({ balance: 0, lots: [] });
    expect(forfeit(anAccount(), noon)).toBeUndefined();
  });
});

describe('Two accounts of one person', () => {
  const guest = having(aBook('points', 'guest'), { until: soon, amount: 40 });

  it('become one: lots keep their ends, holds their orders', () => {
    const holding = valueOf(holdPoints(guest.account, { ...order, points: 15 })).account;
    const { into, batch } = mergeAccounts(holding, rich.account, noon);
    expect(into).toMatchObject({
      balance: 125,
      held: 15,
      lots: [
        { until: soon, amount: 55 },
        { until: later, amount: 70 },
      ],
      holds: [{ orderId: 'o1', lots: [{ until: soon, amount: 15 }] }],
    });
    expect(batch?._id).toBe('mergePoints:ref-of-tseug');
    expect(isBalanced(batch ?? { entries: [] })).toBe(true);
  });

  it('share a debt too', () => {
    const owing =
      reverse(guest.account, { until: soon, amount: 60 }, source)?.account ?? guest.account;
    expect(mergeAccounts(owing, rich.account, noon).into).toMatchObject({ balance: 80 });
    expect(mergeAccounts(owing, anAccount(), noon).into).toMatchObject({ balance: -20, lots: [] });
  });

  it('leave no batch when there is nothing to move', () => {
    expect(mergeAccounts(anAccount(), rich.account, noon).batch).toBeUndefined();
  });
});

describe('Whatever happens to an account', () => {
  type Step = (book: Book, number: number) => Book;
  const amount = fc.integer({ min: 0, max: 60 });
  const until = fc.integer({ min: 1, max: 6 }).map((days) => noon + days * day);
  const orderId = fc.integer({ min: 1, max: 3 }).map((n) => `order-${n}`);
  const settled = (book: Book, result: ReturnType<typeof holdPoints>) =>
    result.ok ? after(book, result.value) : book;
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(amount, until).map(
      ([n, end]): Step =>
        (book, number) =>
          after(
            book,
            earn(book.account, { amount: n, until: end }, { source: `e${number}`, at: noon }),
          ),
    ),
    fc.tuple(amount, until).map(
      ([n, end]): Step =>
        (book, number) =>
          after(
            book,
            reverse(book.account, { amount: n, until: end }, { source: `r${number}`, at: noon }),
          ),
    ),
    until.map(
      (at): Step =>
        (book) =>
          after(book, expire(book.account, at)),
    ),
    fc.tuple(orderId, amount).map(
      ([id, points]): Step =>
        (book) =>
          settled(book, holdPoints(book.account, { orderId: id, points: points + 1, at: noon })),
    ),
    orderId.map(
      (id): Step =>
        (book) =>
          settled(book, spendPoints(book.account, { orderId: id, at: noon })),
    ),
    orderId.map(
      (id): Step =>
        (book) =>
          settled(book, voidPoints(book.account, { orderId: id, at: noon })),
    ),
  );

  it('balance, lots, holds and statement always say the same as the ledger', () => {
    const orders = new Map(
      [1, 2, 3].map((n) => [`order-${n}`, anOrder({ id: `order-${n}`, memberId: 'friend' })]),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const book = steps.reduce((now, act, number) => act(now, number), aBook());
        expect([...accountsOfMembers([book.account], book.batches, orders)]).toEqual([]);
        expect(book.batches.every(isBalanced)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
