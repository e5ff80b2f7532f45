import type { ProductCard } from '#contract/views';
import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import { fen } from '#domain/money';
import { couponOutlook, mostOffSoFar } from '../../admin/pages/coupon-create/coupon-outlook';
import { couponSentence, validityExample } from '../../admin/pages/coupon-create/coupon-words';
import { sampleQuote } from '../../admin/pages/coupon-create/sample-quote';

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

function aProduct(id: string, fromFen: number, categoryId = 'tea'): ProductCard {
  return {
    id,
    title: id,
    subtitle: '',
    picture: '',
    categoryId,
    fromFen: fen(fromFen),
    severalPrices: false,
    inStock: true,
  };
}

describe('what a coupon can cost', () => {
  it('is its amount times its quota', () => {
    expect(couponOutlook(aTemplate())).toEqual({ mostOffFen: 2000, ceilingFen: 1_000_000 });
  });

  it.each([
    ['70 %', 3000, undefined],
    ['69 %', 3100, /6.9 折/],
    ['nothing', 10_000, /减到 0 元/],
  ])('is warned about when %s of the price is left at the threshold', (_, offFen, warning) => {
    const outlook = couponOutlook(aTemplate({ parameters: { offFen } }));
    if (warning === undefined) expect(outlook.warning).toBeUndefined();
    else expect(outlook.warning).toMatch(warning);
  });

  it('is warned about without a threshold', () => {
    expect(couponOutlook(aTemplate({ threshold: { kind: 'none' } })).warning).toMatch(/没有门槛/);
  });

  it.each([{}, { offFen: 0 }, { offFen: 1.5 }, { offFen: Number.MAX_VALUE }])(
    'is not guessed from the parameters %j',
    (parameters) => {
      expect(mostOffSoFar({ ...aTemplate().rule, parameters })).toBeUndefined();
    },
  );
});

describe('a sample cart', () => {
  it('is priced by the rules of the shop', () => {
    const quote = sampleQuote(aTemplate(), [{ product: aProduct('gift', 6000), quantity: 2 }]);
    expect(quote).toMatchObject({
      ok: true,
      value: { goodsFen: 12_000, discountFen: 2000, freightFen: 0, payableFen: 10_000 },
    });
  });

  it('says how much is missing to the threshold', () => {
    const quote = sampleQuote(aTemplate(), [{ product: aProduct('cake', 6000), quantity: 1 }]);
    expect(quote).toMatchObject({
      ok: true,
      value: { couponsNotUsed: [{ code: 'COUPON_THRESHOLD', gapFen: 4000 }] },
    });
  });

  it('keeps the coupon out of a bag outside its scope', () => {
    const template = aTemplate({ scope: { kind: 'categories', ids: ['cake'] } });
    const quote = sampleQuote(template, [{ product: aProduct('gift', 60_000), quantity: 1 }]);
    expect(quote).toMatchObject({
      ok: true,
      value: { discountFen: 0, couponsNotUsed: [{ code: 'COUPON_SCOPE' }] },
    });
  });

  it('tries a coupon of fixed dates on its first day', () => {
    const validity = { kind: 'dates', from: now + 3 * day, until: now + 5 * day } as const;
    const quote = sampleQuote(aTemplate({ validity }), [
      { product: aProduct('gift', 12_000), quantity: 1 },
    ]);
    expect(quote).toMatchObject({ ok: true, value: { discountFen: 2000 } });
  });
});

describe('the coupon in words', () => {
  it('is one sentence with window, limits, rule, scope and validity', () => {
    const template = aTemplate({ scope: { kind: 'categories', ids: ['c1', 'c2'] } });
    const nameOf = (id: string) => (id === 'c1' ? '乌龙茶' : '红茶');
    expect(couponSentence(template, nameOf)).toBe(
      '11月20日至11月30日可领，每人 1 张，共 500 张；满 100 减 20，乌龙茶、红茶可用，领取后 7 天内可用。',
    );
  });

  it('shows a date for "N days", Beijing time', () => {
    expect(validityExample(7, Date.UTC(2026, 10, 23, 17))).toBe(
      '例：今天领取，可以用到 12月1日 24 点。',
    );
  });

  it.each([null, -1, 1.5, 1e12])('shows no date for %p days', (days) => {
    expect(validityExample(days, now)).toBeUndefined();
  });
});
