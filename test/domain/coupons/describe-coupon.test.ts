import {
  couponHeadline,
  describeCondition,
  describeScope,
  describeThreshold,
  describeValidity,
} from '#domain/coupons/describe-coupon';
import { fen } from '#domain/money';
import { startOfBeijingDay } from '#domain/calendar';
import { aRule } from '../../support/builders/a-coupon';

const names = new Map([['tea', '茶叶']]);
const nameOf = (id: string) => names.get(id);

describe('the words on a coupon', () => {
  it.each([
    [{ kind: 'all' as const }, '全店通用'],
    [{ kind: 'categories' as const, ids: ['tea'] }, '茶叶可用'],
    [{ kind: 'categories' as const, ids: ['tea', 'gone'] }, '茶叶可用'],
    [{ kind: 'categories' as const, ids: ['gone'] }, '指定分类可用'],
    [{ kind: 'products' as const, ids: ['a', 'b'] }, '指定 2 款商品可用'],
    [
      { kind: 'all' as const, excluded: { productIds: ['a'], categoryIds: ['tea'] } },
      '全店通用，茶叶、1 款商品除外',
    ],
    [
      { kind: 'all' as const, excluded: { productIds: [], categoryIds: ['gone'] } },
      '全店通用，部分分类除外',
    ],
    [{ kind: 'all' as const, excluded: { productIds: [], categoryIds: [] } }, '全店通用'],
  ])('says where it applies: %j', (scope, words) => {
    expect(describeScope(scope, nameOf)).toBe(words);
  });

  it('says from which amount it applies', () => {
    expect(describeThreshold({ kind: 'none' })).toBe('无门槛');
    expect(describeThreshold({ kind: 'pieces', pieces: 3 })).toBe('满 3 件可用');
    expect(describeThreshold({ kind: 'amount', fen: fen(6850) })).toBe('满 68.50 元可用');
  });

  it('says no condition beside a figure that is one', () => {
    const sets = aRule({ kind: 'buyXGetY', threshold: { kind: 'none' } });
    expect(describeCondition(sets)).toBe('');
    expect(describeCondition({ ...sets, threshold: { kind: 'pieces', pieces: 5 } })).toBe(
      '满 5 件可用',
    );
    expect(describeCondition(aRule({ kind: 'amountOff', threshold: { kind: 'none' } }))).toBe(
      '无门槛',
    );
  });

  it('names the last day a person can use it, not the instant after', () => {
    const dates = {
      kind: 'dates' as const,
      from: startOfBeijingDay('2026-11-01'),
      until: startOfBeijingDay('2026-12-01'),
    };
    expect(describeValidity(dates)).toBe('2026.11.1–11.30 可用');
    const overNewYear = { ...dates, until: startOfBeijingDay('2027-01-06') };
    expect(describeValidity(overNewYear)).toBe('2026.11.1–2027.1.5 可用');
    expect(describeValidity({ kind: 'days', days: 0 })).toBe('领取当天可用');
    expect(describeValidity({ kind: 'days', days: 7 })).toBe('领取后 7 天内可用');
  });

  it('shows what it takes off in large figures, and nothing for a kind that is gone', () => {
    const rule = aRule({ parameters: { offFen: 2000 } });
    expect(couponHeadline(rule)).toEqual({ amount: '20', unit: '元' });
    expect(couponHeadline(aRule({ kind: 'gone' }))).toEqual({ amount: '', unit: '' });
  });
});
