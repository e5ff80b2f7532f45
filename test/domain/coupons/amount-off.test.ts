import { amountOff } from '#domain/coupons/kinds/amount-off';
import { fen } from '#domain/money';
import { aRule } from '../../support/builders/a-coupon';

function line(productId: string, categoryId: string, leftFen: number) {
  const value = fen(leftFen);
  return { productId, categoryId, quantity: 1, listFen: value, dealFen: value, leftFen: value };
}

const lines = [line('tea', 'green', 6000), line('cake', 'cakes', 3000), line('pot', 'ware', 1000)];

describe('an amount off', () => {
  it.each([
    ['everything', { kind: 'all' }, 2000, [1200, 600, 200]],
    ['two categories', { kind: 'categories', ids: ['cakes', 'ware'] }, 2000, [0, 1500, 500]],
    ['one product', { kind: 'products', ids: ['tea'] }, 2000, [2000, 0, 0]],
    ['less than it is worth', { kind: 'products', ids: ['pot'] }, 2000, [0, 0, 1000]],
    ['nothing in the cart', { kind: 'products', ids: ['jar'] }, 2000, [0, 0, 0]],
    ['odd fen', { kind: 'all' }, 101, [61, 30, 10]],
  ] as const)('is carried by %s', (_, scope, offFen, shares) => {
    const gives = amountOff.give(lines, aRule({ scope, parameters: { offFen } }), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: shares });
  });

  it('works on what earlier stages left, not on the list price', () => {
    const reduced = lines.map((one) => ({ ...one, leftFen: fen(one.listFen / 10) }));
    const rule = aRule({ threshold: { kind: 'none' } });
    const gives = amountOff.give(reduced, rule, fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: [600, 300, 100] });
  });

  it.each([
    [{ kind: 'amount', fen: fen(10_000) }, '满 100 减 20'],
    [{ kind: 'amount', fen: fen(10_050) }, '满 100.50 减 20'],
    [{ kind: 'pieces', pieces: 3 }, '满 3 件减 20'],
    [{ kind: 'none' }, '无门槛减 20'],
  ] as const)('%p reads %s', (threshold, text) => {
    expect(amountOff.describe(aRule({ threshold }), 'zh')).toBe(text);
  });

  it('may be the whole threshold but not more', () => {
    const at = (value: number) =>
      amountOff.check?.(aRule({ threshold: { kind: 'amount', fen: fen(value) } }));
    expect(at(2000)).toBeUndefined();
    expect(at(1999)).toMatchObject({ code: 'THRESHOLD_BELOW_DISCOUNT', details: { offFen: 2000 } });
    expect(amountOff.check?.(aRule({ threshold: { kind: 'none' } }))).toBeUndefined();
  });
});
