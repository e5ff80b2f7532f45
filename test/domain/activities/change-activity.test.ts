import type { Activity, LadderStep } from '#domain/activities/activity';
import { changeActivity } from '#domain/activities/change-activity';
import type { ActivityDraft } from '#domain/activities/create-activity';
import { worseParts } from '#domain/activities/worse-for';
import { fen } from '#domain/money';
import { aLadder, aLimitedPrice } from '../../support/builders/an-activity';
import { day, noon } from '../../support/builders/fixed-time';

const ahead = { from: noon + day, until: noon + 8 * day };
const running = { from: noon - day, until: noon + 6 * day };

const price = (skuId: string, priceFen: number) => ({ skuId, priceFen: fen(priceFen) });
const cut = (from: number, off: number): LadderStep => ({
  from,
  reward: { kind: 'cut', fen: fen(off) },
});
const gift = (from: number, skuId: string, quantity: number): LadderStep => ({
  from,
  reward: { kind: 'gift', productId: 'tea', skuId, quantity },
});
const percent = (from: number, payPercent: number): LadderStep => ({
  from,
  reward: { kind: 'percent', payPercent },
});

const somePrices = aLimitedPrice({
  ...running,
  status: 'published',
  prices: [price('tea-100', 2500), price('cake-6', 5000)],
});
const aCutLadder = aLadder({
  ...running,
  status: 'published',
  measure: 'amount',
  scope: { kind: 'categories', ids: ['green'] },
  steps: [cut(10_000, 1000), cut(20_000, 3000)],
});

function draftOf(activity: Activity): ActivityDraft {
  const { title, from, until } = activity;
  return activity.kind === 'limitedPrice'
    ? { kind: activity.kind, title, from, until, prices: activity.prices }
    : {
        ...{ kind: activity.kind, title, from, until },
        ...{ scope: activity.scope, measure: activity.measure, steps: activity.steps },
      };
}

describe('an activity that has not begun', () => {
  it.each<[string, ActivityDraft]>([
    ['dearer prices', draftOf({ ...somePrices, ...ahead, prices: [price('tea-100', 2900)] })],
    ['another kind', draftOf({ ...aCutLadder, ...ahead })],
    ['a later beginning', draftOf({ ...somePrices, from: noon + 3 * day, until: noon + 4 * day })],
    ['a beginning that is past by now', draftOf(somePrices)],
  ])('takes %s, and stays what it was otherwise', (_, draft) => {
    const before: Activity = { ...somePrices, ...ahead, status: 'paused', createdAt: 7 };
    const { _id, shopId, createdBy } = before;
    expect(changeActivity(before, draft, noon)).toEqual({
      ok: true,
      value: { ...draft, _id, shopId, createdBy, createdAt: 7, status: 'paused' },
    });
  });

  it('still has to make sense', () => {
    const before = { ...somePrices, ...ahead };
    expect(changeActivity(before, draftOf({ ...before, prices: [] }), noon)).toMatchObject({
      code: 'ACTIVITY_PRICES_INVALID',
    });
  });
});

describe('an activity that has begun', () => {
  it.each<[string, Activity, ActivityDraft]>([
    ['another title', somePrices, draftOf({ ...somePrices, title: '秋茶节' })],
    ['a later end', somePrices, draftOf({ ...somePrices, until: noon + 9 * day })],
    [
      'lower prices and more goods',
      somePrices,
      draftOf({
        ...somePrices,
        prices: [price('pot-1', 9900), price('cake-6', 4900), price('tea-100', 2500)],
      }),
    ],
    ['a wider scope', aCutLadder, draftOf({ ...aCutLadder, scope: { kind: 'all' } })],
    [
      'earlier and larger steps',
      aCutLadder,
      draftOf({ ...aCutLadder, steps: [cut(9000, 1000), cut(20_000, 3100)] }),
    ],
    [
      'a step more at the top and one below',
      aCutLadder,
      draftOf({
        ...aCutLadder,
        steps: [cut(5000, 100), cut(10_000, 1000), cut(20_000, 3000), cut(30_000, 5000)],
      }),
    ],
  ])('takes %s', (_, before, draft) => {
    expect(changeActivity(before, draft, noon)).toMatchObject({ ok: true, value: draft });
  });

  it.each<[string, string, Activity, ActivityDraft]>([
    ['another kind', 'kind', somePrices, draftOf(aCutLadder)],
    ['a later beginning', 'from', somePrices, draftOf({ ...somePrices, from: noon })],
    [
      'an earlier beginning: prices of past days are on record',
      'from',
      somePrices,
      draftOf({ ...somePrices, from: noon - 2 * day }),
    ],
    ['an earlier end', 'until', somePrices, draftOf({ ...somePrices, until: noon + day })],
    [
      'a dearer price',
      'prices.tea-100',
      somePrices,
      draftOf({ ...somePrices, prices: [price('tea-100', 2501), price('cake-6', 5000)] }),
    ],
    [
      'one of the goods less',
      'prices.cake-6',
      somePrices,
      draftOf({ ...somePrices, prices: [price('tea-100', 2500)] }),
    ],
    [
      'other goods',
      'scope',
      aCutLadder,
      draftOf({ ...aCutLadder, scope: { kind: 'categories', ids: ['ware'] } }),
    ],
    [
      'goods left out',
      'scope',
      aCutLadder,
      draftOf({
        ...aCutLadder,
        scope: {
          ...{ kind: 'categories' as const, ids: ['green'] },
          excluded: { productIds: ['tea'], categoryIds: [] },
        },
      }),
    ],
    [
      'pieces in the place of money',
      'measure',
      aCutLadder,
      draftOf({ ...aCutLadder, measure: 'pieces', steps: [cut(1, 1000)] }),
    ],
  ])('refuses %s', (_, field, before, draft) => {
    expect(changeActivity(before, draft, noon)).toEqual({
      ok: false,
      code: 'ACTIVITY_WORSE',
      details: { field },
    });
  });

  it.each<[string, readonly LadderStep[], readonly LadderStep[]]>([
    ['a smaller cut', [cut(100, 10)], [cut(100, 9)]],
    ['a later step', [cut(100, 10)], [cut(101, 10)]],
    ['a new step that gives less than the one below', [cut(100, 10)], [cut(100, 10), cut(200, 5)]],
    ['a step less', [cut(100, 10), cut(200, 20)], [cut(100, 10)]],
    ['a smaller discount', [percent(100, 80)], [percent(100, 81)]],
    ['another gift', [gift(100, 'tea-100', 1)], [gift(100, 'tea-50', 1)]],
    ['fewer gifts', [gift(100, 'tea-100', 2)], [gift(100, 'tea-100', 1)]],
    [
      'a cut in the place of free freight',
      [{ from: 1, reward: { kind: 'freeFreight' } }],
      [cut(1, 1)],
    ],
    ['a percentage in the place of a cut', [cut(100, 10)], [percent(100, 1)]],
  ])('refuses %s on a ladder', (_, old, now) => {
    expect(worseParts({ ...aCutLadder, steps: old }, { ...aCutLadder, steps: now })).toEqual([
      'steps',
    ]);
  });

  it('names everything that is worse', () => {
    const after = { ...somePrices, until: noon + day, prices: [price('tea-100', 2600)] };
    expect(worseParts(somePrices, after)).toEqual(['until', 'prices.tea-100', 'prices.cake-6']);
  });

  it('is bound by its promise while it is paused as well', () => {
    const paused: Activity = { ...somePrices, status: 'paused' };
    const draft = draftOf({ ...somePrices, until: noon + day });
    expect(changeActivity(paused, draft, noon)).toMatchObject({ code: 'ACTIVITY_WORSE' });
  });
});

describe('an activity that is over', () => {
  it.each<[string, Activity]>([
    ['was ended', { ...somePrices, status: 'ended' }],
    ['has passed its end', { ...somePrices, until: noon }],
  ])('and %s is not changed any more', (_, before) => {
    const draft = draftOf({ ...somePrices, until: noon + 9 * day });
    expect(changeActivity(before, draft, noon)).toMatchObject({ code: 'ACTIVITY_STATE' });
  });
});
