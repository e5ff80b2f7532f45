import type { ProductChoice } from '#contract/promotion-views';
import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';
import type { CouponNotUsed } from '#domain/pricing/quote';
import { couponOutlook } from '../../admin/pages/coupon-form/coupon-outlook';
import { missedWords } from '../../admin/pages/coupon-form/missed-words';
import { isRuleFilled } from '../../admin/pages/coupon-form/rule-so-far';
import { couponConditions, couponSentence, validityExample } from '../../admin/texts/coupon-words';
import { sampleQuote } from '../../admin/pages/coupon-form/sample-quote';

/** 21 November 2026, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2);
const day = 86_400_000;

function aTemplate(part: Partial<CouponTemplateDraft> = {}) {
  const draft: CouponTemplateDraft = {
    title: '冬日暖茶券',
    kind: 'amountOff',
    parameters: { offFen: 2000 },
    threshold: { kind: 'amount', fen: fen(10_000) },
    scope: { kind: 'all' },
    claim: { from: now - day, until: now + 9 * day },
    validity: { kind: 'days', days: 7 },
    quota: 500,
    perMember: 1,
    ...part,
  };
  const made = createTemplate(draft, { id: 't', shopId: 's', staffId: 'lin', now });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

function aProduct(id: string, fromFen: number, categoryId = 'tea'): ProductChoice {
  return {
    ...{ id, title: id, subtitle: '', picture: '', categoryId, fromFen: fen(fromFen) },
    ...{ severalPrices: false, inStock: true },
    skus: [{ id: `${id}-1`, label: '', priceFen: fen(fromFen), weightGrams: 100 }],
  };
}

const shelf = [aProduct('leaf', 5000), aProduct('cake', 6000), aProduct('pot', 60_000, 'ware')];
const piecesOf = (productId: string, quantity: number) => ({
  ...{ productId, skuId: `${productId}-1`, quantity },
});

const percent = (payPercent: number, capFen: number | 'none') => ({
  kind: 'percentOff',
  parameters: { payPercent, capFen },
});

describe('what a coupon can cost', () => {
  it.each<[string, Partial<CouponTemplateDraft>, number, number]>([
    ['its amount for each', {}, 2000, 1_000_000],
    ['its cap for each', percent(80, 5000), 5000, 2_500_000],
    [
      'the freight it pays at most',
      { kind: 'freeFreight', parameters: { capFen: 900 } },
      900,
      450_000,
    ],
    [
      'its gift at the price in the shop',
      { kind: 'gift', parameters: { sku: 'cake/cake-1', pieces: 2 } },
      12_000,
      6_000_000,
    ],
    [
      'the dearest piece in its scope',
      {
        kind: 'exchange',
        parameters: { priceFen: 100 },
        scope: { kind: 'categories', ids: ['tea'] },
      },
      5900,
      2_950_000,
    ],
  ])('is %s', (_, part, mostFen, ceilingFen) => {
    const outlook = couponOutlook(aTemplate(part), shelf);
    expect(outlook).toMatchObject({ mostFen, ceilingFen, limitedBy: 'quota' });
  });

  it.each<[string, Partial<CouponTemplateDraft>]>([
    ['a percentage without a cap', percent(90, 'none')],
    ['all freight', { kind: 'freeFreight', parameters: { capFen: 'none' } }],
    ['a free piece for every few', { kind: 'buyXGetY', parameters: { buy: 5, free: 1 } }],
  ])('has no limit for %s, which is said; a budget sets one', (_, part) => {
    const outlook = couponOutlook(aTemplate(part), shelf);
    expect(outlook.ceilingFen).toBeUndefined();
    expect(outlook.warnings[0]).toMatch(/没有上限/);
    const budget = { campaign: '双旦', capFen: fen(80_000) };
    expect(couponOutlook(aTemplate({ ...part, budget }), shelf)).toMatchObject({
      ceilingFen: 80_000,
      limitedBy: 'budget',
    });
  });

  it.each<[string, Partial<CouponTemplateDraft>, RegExp | undefined]>([
    ['70 % of the price is left', { parameters: { offFen: 3000 } }, undefined],
    ['69 % of the price is left', { parameters: { offFen: 3100 } }, /6.9 折/],
    ['nothing is left', { parameters: { offFen: 10_000 } }, /减到 0 元/],
    ['one of two pieces is free', { kind: 'buyXGetY', parameters: { buy: 1, free: 1 } }, /5 折/],
    [
      'one piece costs almost nothing',
      { kind: 'exchange', parameters: { priceFen: 100 } },
      /0.1 折/,
    ],
    ['a percentage is small', percent(80, 5000), undefined],
    [
      'any goods may cost nothing',
      { threshold: { kind: 'none' }, parameters: { offFen: 6000 } },
      /没有门槛/,
    ],
  ])('is warned about when at the threshold %s', (_, part, warning) => {
    const warnings = couponOutlook(aTemplate(part), shelf).warnings.filter(
      (one) => !one.includes('没有上限'),
    );
    if (warning === undefined) expect(warnings).toEqual([]);
    else expect(warnings.join()).toMatch(warning);
  });
});

describe('a coupon half filled in', () => {
  it.each<[boolean, string, Record<string, number | string>]>([
    [false, 'amountOff', {}],
    [false, 'amountOff', { offFen: 0 }],
    [false, 'amountOff', { offFen: 1.5 }],
    [true, 'amountOff', { offFen: 2000 }],
    [false, 'percentOff', { payPercent: 85 }],
    [true, 'percentOff', { payPercent: 85, capFen: 'none' }],
    [false, 'amountOff', { offFen: 'none' }],
    [false, 'gift', { sku: 'cake', pieces: 1 }],
    [true, 'gift', { sku: 'cake/cake-1', pieces: 1 }],
  ])('can be drawn: %s for %s %j', (filled, kind, parameters) => {
    expect(isRuleFilled({ kind, parameters })).toBe(filled);
  });
});

describe('a sample cart', () => {
  const choices = { products: shelf, freight: oneRate(fen(800), fen(9900)) };

  it('is priced by the rules of the shop, freight and all', () => {
    expect(sampleQuote(aTemplate(), [piecesOf('cake', 2)], choices)).toMatchObject({
      ok: true,
      value: { goodsFen: 12_000, discountFen: 2000, freightFen: 0, payableFen: 10_000 },
    });
  });

  it('says how much is missing to the threshold', () => {
    const quote = sampleQuote(aTemplate(), [piecesOf('cake', 1)], choices);
    expect(quote).toMatchObject({
      ok: true,
      value: { couponsNotUsed: [{ code: 'COUPON_THRESHOLD', gapFen: 4000 }] },
    });
  });

  it('keeps the coupon out of a bag outside its scope', () => {
    const template = aTemplate({ scope: { kind: 'categories', ids: ['tea'] } });
    expect(sampleQuote(template, [piecesOf('pot', 1)], choices)).toMatchObject({
      ok: true,
      value: { discountFen: 0, couponsNotUsed: [{ code: 'COUPON_SCOPE' }] },
    });
  });

  it('shows a gift and saved freight', () => {
    const gift = aTemplate({ kind: 'gift', parameters: { sku: 'leaf/leaf-1', pieces: 1 } });
    expect(sampleQuote(gift, [piecesOf('cake', 2)], choices)).toMatchObject({
      ok: true,
      value: { gifts: [{ skuId: 'leaf-1', quantity: 1 }] },
    });
    const freight = {
      kind: 'freeFreight',
      parameters: { capFen: 'none' },
      threshold: { kind: 'none' },
    } as const;
    expect(sampleQuote(aTemplate(freight), [piecesOf('leaf', 1)], choices)).toMatchObject({
      ok: true,
      value: { payableFen: 5000 },
    });
  });

  it.each<[string, Partial<CouponTemplateDraft>]>([
    ['for stores', { storeIds: ['lake'] }],
    ['for a level', { audience: { kind: 'levels', ids: ['gold'] } }],
    ['for a tag', { audience: { kind: 'tags', tags: ['老客'] } }],
    ['for named members', { audience: { kind: 'named', memberIds: ['m1'] } }],
    ['with codes', { channels: ['code'] }],
    ['of fixed dates', { validity: { kind: 'dates', from: now + 3 * day, until: now + 5 * day } }],
  ])('tries a coupon %s by somebody it is for, when it can be used', (_, part) => {
    expect(sampleQuote(aTemplate(part), [piecesOf('cake', 2)], choices)).toMatchObject({
      ok: true,
      value: { discountFen: 2000 },
    });
  });
});

describe('why a coupon does nothing in a bag', () => {
  const missed = { couponId: 'c', title: '券' };
  it.each<[CouponNotUsed, string]>([
    [
      { ...missed, code: 'COUPON_THRESHOLD', gapFen: fen(1250) },
      '用不上：适用商品还差 12.50 元到门槛。',
    ],
    [{ ...missed, code: 'COUPON_THRESHOLD', gapPieces: 2 }, '用不上：适用商品还差 2 件到门槛。'],
    [{ ...missed, code: 'COUPON_SCOPE' }, '用不上：这几样都不在适用范围里。'],
    [{ ...missed, code: 'COUPON_WORSE' }, '用不上：这张券现在用不了。'],
  ])('%j', (reason, words) => {
    expect(missedWords(reason)).toBe(words);
  });
});

describe('the coupon in words', () => {
  it('is one sentence with window, limits, rule, scope and validity', () => {
    const template = aTemplate({ scope: { kind: 'categories', ids: ['c1', 'c2'] } });
    const nameOf = (id: string) => (id === 'c1' ? '乌龙茶' : '红茶');
    expect(couponSentence(template, nameOf)).toBe(
      '2026年11月20日 至 11月30日可领，每人 1 张，共 500 张；满 100 减 20，乌龙茶、红茶可用，领取后 7 天内可用。',
    );
  });

  it('has conditions, unusual ones only where there are some', () => {
    const nameOf = (id: string) => `<${id}>`;
    expect(couponConditions(aTemplate(), nameOf)).toEqual([
      ['谁能领', '所有人'],
      ['怎么领', '领券中心'],
      ['和别的券', '订单券，单独使用'],
    ]);
    const template = aTemplate({
      audience: { kind: 'levels', ids: ['gold'] },
      channels: ['issue', 'moments'],
      combinesWith: ['freight'],
      storeIds: ['lake'],
      budget: { campaign: '双旦', capFen: fen(50_000) },
    });
    expect(couponConditions(template, nameOf)).toEqual([
      ['谁能领', '等级为<gold>的会员'],
      ['怎么领', '由商家发放、朋友圈'],
      ['和别的券', '订单券，可与运费券同用'],
      ['门店', '仅限到店自提：<lake>'],
      ['预算', '「双旦」共 500 元'],
    ]);
  });

  it('shows a date for "N days", Beijing time', () => {
    expect(validityExample(7, Date.UTC(2026, 10, 23, 17))).toBe(
      '例：今天领取，可以用到 2026年12月1日 24 点。',
    );
  });

  it.each([null, -1, 1.5, 1e12])('shows no date for %p days', (days) => {
    expect(validityExample(days, now)).toBeUndefined();
  });
});
