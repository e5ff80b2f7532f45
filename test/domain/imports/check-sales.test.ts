import { applyOutsideOrder, applyOutsideRefund } from '#domain/imports/apply-sale';
import { checkSales } from '#domain/imports/check-sales';
import type { OutsideOrder, OutsideSale } from '#domain/imports/outside-order';
import { fen } from '#domain/money';
import { pointsEnd } from '#domain/points/points-end';
import { anAccount } from '../../support/builders/an-account';
import { anOutsideOrder, anOutsideSale } from '../../support/builders/an-outside-order';
import { day, noon } from '../../support/builders/fixed-time';

const rows = (...sales: OutsideSale[]) => sales.map((sale, index) => ({ row: index + 1, sale }));
const known = (...orders: OutsideOrder[]) => new Map(orders.map((one) => [one._id, one]));
const refund = (changes: Partial<OutsideSale> = {}) =>
  anOutsideSale({ number: 'R1', refundOf: 'T1', amountFen: fen(4000), ...changes });
const codes = (...args: Parameters<typeof checkSales>) =>
  checkSales(...args).problems.map(({ row, code }) => [row, code]);

describe('An import held against what is known', () => {
  it('takes new orders before refunds, wherever they stand in the file', () => {
    const { added, problems } = checkSales(rows(refund(), anOutsideSale()), known(), noon);
    expect(problems).toEqual([]);
    expect(added.map((sale) => sale.number)).toEqual(['T1', 'R1']);
  });

  it('passes over what is there already, and tells what changed', () => {
    expect(checkSales(rows(anOutsideSale()), known(anOutsideOrder()), noon)).toMatchObject({
      added: [],
      repeated: 1,
    });
    for (const change of [
      { amountFen: fen(1) },
      { phone: '13900002222' },
      { at: noon - 1 },
      { refundOf: 'X' },
    ]) {
      expect(codes(rows(anOutsideSale(change)), known(anOutsideOrder()), noon)).toEqual([
        [1, 'ROW_CHANGED'],
      ]);
    }
  });

  it('knows an order whose phone was erased, whatever phone is told now, and a refund of it', () => {
    const erased = anOutsideOrder({ phone: '', memberId: 'gone-1' });
    expect(checkSales(rows(anOutsideSale(), refund()), known(erased), noon)).toMatchObject({
      ...{ repeated: 1, problems: [] },
      added: [{ number: 'R1' }],
    });
    const changed = anOutsideSale({ amountFen: fen(1) });
    expect(codes(rows(changed), known(erased), noon)).toEqual([[1, 'ROW_CHANGED']]);
  });

  it('knows a number by its source', () => {
    expect(
      checkSales(rows(anOutsideSale({ source: 'jd' })), known(anOutsideOrder()), noon).added,
    ).toHaveLength(1);
  });

  it.each<[string, OutsideSale[], [number, string][]]>([
    ['the same number twice', [anOutsideSale(), anOutsideSale()], [[2, 'ROW_TWICE']]],
    ['a time to come', [anOutsideSale({ at: noon + 1 })], [[1, 'ROW_TIME']]],
    ['a time before the century', [anOutsideSale({ at: 0 })], [[1, 'ROW_TIME']]],
    ['a number that could not be an id', [anOutsideSale({ number: '$ne' })], [[1, 'ROW_NUMBER']]],
    ['a refund of nothing', [refund()], [[1, 'ROW_REFUND_OF']]],
    [
      'a refund of a refund',
      [anOutsideSale(), refund(), refund({ number: 'R2', refundOf: 'R1' })],
      [[3, 'ROW_REFUND_OF']],
    ],
    [
      'a refund by another phone',
      [anOutsideSale(), refund({ phone: '13900002222' })],
      [[2, 'ROW_REFUND_OF']],
    ],
    [
      'refunds of more than was paid',
      [anOutsideSale(), refund(), refund({ number: 'R2', amountFen: fen(6001) })],
      [[3, 'ROW_REFUND_TOO_MUCH']],
    ],
  ])('refuses %s', (_, sales, expected) => {
    expect(codes(rows(...sales), known(), noon)).toEqual(expected);
  });

  it('counts refunds of before', () => {
    const order = anOutsideOrder({ refundedFen: fen(9000) });
    expect(codes(rows(refund({ amountFen: fen(1001) })), known(order), noon)).toEqual([
      [1, 'ROW_REFUND_TOO_MUCH'],
    ]);
    expect(codes(rows(refund({ amountFen: fen(1000) })), known(order), noon)).toEqual([]);
  });
});

describe('An order made elsewhere counts', () => {
  const hands = { memberId: 'friend', points: anAccount(), growth: anAccount('growth'), now: noon };
  const rules = { perYuan: 1, fenPerPoint: 1, maxShareBp: 0, step: 1 };
  const waiting = anOutsideOrder({ status: 'waiting', points: 0, growth: 0 });

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
    const order = anOutsideOrder({ points: 101, growth: 100 });
    const parts = [fen(3333), fen(3333), fen(3334)];
    let before = fen(0);
    const back = parts.map((amountFen, n) => {
      const one = anOutsideOrder({
        number: `R${n}`,
        refundOf: 'T1',
        amountFen,
        refundedFen: before,
      });
      before = fen(before + amountFen);
      return applyOutsideRefund(one, order, hands).sale.points;
    });
    expect(back.reduce((a, b) => a + b, 0)).toBe(-101);
  });
});
