import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import { templateLimits } from '#domain/coupons/template-limits';
import { fen } from '#domain/money';
import { isErrorCode } from '#contract/errors';
import { aTemplateDraft } from '../../support/builders/a-template';
import { noon } from '../../support/builders/fixed-time';

const by = { id: 'welcome', shopId: 'shop', staffId: 'staff-1', now: noon };
const made = (changes: Partial<CouponTemplateDraft>) => createTemplate(aTemplateDraft(changes), by);

const percent = (payPercent: number, capFen: number | string = 'none') => ({
  kind: 'percentOff',
  parameters: { payPercent, capFen },
});
const gift = (sku: string, pieces = 1) => ({ kind: 'gift', parameters: { sku, pieces } });
const excluding = (ids: readonly string[]) => ({
  scope: { kind: 'all', excluded: { productIds: ids, categoryIds: [] } } as const,
});
const many = (count: number) => Array.from({ length: count }, (_, n) => `x${n}`);

describe('a merchant may not make a coupon with', () => {
  it.each<[string, Partial<CouponTemplateDraft>, string]>([
    ['0 percent to pay', percent(0), 'PERCENT_INVALID'],
    ['100 percent to pay', percent(100), 'PERCENT_INVALID'],
    ['101 percent to pay', percent(101), 'PERCENT_INVALID'],
    ['no number of percent', percent(Number.NaN), 'PERCENT_INVALID'],
    ['half a percent', percent(85.5), 'PERCENT_INVALID'],
    [
      'no percent at all',
      { kind: 'percentOff', parameters: { capFen: 'none' } },
      'PERCENT_INVALID',
    ],
    ['a cap below zero', percent(85, -1), 'CAP_INVALID'],
    ['a cap of nothing', percent(85, 0), 'CAP_INVALID'],
    ['a cap left empty', { kind: 'percentOff', parameters: { payPercent: 85 } }, 'CAP_INVALID'],
    ['a cap that is a word', percent(85, 'much'), 'CAP_INVALID'],
    ['no limit where one is needed', { parameters: { offFen: 'none' } }, 'PARAMETER_INVALID'],
    [
      'an inherited parameter',
      {
        parameters: Object.fromEntries([
          ['__proto__', 1],
          ['offFen', 1],
        ]),
      },
      'PARAMETER_INVALID',
    ],
    ['a gift without a SKU', gift('cup'), 'GIFT_INVALID'],
    ['a gift of no pieces', gift('cup/cup-1', 0), 'PARAMETER_INVALID'],
    ['sets of nothing', { kind: 'buyXGetY', parameters: { buy: 0, free: 1 } }, 'PARAMETER_INVALID'],
    ['a price below zero', { kind: 'exchange', parameters: { priceFen: -1 } }, 'PARAMETER_INVALID'],
    ['a threshold of no pieces', { threshold: { kind: 'pieces', pieces: 0 } }, 'THRESHOLD_INVALID'],
    [
      'a threshold of 1000 pieces',
      { threshold: { kind: 'pieces', pieces: 1000 } },
      'THRESHOLD_INVALID',
    ],
    ['one thing excluded twice', excluding(['a', 'a']), 'SCOPE_INVALID'],
    ['too much excluded', excluding(many(templateLimits.scopeIds + 1)), 'SCOPE_INVALID'],
    ['stores of nothing', { storeIds: [] }, 'STORES_INVALID'],
    ['a class its kind does not have', { stackingClass: 'freight' }, 'CLASS_INVALID'],
    ['others of its own class', { combinesWith: ['order'] }, 'COMBINES_INVALID'],
    ['one class named twice', { combinesWith: ['product', 'product'] }, 'COMBINES_INVALID'],
    ['a budget of nothing', { budget: { campaign: '春茶节', capFen: fen(0) } }, 'BUDGET_INVALID'],
    ['a budget without a name', { budget: { campaign: ' ', capFen: fen(1) } }, 'BUDGET_INVALID'],
    ['an audience of nobody', { audience: { kind: 'tags', tags: [] } }, 'AUDIENCE_INVALID'],
    [
      'an audience with one level twice',
      { audience: { kind: 'levels', ids: ['a', 'a'] } },
      'AUDIENCE_INVALID',
    ],
    ['too many named', { audience: { kind: 'named', memberIds: many(1001) } }, 'AUDIENCE_INVALID'],
    ['no way to have it', { channels: [] }, 'CHANNEL_INVALID'],
    ['one way twice', { channels: ['code', 'code'] }, 'CHANNEL_INVALID'],
  ])('%s', (_, changes, code) => {
    expect(made(changes)).toMatchObject({ ok: false, code });
    expect(isErrorCode(code)).toBe(true);
  });
});

describe('a merchant may make a coupon', () => {
  it.each<[string, Partial<CouponTemplateDraft>]>([
    ['of 8.5 折 up to 50 yuan', percent(85, 5000)],
    ['of 9.9 折 without a cap, said out loud', percent(99)],
    ['for free delivery', { kind: 'freeFreight', parameters: { capFen: 'none' } }],
    ['with a gift', gift('cup/cup-1')],
    ['that exchanges for nothing', { kind: 'exchange', parameters: { priceFen: 0 } }],
    ['from three pieces', { threshold: { kind: 'pieces', pieces: 3 } }],
    ['on everything but some', excluding(['a'])],
    ['for one store', { storeIds: ['west'] }],
    [
      'of another class of its kind',
      { stackingClass: 'product', combinesWith: ['order', 'freight'] },
    ],
    ['paid by a campaign', { budget: { campaign: '春茶节', capFen: fen(1) } }],
    ['for new members', { audience: { kind: 'new' } }],
    ['for who came over Moments, or with a code', { channels: ['moments', 'code'] }],
  ])('%s', (_, changes) => {
    expect(made(changes).ok).toBe(true);
  });

  it('of the usual class of its kind, for everybody, in the coupon centre, alone', () => {
    const shipped = made({ kind: 'freeFreight', parameters: { capFen: 'none' } });
    expect(shipped).toMatchObject({
      value: {
        rule: { stackingClass: 'freight', combinesWith: [] },
        audience: { kind: 'all' },
        channels: ['centre'],
      },
    });
  });
});
