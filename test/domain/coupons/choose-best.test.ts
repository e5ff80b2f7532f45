import fc from 'fast-check';
import { chooseBest } from '#domain/coupons/choose-best';
import { allCombine, couponSets } from '#domain/coupons/combine';
import type { StackingClass } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { noon } from '../../support/builders/fixed-time';

const classes: readonly StackingClass[] = ['product', 'order', 'freight'];

describe('coupons that go together', () => {
  it('are at most one of each class, and each allows the other', () => {
    const of = (stackingClass: StackingClass, combinesWith: readonly StackingClass[]) =>
      aCoupon({ _id: stackingClass, rule: aRule({ stackingClass, combinesWith }) });
    const [product, order, freight] = [
      of('product', ['order']),
      of('order', ['product', 'freight', 'order']),
      of('freight', []),
    ];
    expect(allCombine([product, order])).toBe(true);
    expect(allCombine([order, { ...order, _id: 'second' }])).toBe(false);
    expect(allCombine([order, freight])).toBe(false);
    expect(allCombine([product, order, freight])).toBe(false);
  });

  it('are found by listing every set that does', () => {
    const coupons = fc.array(
      fc.record({
        stackingClass: fc.constantFrom(...classes),
        combinesWith: fc.subarray([...classes]),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(coupons, (rules) => {
        const held = rules.map((rule, n) => aCoupon({ _id: `c${n}`, rule: aRule(rule) }));
        const all = Array.from({ length: 2 ** held.length }, (_, bits) =>
          held.filter((_coupon, place) => (bits >> place) % 2 === 1),
        );
        const names = (sets: readonly (readonly { _id: string }[])[]) =>
          sets.map((set) => set.map((one) => one._id).join()).sort();
        expect(names(couponSets(held))).toEqual(names(all.filter(allCombine)));
      }),
    );
  });
});

describe('the best set of coupons', () => {
  const pair = ['product', 'order'] as const;
  const [product, order] = pair.map((stackingClass, n) =>
    aCoupon({
      _id: stackingClass,
      rule: aRule({ stackingClass, combinesWith: [pair[1 - n] ?? 'order'] }),
    }),
  );
  const held = [product, order].flatMap((one) => one ?? []);
  const bestOf = (payable: Readonly<Record<string, number>>, coupons = held) =>
    chooseBest(coupons, (set) => fen(payable[set.map((one) => one._id).join('+')] ?? 0)).map(
      (one) => one._id,
    );

  it('leaves least to pay', () => {
    expect(bestOf({ '': 100, product: 80, order: 90, 'product+order': 70 })).toEqual([
      'product',
      'order',
    ]);
    expect(bestOf({ '': 100, product: 80, order: 90, 'product+order': 90 })).toEqual(['product']);
  });

  it('uses no coupon more than needed', () => {
    expect(bestOf({ '': 100, product: 100, order: 100, 'product+order': 100 })).toEqual([]);
    expect(bestOf({ '': 100, product: 70, order: 80, 'product+order': 70 })).toEqual(['product']);
  });

  it('uses up what ends first, then goes by id', () => {
    const same = { '': 100, product: 80, order: 80, 'product+order': 90 };
    expect(bestOf(same)).toEqual(['order']);
    const soon = held.map((one) =>
      one._id === 'product' ? { ...one, validUntil: noon + 1 } : one,
    );
    expect(bestOf(same, soon)).toEqual(['product']);
  });
});
