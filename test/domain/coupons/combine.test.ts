import fc from 'fast-check';
import { allCombine, couponSets } from '#domain/coupons/combine';
import type { StackingClass } from '#domain/coupons/template';
import { aCoupon, aRule } from '../../support/builders/a-coupon';

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
          sets
            .map((set) =>
              set
                .map((one) => one._id)
                .sort()
                .join(),
            )
            .sort();
        expect(names(couponSets(held))).toEqual(names(all.filter(allCombine)));
      }),
    );
  });
});
