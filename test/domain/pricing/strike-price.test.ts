import { startOfBeijingDay } from '#domain/calendar';
import { fen } from '#domain/money';
import { lowestDealBefore, recordDeal, type PriceHistory } from '#domain/pricing/price-history';
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
    ['2026-11-03', undefined],
    ['2026-11-04', 3000],
    ['2026-11-10', 3000],
    ['2026-11-11', undefined],
  ])('counts on the seven days before a day: %s', (day, lowest) => {
    expect(lowestDealBefore(aHistory([day, 3000]), '2026-11-11')).toBe(lowest);
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
