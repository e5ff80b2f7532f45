import fc from 'fast-check';
import { addBeijingDays, startOfBeijingDay } from '#domain/calendar';
import { fen } from '#domain/money';
import { dealBefore, recordDeal, type PriceHistory } from '#domain/pricing/price-history';
import { strikePrice } from '#domain/pricing/strike-price';

function aHistory(...days: readonly (readonly [string, number])[]): PriceHistory {
  return {
    _id: 'tea-100',
    shopId: 'shop',
    days: days.map(([day, lowest]) => ({ day, lowestFen: fen(lowest) })),
  };
}

const since = startOfBeijingDay('2026-11-11');
const at = (unit: number) => ({ unitFen: fen(unit), since });

describe('what a SKU was sold for', () => {
  it('keeps the lowest deal of each day, oldest first', () => {
    const deals = [
      ['2026-11-02', 3000],
      ['2026-11-01', 2900],
      ['2026-11-02', 2800],
      ['2026-11-02', 3100],
    ] as const;
    const history = deals.reduce(
      (before, [day, unit]) => recordDeal(before, { day, unitFen: fen(unit) }),
      aHistory(),
    );
    expect(history).toEqual(aHistory(['2026-11-01', 2900], ['2026-11-02', 2800]));
  });

  it('forgets what is older than a hundred days', () => {
    const history = aHistory(['2026-07-01', 1], ['2026-08-13', 2]);
    const days = recordDeal(history, { day: '2026-11-11', unitFen: fen(3) }).days;
    expect(days.map((one) => one.day)).toEqual(['2026-08-13', '2026-11-11']);
  });

  it.each([
    ['2026-11-03', 3000],
    ['2026-11-04', 3000],
    ['2026-11-10', 3000],
    ['2026-11-11', undefined],
  ])('counts before a day and not on it: %s', (day, lowest) => {
    expect(dealBefore(aHistory([day, 3000]), '2026-11-11')?.fen).toBe(lowest);
  });
});

describe('the lowest deal before a promotion', () => {
  it('is of the seven days before it, or the last one when nothing was sold in them', () => {
    const older = aHistory(['2026-10-01', 2000], ['2026-11-02', 2800]);
    expect(dealBefore(older, '2026-11-11')).toEqual({ fen: 2800, kind: 'lastDeal' });
    const recent = { ...older, days: [...older.days, ...aHistory(['2026-11-04', 3000]).days] };
    expect(dealBefore(recent, '2026-11-11')).toEqual({ fen: 3000, kind: 'lowestDeal' });
  });

  it('never lets a strike price rise above what was really asked in those days', () => {
    const sale = fc.record({
      ago: fc.integer({ min: 0, max: 30 }),
      unit: fc.integer({ min: 1, max: 9_999 }),
    });
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 20 }), (sales) => {
        const inOrder = [...sales].sort((a, b) => b.ago - a.ago);
        const history = inOrder.reduce((before, { ago, unit }) => {
          const day = addBeijingDays('2026-11-11', -ago);
          return recordDeal(before, { day, unitFen: fen(unit) });
        }, aHistory());
        const week = sales.filter(({ ago }) => ago >= 1 && ago <= 7).map(({ unit }) => unit);
        const last = inOrder
          .filter(({ ago }) => ago > 7)
          .map(({ ago }) => ago)
          .pop();
        const lastDay = sales.filter(({ ago }) => ago === last).map(({ unit }) => unit);
        const allowed = Math.min(...(week.length > 0 ? week : lastDay));
        const strike = strikePrice({}, at(1), history);
        expect(strike?.fen ?? 0).toBe(allowed > 1 && Number.isFinite(allowed) ? allowed : 0);
      }),
    );
  });
});

describe('a struck-through price', () => {
  const typed = {
    basis: { kind: 'launchPrice', text: '上市价', fen: fen(5000), source: '2026 年 3 月价目表' },
  } as const;

  it('is the lowest deal of the seven days before the promotion', () => {
    const history = aHistory(['2026-11-05', 3200], ['2026-11-08', 3000], ['2026-11-11', 2000]);
    expect(strikePrice({}, at(2500), history)).toEqual({
      fen: 3000,
      basis: { kind: 'lowestDeal' },
    });
  });

  it('is a typed price with its source, where there is one', () => {
    expect(strikePrice(typed, at(2500), aHistory(['2026-11-08', 3000]))).toEqual({
      fen: 5000,
      basis: { kind: 'typed', text: '上市价', source: '2026 年 3 月价目表' },
    });
  });

  it.each([
    ['nothing was sold', {}, aHistory(), 2500],
    ['nothing is known', {}, undefined, 2500],
    ['it is not above the deal', {}, aHistory(['2026-11-08', 2500]), 2500],
    ['a typed price has no source', { basis: { ...typed.basis, source: ' ' } }, undefined, 2500],
    ['a typed price is not above the deal', typed, undefined, 5000],
  ] as const)('does not exist when %s', (_, sku, history, unit) => {
    expect(strikePrice(sku, at(unit), history)).toBeUndefined();
  });
});
