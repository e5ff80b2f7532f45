import { reconcile, balancesOf, type Books } from '#domain/ledger/reconcile';
import { holdPoints } from '#domain/points/hold-points';
import { aBook, after, having } from '../../support/builders/an-account';
import { aLivedInShop } from '../../support/builders/a-lived-in-shop';
import { day, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const shop = aLivedInShop().database;
const until = noon + 400 * day;
const earned = having(aBook(), { until, amount: 100 });
const points = after(
  earned,
  valueOf(holdPoints(earned.account, { orderId: 'order-3', points: 30, at: noon })),
);
const growth = having(aBook('growth'), { until, amount: 80 });

const healthy: Books = {
  orders: shop.orders,
  ledgerBatches: [...shop.ledgerBatches, ...points.batches, ...growth.batches],
  accounts: [points.account, growth.account],
};

type Batch = Books['ledgerBatches'][number];
type Account = Books['accounts'][number];

const batch = (id: string, change: (one: Batch) => object): Books => ({
  ...healthy,
  ledgerBatches: healthy.ledgerBatches.map((one) =>
    one._id.startsWith(id) ? { ...one, ...change(one) } : one,
  ),
});
const without = (id: string): Books => ({
  ...healthy,
  ledgerBatches: healthy.ledgerBatches.filter((one) => !one._id.startsWith(id)),
});
const again = (id: string, change: object): Books => ({
  ...healthy,
  ledgerBatches: [
    ...healthy.ledgerBatches,
    ...healthy.ledgerBatches
      .filter((one) => one._id.startsWith(id))
      .map((one) => ({ ...one, ...change })),
  ],
});
const account = (change: (one: Account) => object): Books => ({
  ...healthy,
  accounts: healthy.accounts.map((one) =>
    one.unit === 'points' ? { ...one, ...change(one) } : one,
  ),
});
const earnedId = points.batches[0]?._id ?? '';

describe('A look through the ledger', () => {
  it('finds nothing in books that were kept', () => {
    expect(reconcile(healthy)).toEqual([]);
  });

  it.each<[string, Books]>([
    [
      'the entries do not sum to zero',
      batch(earnedId, ({ entries }) => ({ entries: entries.slice(0, 1) })),
    ],
    ['the ledger has no right batch sale for the order', without('sale:order-1')],
    [
      'the balance is 71 but its entries sum to 70',
      account(({ balance }) => ({ balance: balance + 1 })),
    ],
    ['31 is held but the entries sum to 30', account(({ held }) => ({ held: held + 1 }))],
    ['the lots sum to 0 with a balance of 70', account(() => ({ lots: [] }))],
    ['the holds sum to 0 with 30 held', account(() => ({ holds: [] }))],
    [
      'a lot is not a positive whole amount in its turn',
      account(({ lots }) => ({ lots: [...lots, { until, amount: 0 }] })),
    ],
    ['2 changes but 1 lines in the statement', without(earnedId)],
    [
      'line 2 of the statement does not follow from the one before',
      batch('holdPoints', ({ statement }) => ({ statement: { ...statement, balance: 71 } })),
    ],
    [
      'the statement does not end in the balance',
      account(({ balance }) => ({ balance: balance - 1 })),
    ],
    [
      "order-1 holds something without being the member's unpaid order",
      account(({ holds }) => ({ holds: holds.map((hold) => ({ ...hold, orderId: 'order-1' })) })),
    ],
    [
      'holdPoints was posted twice for the order',
      again('holdPoints', { _id: 'holdPoints:other', statement: undefined }),
    ],
    [
      'held points ended twice, or were never held',
      again('holdPoints', {
        _id: 'voidPoints:o',
        event: 'voidPoints',
        orderId: 'order-5',
        statement: undefined,
      }),
    ],
    ['sale was posted twice for the order', again('sale:order-1', { _id: 'sale:order-1-again' })],
    [
      'the ledger has 80 for an account that does not exist',
      { ...healthy, accounts: healthy.accounts.filter((one) => one.unit === 'points') },
    ],
  ])('finds that %s', (what, books) => {
    expect(reconcile(books).map((finding) => finding.what)).toContain(what);
  });

  it('forgives an erased member whose entries sum to zero', () => {
    const gone = {
      ...(points.batches[0] ?? healthy.ledgerBatches[0]),
      _id: 'forfeitPoints:ref:2',
      entries: [
        { account: 'points:gone-1', amount: -5 },
        { account: 'points:gone-1', amount: 5 },
      ],
      statement: undefined,
    };
    const books = { ...healthy, ledgerBatches: [...healthy.ledgerBatches, gone] } as Books;
    expect(reconcile(books)).toEqual([]);
  });
});

describe('The balances of the shop', () => {
  it('name its own accounts and sum up those of members and orders', () => {
    const balances = balancesOf([...points.batches, ...growth.batches]);
    expect(balances).toEqual([
      { unit: 'points', account: 'points:issued', amount: -100 },
      { unit: 'points', account: 'points:members', amount: 70 },
      { unit: 'points', account: 'points:held', amount: 30 },
      { unit: 'growth', account: 'growth:issued', amount: -80 },
      { unit: 'growth', account: 'growth:members', amount: 80 },
    ]);
  });

  it('sum to zero in each unit', () => {
    for (const unit of ['fen', 'points', 'growth']) {
      const amounts = balancesOf(healthy.ledgerBatches).filter((one) => one.unit === unit);
      expect(amounts.reduce((total, one) => total + one.amount, 0)).toBe(0);
    }
  });
});
