import type { InputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import { activityLimits } from '#domain/activities/create-activity';
import { fen } from '#domain/money';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft } from '../support/builders/a-template';
import { aLimitedPrice } from '../support/builders/an-activity';
import { day, noon } from '../support/builders/fixed-time';

const shop = aFreshShop();

const owner = () => shop.console('staff-owner');
const auditOf = () => shop.all('audit').map(({ action, summary }) => [action, summary]);

type Input<Action extends keyof typeof adminActions> = InputOf<(typeof adminActions)[Action]>;

const window = { from: noon - day, until: noon + 7 * day };

const aPrice: Extract<Input<'createActivity'>, { kind: 'limitedPrice' }> = {
  ...{ kind: 'limitedPrice', title: '春茶节', ...window },
  prices: [{ skuId: 'tea-100', priceFen: fen(2500) }],
};
const aLadder: Extract<Input<'createActivity'>, { kind: 'ladder' }> = {
  ...{ kind: 'ladder', title: '多买多减', ...window, scope: { kind: 'all' }, measure: 'amount' },
  steps: [
    { from: 10_000, reward: { kind: 'cut', fen: fen(1000) } },
    { from: 20_000, reward: { kind: 'gift', productId: 'cake', skuId: 'cake-6', quantity: 1 } },
  ],
};

async function payable(): Promise<number> {
  const friend = await Buyer.entering(shop, 'openid-friend');
  const { quote } = await friend.phone.get('quote', { lines: [tea(4)], couponChoice: 'best' });
  return quote.goodsFen - quote.discountFen;
}

describe('An activity made in the console', () => {
  it('counts in the next price, is listed in words, and leaves an audit row', async () => {
    const before = await payable();
    const made = await owner().get('createActivity', aPrice);
    expect(made).toMatchObject({
      status: 'published',
      ruleText: '1 款限时价',
      goods: [{ skuId: 'tea-100', listFen: 3000, priceFen: 2500 }],
    });
    expect(await payable()).toBe(10_000);
    expect(before).toBe(12_000);
    expect((await owner().get('activities', {})).items).toEqual([made]);
    expect(auditOf()).toEqual([['createActivity', '新建活动「春茶节」：1 款限时价']]);
  });

  it('can be paused, resumed and ended, and an ended one stays ended', async () => {
    const { _id: activityId } = await owner().get('createActivity', aLadder);
    const reduced = await payable();
    for (const status of ['paused', 'published', 'ended'] as const) {
      expect((await owner().get('setActivityStatus', { activityId, status })).status).toBe(status);
      if (status === 'paused') expect(await payable()).toBeGreaterThan(reduced);
    }
    const again = await owner().ask('setActivityStatus', { activityId, status: 'published' });
    expect(again).toMatchObject({ ok: false, code: 'ACTIVITY_STATE' });
    const lost = await owner().ask('setActivityStatus', { activityId: 'no', status: 'ended' });
    expect(lost).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(shop.all('audit')).toHaveLength(4);
  });

  it.each<[string, string, Input<'createActivity'>]>([
    [
      'SKU the shop does not have',
      'ACTIVITY_PRICES_INVALID',
      {
        ...aPrice,
        prices: [{ skuId: 'tea-900', priceFen: fen(1) }],
      },
    ],
    ['end before the beginning', 'ACTIVITY_WINDOW_INVALID', { ...aPrice, until: aPrice.from }],
    [
      'scope of an unknown product',
      'SCOPE_INVALID',
      {
        ...aLadder,
        scope: { kind: 'products', ids: ['nothing'] },
      },
    ],
    [
      'gift the shop does not have',
      'LADDER_REWARD_INVALID',
      {
        ...aLadder,
        steps: [{ from: 1, reward: { kind: 'gift', productId: 'tea', skuId: 'x', quantity: 1 } }],
      },
    ],
    ['no step', 'LADDER_STEPS_INVALID', { ...aLadder, steps: [] }],
    [
      'cut above its step',
      'LADDER_REWARD_INVALID',
      {
        ...aLadder,
        steps: [{ from: 100, reward: { kind: 'cut', fen: fen(101) } }],
      },
    ],
  ])('with a %s is refused as %s and changes nothing', async (_, code, draft) => {
    const before = shop.snapshot();
    expect(await owner().ask('createActivity', draft)).toMatchObject({ ok: false, code });
    expect(shop.snapshot()).toBe(before);
  });

  it('made ten times with one key is one', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => owner().get('createActivity', aLadder, 'one-click')),
    );
    expect(new Set(made.map((one) => one._id)).size).toBe(1);
    expect(shop.all('activities')).toHaveLength(1);
  });
});

describe('As many activities as there may be', () => {
  /** Other goods, so that they change no price here. */
  const planned = (from: number, until: number) =>
    Array.from({ length: activityLimits.published }, (_, n) =>
      aLimitedPrice({
        ...{ _id: `planned-${n}`, from, until, status: 'published' as const },
        prices: [{ skuId: 'cake-6', priceFen: fen(5000) }],
      }),
    );

  it('push none that runs out of the price, however many only begin tomorrow', async () => {
    await owner().get('createActivity', aPrice);
    await shop.insert({ activities: planned(noon + day, noon + 2 * day) });
    expect(await payable()).toBe(10_000);
  });

  it('take no other, new or resumed, until one of them ends or is paused', async () => {
    const { _id: activityId } = await owner().get('createActivity', aPrice);
    await owner().get('setActivityStatus', { activityId, status: 'paused' });
    await shop.insert({ activities: planned(noon + day, noon + 2 * day) });
    const create = () => owner().ask('createActivity', aLadder);
    const resume = () => owner().ask('setActivityStatus', { activityId, status: 'published' });
    const refused = { ok: false, code: 'ACTIVITIES_TOO_MANY', details: { max: 50 } };
    const before = shop.snapshot();
    expect(await create()).toMatchObject(refused);
    expect(await resume()).toMatchObject(refused);
    expect(shop.snapshot()).toBe(before);
    await owner().get('setActivityStatus', { activityId: 'planned-0', status: 'paused' });
    expect(await resume()).toMatchObject({ ok: true });
    expect(await create()).toMatchObject(refused);
    await owner().get('setActivityStatus', { activityId: 'planned-1', status: 'ended' });
    expect(await create()).toMatchObject({ ok: true });
  });
});

describe('An activity written anew', () => {
  const ahead = { ...aPrice, from: noon + day };

  it('before it begins may become anything, and leaves an audit row', async () => {
    const { _id: activityId, stamp } = await owner().get('createActivity', ahead);
    const draft = { ...aLadder, title: '改成满减', from: ahead.from };
    const changed = await owner().get('updateActivity', { activityId, stamp, draft });
    expect(changed).toMatchObject({ ...draft, _id: activityId, status: 'published' });
    expect(await owner().get('activity', { activityId })).toEqual(changed);
    expect(auditOf().at(-1)).toEqual([
      'updateActivity',
      '修改活动「改成满减」：满 100 减 10，满 200 送龙井酥 1 件',
    ]);
  });

  it('once it has begun gives as much or more; orders placed before keep their price', async () => {
    const { _id: activityId, stamp } = await owner().get('createActivity', aPrice);
    const friend = await Buyer.entering(shop, 'openid-friend');
    const { id: orderId, payableFen: paid } = await friend.place([tea(1)]);
    const before = shop.snapshot();
    const dearer = { ...aPrice, prices: [{ skuId: 'tea-100', priceFen: fen(2600) }] };
    expect(await owner().ask('updateActivity', { activityId, stamp, draft: dearer })).toMatchObject(
      { code: 'ACTIVITY_WORSE', details: { field: 'prices.tea-100' } },
    );
    expect(shop.snapshot()).toBe(before);
    const cheaper = { ...aPrice, prices: [{ skuId: 'tea-100', priceFen: fen(2400) }] };
    await owner().get('updateActivity', { activityId, stamp, draft: cheaper });
    expect(await payable()).toBe(9600);
    expect(shop.one('orders', orderId).quote.payableFen).toBe(paid);
  });

  it('by two who saw the same is written by one; a pause in between is no other activity', async () => {
    const { _id: activityId, stamp } = await owner().get('createActivity', ahead);
    await owner().get('setActivityStatus', { activityId, status: 'paused' });
    const replies = await Promise.all(
      ['甲', '乙'].map((title) =>
        owner().ask('updateActivity', { activityId, stamp, draft: { ...ahead, title } }),
      ),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'ACTIVITY_CHANGED' });
    expect(shop.one('activities', activityId).status).toBe('paused');
  });

  it('has no price above the list price, which a change refuses too', async () => {
    const above = { ...aPrice, prices: [{ skuId: 'tea-100', priceFen: fen(3001) }] };
    const refused = { code: 'ACTIVITY_PRICE_ABOVE_LIST', details: { skuId: 'tea-100' } };
    expect(await owner().ask('createActivity', above)).toMatchObject(refused);
    const { _id: activityId, stamp } = await owner().get('createActivity', {
      ...aPrice,
      ...{ from: noon + day, until: noon + 7 * day },
    });
    const draft = { ...above, from: noon + day };
    expect(await owner().ask('updateActivity', { activityId, stamp, draft })).toMatchObject(
      refused,
    );
  });

  it('keeps goods that went off sale meanwhile, and takes no new ones that are', async () => {
    const flash = { ...aPrice, prices: [{ skuId: 'gone-100', priceFen: fen(100) }] };
    const { _id: activityId } = await owner().get('createActivity', aPrice);
    await shop.insert({
      activities: [{ ...shop.one('activities', activityId), ...flash, _id: 'old' }],
    });
    const { stamp } = await owner().get('activity', { activityId: 'old' });
    const later = { ...flash, until: flash.until + day };
    const saved = await owner().get('updateActivity', { activityId: 'old', stamp, draft: later });
    expect(saved.until).toBe(later.until);
    const more = { ...later, prices: [...flash.prices, { skuId: 'tea-900', priceFen: fen(1) }] };
    expect(
      await owner().ask('updateActivity', { activityId: 'old', stamp: saved.stamp, draft: more }),
    ).toMatchObject({ code: 'ACTIVITY_PRICES_INVALID' });
  });

  it('after its end stays as it was, and nobody’s is not found', async () => {
    const { _id: activityId, stamp } = await owner().get('createActivity', aPrice);
    await owner().get('setActivityStatus', { activityId, status: 'ended' });
    expect(await owner().ask('updateActivity', { activityId, stamp, draft: aPrice })).toMatchObject(
      { code: 'ACTIVITY_STATE' },
    );
    expect(
      await owner().ask('updateActivity', { activityId: 'no', stamp, draft: aPrice }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await owner().ask('activity', { activityId: 'no' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('The settings of prices and points', () => {
  const freight = {
    templates: [
      {
        ...{ id: 'standard', name: '标准快递', by: 'weight' as const },
        zones: [
          { regions: ['西藏自治区', '新疆维吾尔自治区'], refused: true as const },
          {
            regions: 'rest' as const,
            ...{ fen: fen(1200), freeOverFen: fen(9900) },
            more: { after: 1000, each: 500, fen: fen(300) },
          },
        ],
      },
    ],
    defaultTemplateId: 'standard',
  };
  const points = { perYuan: 2, fenPerPoint: 1, maxShareBp: 3000, step: 100 };
  const levels = [
    { id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] },
    {
      ...{ id: 'silver', name: '银卡', fromGrowth: 500 },
      benefits: [{ kind: 'discount' as const, payPercent: 95 }, { kind: 'freeFreight' as const }],
    },
  ];

  it('are replaced part by part and take effect', async () => {
    const seen = await owner().get('priceSettings', {});
    await owner().get('setFreight', { stamp: seen.freight.stamp, freight });
    await owner().get('setPointsRules', { stamp: seen.points.stamp, points });
    await owner().get('setLevels', { stamp: seen.levels.stamp, levels });
    const now = await owner().get('priceSettings', {});
    expect([now.freight.freight, now.points.points, now.levels.levels]).toEqual([
      ...[freight, points, levels],
    ]);
    const choices = await owner().get('promotionChoices', {});
    expect(choices.levels).toEqual([
      { id: 'tea', name: '茶友' },
      { id: 'silver', name: '银卡' },
    ]);
    expect(auditOf().map(([action]) => action)).toEqual([
      ...['setFreight', 'setPointsRules', 'setLevels'],
    ]);
  });

  it('are not overwritten by somebody who saw older ones', async () => {
    const { points: seen } = await owner().get('priceSettings', {});
    const first = await owner().get('setPointsRules', { stamp: seen.stamp, points });
    const late = { stamp: seen.stamp, points: { ...points, perYuan: 9 } };
    const reply = await owner().ask('setPointsRules', late);
    expect(reply).toMatchObject({ ok: false, code: 'SETTINGS_CHANGED' });
    const next = { stamp: first.stamp, points: { ...points, perYuan: 9 } };
    expect((await owner().get('setPointsRules', next)).points.perYuan).toBe(9);
  });

  it('changed by two at once are changed by one', async () => {
    const { points: seen } = await owner().get('priceSettings', {});
    const replies = await Promise.all(
      [3, 4].map((perYuan) =>
        owner().ask('setPointsRules', { stamp: seen.stamp, points: { ...points, perYuan } }),
      ),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'SETTINGS_CHANGED' });
  });

  it('are refused where they make no sense', async () => {
    const seen = await owner().get('priceSettings', {});
    const before = shop.snapshot();
    const wrong = {
      ...freight,
      templates: [{ id: 'standard', name: '标准', by: 'order' as const, zones: [] }],
    };
    const birthday = [{ kind: 'birthdayCoupon' as const, templateId: 'welcome' }];
    const replies = await Promise.all([
      owner().ask('setFreight', {
        stamp: seen.freight.stamp,
        freight: { ...freight, defaultTemplateId: 'other' },
      }),
      owner().ask('setFreight', { stamp: seen.freight.stamp, freight: wrong }),
      owner().ask('setPointsRules', {
        stamp: seen.points.stamp,
        points: { ...points, perYuan: 100 },
      }),
      owner().ask('setPointsRules', { stamp: seen.points.stamp, points: { ...points, step: 0 } }),
      owner().ask('setLevels', {
        stamp: seen.levels.stamp,
        levels: [{ id: 'tea', name: '茶友', fromGrowth: 1, benefits: [] }],
      }),
      owner().ask('setLevels', {
        stamp: seen.levels.stamp,
        levels: [{ id: 'tea', name: '茶友', fromGrowth: 0, benefits: birthday }],
      }),
    ]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual([
      'FREIGHT_TEMPLATES_INVALID',
      'BAD_REQUEST',
      'POINTS_TOO_GENEROUS',
      'POINTS_RULES_INVALID',
      'LEVEL_GROWTH_INVALID',
      'LEVEL_COUPON_INVALID',
    ]);
    expect(shop.snapshot()).toBe(before);
  });

  it('never give a whole yuan back for a yuan, whichever of the two parts is changed last', async () => {
    const rich = [
      {
        ...{ id: 'tea', name: '茶友', fromGrowth: 0 },
        benefits: [{ kind: 'birthdayPointsRate' as const, percent: 1000 }],
      },
    ];
    const dear = { ...points, perYuan: 10 };
    const seen = await owner().get('priceSettings', {});
    const saved = await owner().get('setPointsRules', { points: dear, stamp: seen.points.stamp });
    const { stamp } = seen.levels;
    const generous = { ok: false, code: 'POINTS_TOO_GENEROUS' };
    expect(await owner().ask('setLevels', { stamp, levels: rich })).toMatchObject(generous);
    const fewer = { points, stamp: saved.stamp };
    const next = await owner().get('setPointsRules', fewer);
    await owner().get('setLevels', { stamp, levels: rich });
    expect(await owner().ask('setPointsRules', { points: dear, stamp: next.stamp })).toMatchObject(
      generous,
    );
  });

  it('give a birthday coupon that the shop may give', async () => {
    const draft = {
      ...aPlainDraft(),
      scope: { kind: 'all' as const },
      channels: ['issue' as const],
    };
    const { _id: templateId } = await owner().get('createCouponTemplate', draft);
    const { levels: seen } = await owner().get('priceSettings', {});
    const [first] = levels;
    if (first === undefined) throw new Error('a level is missing');
    const benefits = [{ kind: 'birthdayCoupon' as const, templateId }];
    const saved = await owner().get('setLevels', {
      stamp: seen.stamp,
      levels: [{ ...first, benefits }],
    });
    expect(saved.levels[0]?.benefits).toEqual(benefits);
  });
});

describe('A coupon written anew', () => {
  const draft = { ...aPlainDraft(), scope: { kind: 'all' as const } };

  it('changes freely before the first claim, and keeps its number and count', async () => {
    const made = await owner().get('createCouponTemplate', draft);
    const changed = await owner().get('updateCouponTemplate', {
      ...{ templateId: made._id, stamp: made.stamp },
      draft: { ...draft, title: '换个名字', parameters: { offFen: 100 } },
    });
    expect(changed).toMatchObject({ _id: made._id, title: '换个名字', ruleText: '满 100 减 1' });
    expect(auditOf().at(-1)).toEqual([
      'updateCouponTemplate',
      '修改「换个名字」：满 100 减 1，共 1000 张',
    ]);
  });

  it('changes only in the buyer’s favour afterwards; coupons in hands keep their rule', async () => {
    const { _id: templateId, stamp } = await owner().get('createCouponTemplate', draft);
    const friend = await Buyer.entering(shop, 'openid-friend');
    const couponId = await friend.claim(templateId);
    const worse = { ...draft, parameters: { offFen: 1000 } };
    expect(
      await owner().ask('updateCouponTemplate', { templateId, stamp, draft: worse }),
    ).toMatchObject({
      code: 'TEMPLATE_WORSE',
      details: { field: 'parameters' },
    });
    const better = { ...draft, parameters: { offFen: 3000 }, quota: 2000 };
    const row = await owner().get('updateCouponTemplate', { templateId, stamp, draft: better });
    expect(row).toMatchObject({ issued: 1, quota: 2000, ruleText: '满 100 减 30' });
    expect(shop.one('coupons', couponId).rule.parameters).toEqual({ offFen: 2000 });
  });

  it('by two who saw the same is written by one; a claim or a pause in between is no other coupon', async () => {
    const { _id: templateId, stamp } = await owner().get('createCouponTemplate', draft);
    const friend = await Buyer.entering(shop, 'openid-friend');
    await friend.claim(templateId);
    await owner().get('setCouponTemplateStatus', { templateId, status: 'paused' });
    const replies = await Promise.all(
      [2000, 3000].map((quota) =>
        owner().ask('updateCouponTemplate', { templateId, stamp, draft: { ...draft, quota } }),
      ),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ code: 'TEMPLATE_CHANGED' });
    expect(shop.one('couponTemplates', templateId)).toMatchObject({ issued: 1, status: 'paused' });
  });

  it('does not forget its codes', async () => {
    const forCodes = { ...draft, channels: ['code' as const] };
    const { _id: templateId, stamp } = await owner().get('createCouponTemplate', forCodes);
    await owner().get('createCodeBatch', { templateId, title: '展会', size: 10 });
    const fewer = { templateId, stamp, draft: { ...forCodes, quota: 9 } };
    expect(await owner().ask('updateCouponTemplate', fewer)).toMatchObject({
      code: 'QUOTA_BELOW_ISSUED',
    });
    const open = {
      ...{ templateId, stamp },
      draft: { ...forCodes, channels: ['code' as const, 'centre' as const] },
    };
    expect(await owner().ask('updateCouponTemplate', open)).toMatchObject({
      code: 'CHANNEL_INVALID',
    });
    await owner().get('updateCouponTemplate', {
      ...{ templateId, stamp },
      draft: { ...forCodes, quota: 10 },
    });
    expect(
      await owner().ask('createCodeBatch', { templateId, title: '又一批', size: 1 }),
    ).toMatchObject({ code: 'CODES_BEYOND_QUOTA' });
  });

  it.each([
    ['GIFT_INVALID', { kind: 'gift', parameters: { sku: 'tea/none', pieces: 1 } }],
    ['STORES_INVALID', { storeIds: ['nowhere'] }],
    ['AUDIENCE_INVALID', { audience: { kind: 'levels' as const, ids: ['nobody'] } }],
    [
      'SCOPE_INVALID',
      {
        scope: { kind: 'all' as const, excluded: { productIds: ['none'], categoryIds: [] } },
      },
    ],
  ])('that names what the shop does not have is refused: %s', async (code, part) => {
    expect(await owner().ask('createCouponTemplate', { ...draft, ...part })).toMatchObject({
      ok: false,
      code,
    });
  });
});

describe('What a coupon names of members', () => {
  const draft = (audience: NonNullable<Input<'createCouponTemplate'>['audience']>) => ({
    ...{ ...aPlainDraft(), scope: { kind: 'all' as const }, audience },
  });
  const levels = [
    { id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] },
    { id: 'leaf', name: '茶客', fromGrowth: 100, benefits: [] },
  ];

  it('is somebody the shop knows', async () => {
    const nobody = draft({ kind: 'named', memberIds: ['nobody'] });
    expect(await owner().ask('createCouponTemplate', nobody)).toMatchObject({
      code: 'AUDIENCE_INVALID',
    });
    const { memberId } = await Buyer.entering(shop, 'openid-friend');
    const friend = draft({ kind: 'named', memberIds: [memberId] });
    expect(await owner().ask('createCouponTemplate', friend)).toMatchObject({ ok: true });
  });

  it('is a level that stays until the coupon has ended', async () => {
    const seen = await owner().get('priceSettings', {});
    const { stamp } = await owner().get('setLevels', { stamp: seen.levels.stamp, levels });
    const audience = { kind: 'levels' as const, ids: ['leaf'] };
    const made = await owner().get('createCouponTemplate', draft(audience));
    const fewer = { stamp, levels: levels.slice(0, 1) };
    expect(await owner().ask('setLevels', fewer)).toMatchObject({
      ...{ code: 'LEVEL_IN_USE', details: { title: '见面礼' } },
    });
    await owner().get('setCouponTemplateStatus', { templateId: made._id, status: 'ended' });
    expect(await owner().ask('setLevels', fewer)).toMatchObject({ ok: true });
  });
});
