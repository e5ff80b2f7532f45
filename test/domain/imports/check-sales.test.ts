import { applyOutsideOrder, applyOutsideRefund } from '#domain/imports/apply-sale';
import { checkSales } from '#domain/imports/check-sales';
import type { OutsideOrder, OutsideSale } from '#domain/imports/outside-order';
import { fen } from '#domain/money';
import { pointsEnd } from '#domain/points/points-end';
import { anAccount } from '../../support/builders/an-account';
import { day, noon } from '../../support/builders/fixed-time';

function aSale(changes: Partial<OutsideSale> = {}): OutsideSale {
  const sale = { source: 'tmall' as const, number: 'T1', phone: '13900001111' };
  return { ...sale, amountFen: fen(10_000), at: noon - day, ...changes };
}
function kept(changes: Partial<OutsideOrder> = {}): OutsideOrder {
  return {
    ...{ ...aSale(), _id: 'tmall:T1', shopId: 'shop', status: 'applied', points: 100, growth: 100 },
    ...{ refundedFen: fen(0), appliedAt: noon, importedAt: noon, importedBy: 'staff' },
    ...changes,
  };
}
const rows = (...sales: OutsideSale[]) => sales.map((sale, index) => ({ row: index + 1, sale }));
const known = (...orders: OutsideOrder[]) => new Map(orders.map((one) => [one._id, one]));
const refund = (changes: Partial<OutsideSale> = {}) =>
  aSale({ number: 'R1', refundOf: 'T1', amountFen: fen(4000), ...changes });
const codes = (...args: Parameters<typeof checkSales>) =>
  checkSales(...args).problems.map(({ row, code }) => [row, code]);

describe('An import held against what is known', () => {
  it('takes new orders before refunds, wherever they stand in the file', () => {
    const { added, problems } = checkSales(rows(refund(), aSale()), known(), noon);
    expect(problems).toEqual([]);
    expect(added.map((sale) => sale.number)).toEqual(['T1', 'R1']);
  });

  it('passes over what is there already, and tells what changed', () => {
    expect(checkSales(rows(aSale()), known(kept()), noon)).toMatchObject({
      added: [],
      repeated: 1,
    });
    for (const change of [
      { amountFen: fen(1) },
      { phone: '13900002222' },
      { at: noon - 1 },
      { refundOf: 'X' },
    ]) {
      expect(codes(rows(aSale(change)), known(kept()), noon)).toEqual([[1, 'ROW_CHANGED']]);
    }
  });

  it('knows a number by its source', () => {
    expect(checkSales(rows(aSale({ source: 'jd' })), known(kept()), noon).added).toHaveLength(1);
  });

  it.each<[string, OutsideSale[], [number, string][]]>([
    ['the same number twice', [aSale(), aSale()], [[2, 'ROW_TWICE']]],
    ['a time to come', [aSale({ at: noon + 1 })], [[1, 'ROW_TIME']]],
    ['a time before the century', [aSale({ at: 0 })], [[1, 'ROW_TIME']]],
    ['a number that could not be an id', [aSale({ number: '$ne' })], [[1, 'ROW_NUMBER']]],
    ['a refund of nothing', [refund()], [[1, 'ROW_REFUND_OF']]],
    [
      'a refund of a refund',
      [aSale(), refund(), refund({ number: 'R2', refundOf: 'R1' })],
      [[3, 'ROW_REFUND_OF']],
    ],
    [
      'a refund by another phone',
      [aSale(), refund({ phone: '13900002222' })],
      [[2, 'ROW_REFUND_OF']],
    ],
    [
      'refunds of more than was paid',
      [aSale(), refund(), refund({ number: 'R2', amountFen: fen(6001) })],
      [[3, 'ROW_REFUND_TOO_MUCH']],
    ],
  ])('refuses %s', (_, sales, expected) => {
    expect(codes(rows(...sales), known(), noon)).toEqual(expected);
  });

  it('counts refunds of before', () => {
    const order = kept({ refundedFen: fen(9000) });
    expect(codes(rows(refund({ amountFen: fen(1001) })), known(order), noon)).toEqual([
      [1, 'ROW_REFUND_TOO_MUCH'],
    ]);
    expect(codes(rows(refund({ amountFen: fen(1000) })), known(order), noon)).toEqual([]);
  });
});

describe('An order made elsewhere counts', () => {
  const hands = { memberId: 'friend', points: anAccount(), growth: anAccount('growth'), now: noon };
  const rules = { perYuan: 1, fenPerPoint: 1, maxShareBp: 0, step: 1 };
  const waiting = kept({ status: 'waiting', points: 0, growth: 0 });

  it('points from today at the rate of the level, growth from the day it was paid', () => {
    const { sale, points, growth } = applyOutsideOrder(waiting, hands, rules, 150);
    expect(sale).toMatchObject({
      status: 'applied',
      memberId: 'friend',
      points: 150,
      growth: 100,
      appliedAt: noon,
    });
    expect(points?.account.lots).toEqual([{ until: pointsEnd(noon), amount: 150 }]);
    expect(points?.batch._id).toBe('earnPoints:outside:tmall:T1');
    expect(growth?.account.balance).toBe(100);
  });

  it('but no growth when that day is more than twelve months ago', () => {
    const { sale, growth } = applyOutsideOrder(
      { ...waiting, at: noon - 366 * day },
      hands,
      rules,
      100,
    );
    expect(sale.growth).toBe(0);
    expect(growth).toBeUndefined();
  });

  it('and its refunds take back exactly what it brought', () => {
    const order = kept({ points: 101, growth: 100 });
    const parts = [fen(3333), fen(3333), fen(3334)];
    let before = fen(0);
    const back = parts.map((amountFen, n) => {
      const one = kept({ number: `R${n}`, refundOf: 'T1', amountFen, refundedFen: before });
      before = fen(before + amountFen);
      return applyOutsideRefund(one, order, hands).sale.points;
    });
    expect(back.reduce((a, b) => a + b, 0)).toBe(-101);
  });
});
