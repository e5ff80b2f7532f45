import { changeTemplate } from '#domain/coupons/change-template';
import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import type { CouponTemplate } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { aTemplateDraft } from '../../support/builders/a-template';
import { day, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

/** A draft with every promise a coupon can make. */
const promised = aTemplateDraft({
  kind: 'percentOff',
  parameters: { payPercent: 80, capFen: 5000 },
  threshold: { kind: 'amount', fen: fen(10_000) },
  scope: { kind: 'categories', ids: ['green'], excluded: { productIds: ['a'], categoryIds: [] } },
  storeIds: ['west'],
  stackingClass: 'order',
  combinesWith: ['product'],
  budget: { campaign: '春茶节', capFen: fen(100_000) },
  audience: { kind: 'levels', ids: ['silver'] },
  channels: ['centre'],
  quota: 100,
  perMember: 2,
});

const by = { id: 'welcome', shopId: 'shop', staffId: 'staff-1', now: noon };

function published(issued: number, draft = promised): CouponTemplate {
  return { ...valueOf(createTemplate(draft, by)), issued, status: 'published' };
}

function changed(changes: Partial<CouponTemplateDraft>, issued = 1, draft = promised) {
  return changeTemplate(published(issued, draft), { ...draft, ...changes }, noon + 1);
}

function without(field: keyof CouponTemplateDraft): CouponTemplateDraft {
  const kept = Object.entries(promised).filter(([name]) => name !== field);
  return { ...aTemplateDraft(), ...Object.fromEntries(kept) };
}

describe('a coupon nobody has claimed', () => {
  it('may become anything that makes sense', () => {
    const next = changed({ parameters: { payPercent: 95, capFen: 100 }, quota: 5 }, 0);
    expect(next).toMatchObject({
      value: { rule: { parameters: { payPercent: 95 } }, quota: 5, status: 'published' },
    });
  });

  it('still has to make sense', () => {
    expect(changed({ quota: 0 }, 0)).toMatchObject({ code: 'QUOTA_INVALID' });
  });
});

describe('a coupon somebody has claimed', () => {
  it.each<[string, Partial<CouponTemplateDraft>]>([
    ['a lower percentage to pay', { parameters: { payPercent: 75, capFen: 5000 } }],
    ['a higher cap', { parameters: { payPercent: 80, capFen: 6000 } }],
    ['no cap', { parameters: { payPercent: 80, capFen: 'none' } }],
    ['a lower threshold', { threshold: { kind: 'amount', fen: fen(5000) } }],
    ['no threshold', { threshold: { kind: 'none' } }],
    ['more goods', { scope: { kind: 'categories', ids: ['green', 'black'] } }],
    ['all goods', { scope: { kind: 'all' } }],
    ['more stores', { storeIds: ['west', 'east'] }],
    ['more coupons beside it', { combinesWith: ['product', 'freight'] }],
    ['a larger budget', { budget: { campaign: '春茶节', capFen: fen(200_000) } }],
    ['more levels', { audience: { kind: 'levels', ids: ['silver', 'gold'] } }],
    ['everybody', { audience: { kind: 'all' } }],
    ['more ways to claim', { channels: ['centre', 'code'] }],
    ['longer to claim', { claim: { from: noon - 2 * day, until: noon + 9 * day } }],
    ['longer to use', { validity: { kind: 'days', days: 30 } }],
    ['more of them', { quota: 200 }],
    ['more for each', { perMember: 3 }],
    ['another name', { title: '老友礼' }],
  ])('may get %s', (___, changes) => {
    expect(changed(changes)).toMatchObject({ ok: true, value: { issued: 1, createdAt: noon } });
  });

  it('may lose its stores and its budget', () => {
    for (const draft of [without('storeIds'), without('budget')]) {
      expect(changeTemplate(published(1), draft, noon).ok).toBe(true);
    }
  });

  it.each<[string, Partial<CouponTemplateDraft>, string]>([
    ['another kind', { kind: 'amountOff', parameters: { offFen: 100 } }, 'kind'],
    ['a higher percentage to pay', { parameters: { payPercent: 81, capFen: 5000 } }, 'parameters'],
    ['a lower cap', { parameters: { payPercent: 80, capFen: 4999 } }, 'parameters'],
    ['a higher threshold', { threshold: { kind: 'amount', fen: fen(10_001) } }, 'threshold'],
    ['a threshold in pieces', { threshold: { kind: 'pieces', pieces: 1 } }, 'threshold'],
    ['other goods', { scope: { kind: 'categories', ids: ['black'] } }, 'scope'],
    ['goods named otherwise', { scope: { kind: 'products', ids: ['a'] } }, 'scope'],
    [
      'more exclusions',
      { scope: { kind: 'all', excluded: { productIds: ['b'], categoryIds: [] } } },
      'scope',
    ],
    ['other stores', { storeIds: ['east'] }, 'stores'],
    ['another class', { stackingClass: 'product', combinesWith: [] }, 'stacking'],
    ['no coupon beside it', { combinesWith: [] }, 'stacking'],
    ['a smaller budget', { budget: { campaign: '春茶节', capFen: fen(1) } }, 'budget'],
    ['another budget', { budget: { campaign: '秋茶节', capFen: fen(200_000) } }, 'budget'],
    ['other levels', { audience: { kind: 'levels', ids: ['gold'] } }, 'audience'],
    ['another audience', { audience: { kind: 'new' } }, 'audience'],
    ['another way to claim', { channels: ['code'] }, 'channels'],
    ['less time to claim', { claim: { from: noon - day, until: noon + 6 * day } }, 'claim'],
    ['less time to use', { validity: { kind: 'days', days: 14 } }, 'validity'],
    [
      'fixed dates',
      { validity: { kind: 'dates', from: noon, until: noon + 99 * day } },
      'validity',
    ],
    ['fewer of them', { quota: 99 }, 'quota'],
    ['fewer for each', { perMember: 1 }, 'perMember'],
  ])('may not get %s', (___, changes, field) => {
    expect(changed(changes)).toMatchObject({ code: 'TEMPLATE_WORSE', details: { field } });
  });

  it('never has fewer coupons than are claimed', () => {
    expect(changed({ quota: 9, perMember: 2 }, 10)).toMatchObject({
      code: 'QUOTA_BELOW_ISSUED',
      details: { issued: 10 },
    });
  });

  it('may get a longer fixed window, not a shorter one', () => {
    const dates = aTemplateDraft({
      validity: { kind: 'dates', from: noon, until: noon + 9 * day },
    });
    const until = (end: number) =>
      changed({ validity: { kind: 'dates', from: noon, until: end } }, 1, dates);
    expect(until(noon + 10 * day).ok).toBe(true);
    expect(until(noon + 8 * day)).toMatchObject({ details: { field: 'validity' } });
  });

  it.each([
    [
      'a gift that is another',
      'gift',
      { sku: 'cup/cup-1', pieces: 1 },
      { sku: 'cup/cup-2', pieces: 1 },
      false,
    ],
    [
      'more pieces of its gift',
      'gift',
      { sku: 'cup/cup-1', pieces: 1 },
      { sku: 'cup/cup-1', pieces: 2 },
      true,
    ],
    ['a dearer exchange', 'exchange', { priceFen: 990 }, { priceFen: 991 }, false],
    ['a cheaper exchange', 'exchange', { priceFen: 990 }, { priceFen: 0 }, true],
    ['more to buy', 'buyXGetY', { buy: 2, free: 1 }, { buy: 3, free: 1 }, false],
    ['more for nothing', 'buyXGetY', { buy: 2, free: 1 }, { buy: 2, free: 2 }, true],
    ['a cap where there was none', 'freeFreight', { capFen: 'none' }, { capFen: 800 }, false],
  ] as const)('goes by its kind: %s', (___, kind, before, after, ok) => {
    const draft = aTemplateDraft({ kind, parameters: before });
    expect(changed({ parameters: after }, 1, draft).ok).toBe(ok);
  });

  it('stays as it is once it has ended', () => {
    const ended: CouponTemplate = { ...published(1), status: 'ended' };
    expect(changeTemplate(ended, promised, noon)).toMatchObject({ code: 'TEMPLATE_STATE' });
  });
});

describe('a coupon printed as codes that nobody has redeemed yet', () => {
  const forCodes: CouponTemplateDraft = { ...promised, channels: ['code'] };
  const change = (changes: Partial<CouponTemplateDraft>) =>
    changeTemplate({ ...published(0, forCodes), codesMade: 40 }, { ...forCodes, ...changes }, noon);

  it.each<[string, Partial<CouponTemplateDraft>, string]>([
    ['less off', { parameters: { payPercent: 99, capFen: 5000 } }, 'parameters'],
    ['a higher threshold', { threshold: { kind: 'amount', fen: fen(10_001) } }, 'threshold'],
    ['less time to redeem', { claim: { from: noon - day, until: noon + day } }, 'claim'],
    ['less time to use', { validity: { kind: 'days', days: 1 } }, 'validity'],
  ])('keeps what is printed: not %s', (___, changes, field) => {
    expect(change(changes)).toMatchObject({ code: 'TEMPLATE_WORSE', details: { field } });
  });

  it('may become better, and have no more coupons than codes', () => {
    expect(change({ threshold: { kind: 'none' }, quota: 40 })).toMatchObject({
      value: { quota: 40, codesMade: 40 },
    });
    expect(change({ quota: 39 })).toMatchObject({ code: 'QUOTA_BELOW_ISSUED' });
  });
});
