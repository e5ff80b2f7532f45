import fc from 'fast-check';
import { checkInvariants, invariants, type ShopDatabase } from '#domain/invariants';
import type { OutsideOrder } from '#domain/imports/outside-order';
import { fen } from '#domain/money';
import type { Order } from '#domain/order/order';
import { aLivedInShop } from '../support/builders/a-lived-in-shop';
import { anOutsideOrder, anOutsideRefund } from '../support/builders/an-outside-order';
import { SmallShop } from '../support/builders/a-small-shop';
import { minute } from '../support/builders/fixed-time';

const healthy = aLivedInShop().database;

type Collection = keyof ShopDatabase;
type DocOf<Name extends Collection> = ShopDatabase[Name][number];

/** The healthy shop with one document changed. */
function having<Name extends Collection>(
  name: Name,
  id: string,
  change: (doc: DocOf<Name>) => object,
): ShopDatabase {
  const docs: readonly DocOf<Name>[] = healthy[name];
  if (!docs.some((doc) => doc._id === id)) throw new Error(`no ${name}/${id} to break`);
  return {
    ...healthy,
    [name]: docs.map((doc) => (doc._id === id ? { ...doc, ...change(doc) } : doc)),
  };
}

function without(name: Collection, id: string): ShopDatabase {
  const docs: readonly { readonly _id: string }[] = healthy[name];
  return { ...healthy, [name]: docs.filter((doc) => doc._id !== id) };
}

function twice(name: Collection, id: string): ShopDatabase {
  const docs: readonly { readonly _id: string }[] = healthy[name];
  return { ...healthy, [name]: [...docs, ...docs.filter((doc) => doc._id === id)] };
}

/** The healthy shop after an import. */
function outside(...outsideOrders: OutsideOrder[]): ShopDatabase {
  return { ...healthy, outsideOrders };
}

type QuotePatch = (quote: Order['quote']) => Partial<Order['quote']>;

function quoteOf(id: string, patch: QuotePatch): ShopDatabase {
  return having('orders', id, ({ quote }) => ({ quote: { ...quote, ...patch(quote) } }));
}

function lineOf(id: string, patch: object): ShopDatabase {
  return quoteOf(id, ({ lines }) => ({
    lines: lines.map((line, place) => (place === 0 ? { ...line, ...patch } : line)),
  }));
}

function attributionOf(id: string, patch: object): ShopDatabase {
  return having('orders', id, ({ attribution }) => ({ attribution: { ...attribution, ...patch } }));
}

function historyOf(
  id: string,
  change: (history: Order['history']) => readonly object[],
): ShopDatabase {
  return having('orders', id, ({ history }) => ({ history: change(history) }));
}

function commissionLines(patch: object): ShopDatabase {
  return having('commissions', 'order-1', ({ lines }) => ({
    lines: lines.map((line, place) => (place === 0 ? { ...line, ...patch } : line)),
  }));
}

const coupon1 = 'welcome:friend:1';
const coupon2 = 'welcome:friend:2';

describe('a shop that kept its rules', () => {
  it('has orders in every state of the foundation, and no violation', () => {
    const states = healthy.orders.map(
      (order) => `${order.payment.status}/${order.fulfilment.status}`,
    );
    expect(states).toEqual([
      'paid/reserved',
      'closed/cancelled',
      'unpaid/reserved',
      'refunded/cancelled',
      'paid/reserved',
      'paid/reserved',
      'refunding/cancelled',
      'unpaid/reserved',
      'refunded/cancelled',
      'refunding/cancelled',
    ]);
    expect(healthy.orders.map((order) => order.quote.couponsUsed.length)).toEqual([
      1, 0, 1, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(checkInvariants(healthy)).toEqual([]);
  });

  it('has none either when it is new', () => {
    expect(checkInvariants(new SmallShop().database)).toEqual([]);
  });

  it('has none when an order made elsewhere was refunded in part', () => {
    const refunded = anOutsideOrder({ refundedFen: fen(4000) });
    expect(checkInvariants(outside(refunded, anOutsideRefund()))).toEqual([]);
  });

  it('has none when a counted order earns its fan nothing', () => {
    const nothing = having('commissions', 'order-1', ({ lines }) => ({
      lines: lines.map((line) => ({ ...line, rateBp: 0, fen: fen(0) })),
      totalFen: fen(0),
    }));
    expect(checkInvariants(nothing)).toEqual([]);
  });

  it('has none when a cap was spread over the lines', () => {
    const capped = having('commissions', 'order-1', ({ lines }) => ({
      lines: lines.map((line, place) => ({ ...line, fen: fen([68, 32][place] ?? 0) })),
      totalFen: fen(100),
    }));
    expect(checkInvariants(capped)).toEqual([]);
  });

  it('is checked by one file per promise', () => {
    expect(invariants.map((one) => one.id)).toEqual([
      'I1',
      'I2',
      'I3',
      'I4',
      'I5',
      'I6',
      'I7',
      'I8',
      'I13',
    ]);
  });
});

describe('a fault planted in the database is found', () => {
  const money = (amount: number) => ({ account: 'channel:wechatpay', amount });

  it.each<[string, string, ShopDatabase]>([
    [
      'I1',
      'the entries do not sum to zero',
      having('ledgerBatches', 'sale:order-1', ({ entries }) => ({
        entries: [...entries, money(1)],
      })),
    ],
    [
      'I1',
      'the batch names an order that does not exist',
      having('ledgerBatches', 'sale:order-1', () => ({ orderId: 'gone' })),
    ],
    [
      'I1',
      'the ledger has no right batch sale for the order',
      without('ledgerBatches', 'sale:order-1'),
    ],
    [
      'I1',
      'the ledger has no right batch sale for the order',
      having('ledgerBatches', 'sale:order-1', ({ entries }) => ({
        entries: entries.map((entry) => ({
          ...entry,
          account: entry.account.replace('coupon:welcome', 'coupon:other'),
        })),
      })),
    ],
    [
      'I1',
      'the ledger has no right batch refund for the order',
      without('ledgerBatches', 'refund:order-4'),
    ],
    [
      'I1',
      'the ledger has no right batch refund for the order',
      without('ledgerBatches', 'refund:order-9'),
    ],
    [
      'I1',
      'the ledger has no right batch lateReceipt for the order',
      without('ledgerBatches', 'lateReceipt:order-7'),
    ],
    [
      'I1',
      'the money in the ledger is not paid - refunded',
      having('ledgerBatches', 'sale:order-5', () => ({ orderId: 'order-2' })),
    ],
    [
      'I1',
      'payable is not lines - discounts + freight',
      quoteOf('order-3', ({ payableFen }) => ({ payableFen: fen(payableFen - 1) })),
    ],
    [
      'I1',
      'paid is not what was to pay',
      having('orders', 'order-1', ({ payment }) => ({ payment: { ...payment, paidFen: fen(1) } })),
    ],
    [
      'I1',
      'more is refunded than was paid',
      having('orders', 'order-4', ({ payment }) => ({
        payment: { ...payment, refundedFen: fen(10_000_000) },
      })),
    ],

    [
      'I2',
      'the price differs from the quote of its own lines',
      quoteOf('order-1', ({ steps }) => ({
        steps: steps.map((step) =>
          step.stage === 'coupon' ? { ...step, perLine: [fen(-1000), fen(-1000)] } : step,
        ),
      })),
    ],
    ['I2', 'the price differs from the quote of its own lines', lineOf('order-1', { paidFen: 1 })],
    [
      'I2',
      'the price differs from the quote of its own lines',
      lineOf('order-5', { refundPerUnitFen: [fen(12_000)] }),
    ],
    [
      'I2',
      'the price differs from the quote of its own lines',
      quoteOf('order-1', ({ discountFen, payableFen }) => ({
        discountFen: fen(discountFen + 5),
        payableFen: fen(payableFen - 5),
      })),
    ],
    ['I2', 'a list price is not unit price x quantity', lineOf('order-5', { unitPriceFen: 1 })],
    [
      'I2',
      'a SKU is quoted twice',
      quoteOf('order-5', ({ lines }) => ({ lines: [...lines, ...lines] })),
    ],
    ['I2', 'the price uses a coupon that does not exist', without('coupons', coupon1)],
    [
      'I2',
      `${coupon1} was not usable: COUPON_THRESHOLD`,
      having('coupons', coupon1, ({ rule }) => ({
        rule: { ...rule, threshold: { kind: 'amount', fen: fen(50_000) } },
      })),
    ],
    [
      'I2',
      `${coupon1} was not usable: COUPON_EXPIRED`,
      having('coupons', coupon1, () => ({ validUntil: 1 })),
    ],

    [
      'I3',
      'received is not available + reserved + sold',
      having('stocks', 'tea-100@central', ({ available }) => ({ available: available + 1 })),
    ],
    [
      'I3',
      'a counter is negative or not whole',
      having('stocks', 'cake-6@central', ({ available, received }) => ({
        available: available - 9,
        received: received - 9,
      })),
    ],
    [
      'I3',
      'the id does not name its SKU and location',
      having('stocks', 'cake-6@central', () => ({ skuId: 'cake-7' })),
    ],
    [
      'I3',
      'received 11 but the log says 10',
      having('stocks', 'tea-100@central', ({ available, received }) => ({
        available: available + 1,
        received: received + 1,
      })),
    ],
    [
      'I3',
      'reserved 0 but the log says 1',
      having('stocks', 'tea-100@central', ({ available, reserved }) => ({
        available: available + reserved,
        reserved: 0,
      })),
    ],
    [
      'I3',
      'sold 8 but the log says 7',
      having('stocks', 'tea-100@central', ({ reserved, sold }) => ({
        reserved: reserved - 1,
        sold: sold + 1,
      })),
    ],
    [
      'I3',
      'cake-6@central: reserved 0, sold 0, should be reserved',
      without('stockMovements', 'order-3:reserve'),
    ],
    [
      'I3',
      'tea-100@central: reserved 4, sold 0, should be sold',
      without('stockMovements', 'order-5:sell'),
    ],
    [
      'I3',
      'tea-100@central: reserved 1, sold 0, should be nothing',
      without('stockMovements', 'order-2:release'),
    ],
    [
      'I3',
      'tea-100@central: reserved 0, sold 1, should be nothing',
      without('stockMovements', 'order-9:return'),
    ],
    [
      'I3',
      'cake-6@central: reserved 2, sold 0, should be reserved',
      having('orders', 'order-3', ({ quote }) => ({
        quote: { ...quote, lines: quote.lines.map((line) => ({ ...line, quantity: 3 })) },
      })),
    ],
    [
      'I3',
      'tea-100@central moved but was not ordered',
      having('stockMovements', 'order-3:reserve', ({ lines }) => ({
        lines: [...lines, { stockId: 'tea-100@central', quantity: 1 }],
      })),
    ],
    [
      'I3',
      'a quantity moved is not a positive whole number',
      having('stockMovements', 'order-3:reserve', () => ({
        lines: [{ stockId: 'cake-6@central', quantity: -2 }],
      })),
    ],
    [
      'I3',
      'the movement names a stock that does not exist',
      having('stockMovements', 'order-3:reserve', () => ({
        lines: [{ stockId: 'gone@central', quantity: 2 }],
      })),
    ],
    [
      'I3',
      'the movement does not belong to an order that exists',
      having('stockMovements', 'order-3:reserve', () => ({ orderId: 'gone' })),
    ],
    [
      'I3',
      'the movement does not belong to an order that exists',
      having('stockMovements', 'opening:receive', () => ({ orderId: 'order-1' })),
    ],

    [
      'I4',
      'more issued than the quota',
      having('couponTemplates', 'welcome', () => ({ quota: 1 })),
    ],
    ['I4', 'issued 3 but 2 exist', having('couponTemplates', 'welcome', () => ({ issued: 3 }))],
    [
      'I4',
      'friend holds more than the limit',
      having('couponTemplates', 'welcome', () => ({ perMember: 1 })),
    ],
    [
      'I4',
      'the coupons of friend are not numbered 1 to 2',
      having('coupons', coupon2, () => ({ number: 3 })),
    ],
    [
      'I4',
      'the id does not name its template, member and number',
      having('coupons', coupon2, () => ({ number: 3 })),
    ],
    ['I4', 'the template does not exist', without('couponTemplates', 'welcome')],
    [
      'I4',
      'a claimed coupon points at an order',
      having('coupons', coupon2, () => ({ status: 'claimed' })),
    ],
    [
      'I4',
      `${coupon2} is not locked for this order`,
      having('coupons', coupon2, () => ({ status: 'used' })),
    ],
    [
      'I4',
      `${coupon1} is not used for this order`,
      having('coupons', coupon1, () => ({ status: 'locked' })),
    ],
    [
      'I4',
      'used without a live order that uses it',
      having('coupons', coupon1, () => ({ orderId: 'order-5' })),
    ],
    ['I4', 'locked without a live order that uses it', without('orders', 'order-3')],
    [
      'I4',
      `${coupon1} is not used for this order`,
      quoteOf('order-5', () => ({
        couponsUsed: [{ couponId: coupon1, templateId: 'welcome', title: '', fen: fen(2000) }],
      })),
    ],
    [
      'I4',
      `${coupon1} is not the buyer's coupon`,
      having('orders', 'order-1', () => ({ memberId: 'stranger' })),
    ],

    ['I5', 'the order does not exist', without('orders', 'order-1')],
    ['I5', 'the order counts for a fan without a commission', without('commissions', 'order-1')],
    ['I5', 'the fan is the buyer', attributionOf('order-1', { fanId: 'friend' })],
    ['I5', 'the fan is the buyer', having('commissions', 'order-1', () => ({ fanId: 'friend' }))],
    ['I5', 'the share is not of the fan the order counts for', without('shares', 'shareOfFan')],
    [
      'I5',
      'the order does not count for this fan and share',
      having('commissions', 'order-1', () => ({ fanId: 'other' })),
    ],
    [
      'I5',
      'the order does not count for this fan and share',
      attributionOf('order-1', { counted: false, reason: 'windowOver' }),
    ],
    ['I5', 'the buyer is another', having('commissions', 'order-1', () => ({ buyerId: 'other' }))],
    ['I5', 'a rate is not between 0 and the cap', commissionLines({ rateBp: 3001 })],
    ['I5', 'a rate is not between 0 and the cap', commissionLines({ rateBp: -1 })],
    ['I5', 'the amounts do not recompute', commissionLines({ fen: fen(497) })],
    ['I5', 'the amounts do not recompute', commissionLines({ baseFen: fen(4962) })],
    [
      'I5',
      'the amounts do not recompute',
      having('commissions', 'order-1', ({ totalFen }) => ({ totalFen: fen(totalFen + 1) })),
    ],
    [
      'I5',
      "settled does not fit the order's state",
      having('commissions', 'order-1', () => ({ status: 'settled' })),
    ],
    [
      'I5',
      "pending does not fit the order's state",
      having('commissions', 'order-2', () => ({ status: 'pending' })),
    ],
    [
      'I5',
      "void does not fit the order's state",
      having('commissions', 'order-1', () => ({ status: 'void' })),
    ],

    ['I7', 'the id exists twice', twice('idempotency', 'friend:k1')],
    ['I7', 'the id exists twice', twice('ledgerBatches', 'sale:order-1')],
    ['I7', 'the id exists twice', twice('commissions', 'order-1')],
    [
      'I7',
      'the id does not name caller and key',
      having('idempotency', 'friend:k1', () => ({ _id: 'k1' })),
    ],
    [
      'I7',
      'the record does not say which request it answered',
      having('idempotency', 'friend:k1', () => ({ bodyHash: '' })),
    ],

    [
      'I8',
      'pay may not lead to paid, shipped',
      historyOf('order-1', ([place, pay]) => [{ ...place }, { ...pay, fulfilment: 'shipped' }]),
    ],
    [
      'I8',
      'ship may not lead to unpaid, shipped',
      historyOf('order-3', ([place]) => [
        { ...place },
        { ...place, event: 'ship', fulfilment: 'shipped' },
      ]),
    ],
    [
      'I8',
      'the state is not the one the history ends in',
      having('orders', 'order-1', () => ({ fulfilment: { status: 'shipped' } })),
    ],
    ['I8', 'the state is not the one the history ends in', historyOf('order-1', () => [])],
    ['I8', 'version 3 after 2 events', having('orders', 'order-1', () => ({ version: 3 }))],
    [
      'I8',
      'the history does not begin when the order was placed',
      having('orders', 'order-1', ({ createdAt }) => ({ createdAt: createdAt + 1 })),
    ],
    [
      'I8',
      'pay is older than the event before it',
      historyOf('order-1', ([place, pay]) => [{ ...place }, { ...pay, at: 0 }]),
    ],

    [
      'I13',
      'says 5000 was given back but its refunds are 4000',
      outside(anOutsideOrder({ refundedFen: fen(5000) }), anOutsideRefund()),
    ],
    [
      'I13',
      '10001 given back of 10000 paid',
      outside(
        anOutsideOrder({ refundedFen: fen(10_001) }),
        anOutsideRefund({ amountFen: fen(10_001) }),
      ),
    ],
    ['I13', 'a refund of no order', outside(anOutsideRefund())],
    [
      'I13',
      'the id does not name its source and number',
      outside(anOutsideOrder({ number: 'T2' })),
    ],
  ])('%s: %s', (id, what, broken) => {
    const found = checkInvariants(broken).map((violation) => `${violation.id}: ${violation.what}`);
    expect(found).toContain(`${id}: ${what}`);
  });

  it('also when a document is too broken to read, without hiding the others', () => {
    const broken = having('orders', 'order-1', () => ({ quote: undefined, version: 9 }));
    const found = checkInvariants(broken);
    expect(found.map((one) => one.what)).toContain('version 9 after 2 events');
    expect(found.some((one) => one.what.startsWith('could not be checked to the end'))).toBe(true);
  });

  it('says where', () => {
    expect(checkInvariants(having('orders', 'order-1', () => ({ version: 3 })))).toEqual([
      { id: 'I8', what: 'version 3 after 2 events', where: 'orders/order-1' },
    ]);
  });
});

describe('whatever people do, in whatever order', () => {
  const people = ['friend', 'neighbour', 'fan', 'stranger'];
  const order = fc.integer({ min: 1, max: 8 }).map((n) => `order-${n}`);
  const cart = fc.array(
    fc.constantFrom(
      { productId: 'tea', skuId: 'tea-100', quantity: 2 },
      { productId: 'tea', skuId: 'tea-100', quantity: 4 },
      { productId: 'cake', skuId: 'cake-6', quantity: 1 },
      { productId: 'cake', skuId: 'cake-6', quantity: 2 },
    ),
    { minLength: 1, maxLength: 3 },
  );
  const act: fc.Arbitrary<(shop: SmallShop) => unknown> = fc.oneof(
    fc.constantFrom(...people).map((who) => (shop: SmallShop) => shop.claim(who)),
    fc.tuple(fc.constantFrom(...people), cart).map(
      ([who, lines]) =>
        (shop: SmallShop) =>
          shop.place(who, lines),
    ),
    order.map((id) => (shop: SmallShop) => shop.pay(id)),
    order.map((id) => (shop: SmallShop) => shop.cancel(id)),
    order.map((id) => (shop: SmallShop) => shop.timeout(id)),
    order.map((id) => (shop: SmallShop) => shop.payLate(id)),
    order.map((id) => (shop: SmallShop) => shop.refund(id)),
    fc
      .constantFrom(-10, 1, 31, 60 * 24 * 8)
      .map((minutes) => (shop: SmallShop) => (shop.now += minutes * minute)),
  );

  it('every promise holds after every step', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const shop = new SmallShop();
        for (const step of acts) {
          step(shop);
          expect(checkInvariants(shop.database)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
