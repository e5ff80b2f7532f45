import fc from 'fast-check';
import { buyXGetY } from '#domain/coupons/kinds/buy-x-get-y';
import { fen } from '#domain/money';
import { aDiscountLine } from '../../support/builders/a-discount-line';
import { aRule } from '../../support/builders/a-coupon';

function setRule(buy: number, free: number, more = {}) {
  return aRule({
    kind: 'buyXGetY',
    parameters: { buy, free },
    threshold: { kind: 'none' },
    stackingClass: 'product',
    ...more,
  });
}

/** [price of one piece, pieces] per line. */
function cart(...lines: readonly (readonly [number, number])[]) {
  return lines.map(([unit, quantity], n) => aDiscountLine(`p${n}`, unit * quantity, { quantity }));
}

describe('buy X get Y', () => {
  it.each([
    ['two of three equal pieces', 2, 1, [[3000, 3]], [3000]],
    [
      'the cheapest of a set',
      2,
      1,
      [
        [3000, 1],
        [2000, 1],
        [1000, 1],
      ],
      [0, 0, 1000],
    ],
    ['nothing below a full set', 2, 1, [[3000, 2]], [0]],
    ['nothing more for an unfinished second set', 2, 1, [[3000, 5]], [3000]],
    [
      'one of each of two sets, made from the dearest down',
      2,
      1,
      [
        [100, 1],
        [90, 1],
        [80, 1],
        [10, 1],
        [9, 1],
        [8, 1],
      ],
      [0, 0, 80, 0, 0, 8],
    ],
    [
      'two of three',
      1,
      2,
      [
        [3000, 1],
        [2000, 1],
        [1000, 1],
      ],
      [0, 2000, 1000],
    ],
    [
      'pieces of the later line among equals',
      1,
      1,
      [
        [500, 1],
        [500, 1],
      ],
      [0, 500],
    ],
    ['nothing of free pieces', 1, 1, [[0, 4]], [0]],
  ] as const)('frees %s', (_, buy, free, lines, perLine) => {
    expect(buyXGetY.give(cart(...lines), setRule(buy, free), fen(0))).toEqual({
      kind: 'goods',
      perLine,
    });
  });

  it('counts only pieces in its scope', () => {
    const scope = { kind: 'products', ids: ['p1'] };
    const gives = buyXGetY.give(cart([900, 9], [500, 3]), setRule(2, 1, { scope }), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: [0, 500] });
  });

  it('works on what pieces cost after earlier discounts, to the fen', () => {
    const line = aDiscountLine('tea', 1000, { quantity: 3, listFen: fen(3000) });
    expect(buyXGetY.give([line], setRule(2, 1), fen(0))).toEqual({ kind: 'goods', perLine: [333] });
  });

  it('agrees with laying all pieces on a table and counting them off', () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 7 }));
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), few, few, (lines, buy, free) => {
        const table = lines
          .flatMap(([unit, count], place) => Array.from({ length: count }, () => ({ unit, place })))
          .sort((a, b) => b.unit - a.unit || a.place - b.place);
        const perLine = lines.map(() => 0);
        while (table.length >= buy + free) {
          for (const { unit, place } of table.splice(0, buy + free).slice(buy)) {
            perLine[place] = (perLine[place] ?? 0) + unit;
          }
        }
        expect(buyXGetY.give(cart(...lines), setRule(buy, free), fen(0))).toEqual({
          kind: 'goods',
          perLine,
        });
      }),
    );
  });

  it('is written as people say it', () => {
    expect(buyXGetY.describe(setRule(2, 1), 'zh')).toBe('买 2 送 1');
    const threshold = { kind: 'amount', fen: fen(10_000) };
    expect(buyXGetY.describe(setRule(2, 1, { threshold }), 'zh')).toBe('满 100 买 2 送 1');
    expect(buyXGetY.headline(setRule(3, 2), 'zh')).toEqual({ amount: '', unit: '买 3 送 2' });
  });
});
