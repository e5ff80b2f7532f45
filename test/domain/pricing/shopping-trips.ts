import fc from 'fast-check';
import type { Activity, LadderReward } from '#domain/activities/activity';
import type { Coupon } from '#domain/coupons/coupon';
import { skuReference } from '#domain/coupons/kind';
import type { CouponRule, StackingClass } from '#domain/coupons/template';
import type { FreightRules, FreightZone } from '#domain/freight/freight-template';
import type { GoodsScope } from '#domain/goods-scope';
import { fen, zeroFen } from '#domain/money';
import type { BuyerFacts, QuoteInput } from '#domain/pricing/quote-input';
import { aLadder, aLimitedPrice } from '../../support/builders/an-activity';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { aProduct, aSku } from '../../support/builders/a-product';
import { day, noon } from '../../support/builders/fixed-time';

/** Random carts with everything a shop can do at once: prices from nothing to 200 yuan, all kinds of coupons. */

const categories = ['green', 'black', 'cakes'];
const productIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const skuIds = productIds.flatMap((id) => [`${id}-a`, `${id}-b`]);
export const classes: readonly StackingClass[] = ['product', 'order', 'freight'];

/** One of ten is the odd one. */
function rarely<Value>(odd: Value, usual: Value): fc.Arbitrary<Value> {
  return fc.integer({ min: 0, max: 9 }).map((n) => (n === 7 ? odd : usual));
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const amount = (min: number, max: number) => whole(min, max).map(fen);
const price = fc.oneof(amount(0, 5), amount(0, 20_000));

const exclusions = fc.option(
  fc.record({
    productIds: fc.subarray(['p0', 'p4'], { maxLength: 1 }),
    categoryIds: fc.subarray(categories, { maxLength: 1 }),
  }),
  { nil: undefined },
);

const scope: fc.Arbitrary<GoodsScope> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc
        .subarray(categories, { minLength: 1 })
        .map((ids) => ({ kind: 'categories', ids }) as const),
      fc
        .subarray(['p0', 'p1', 'p2'], { minLength: 1 })
        .map((ids) => ({ kind: 'products', ids }) as const),
    ),
    exclusions,
  )
  .map(([base, excluded]) => (excluded === undefined ? base : { ...base, excluded }));

const threshold = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  amount(1, 15_000).map((value) => ({ kind: 'amount', fen: value }) as const),
  whole(1, 5).map((pieces) => ({ kind: 'pieces', pieces }) as const),
);

const cap = fc.oneof(whole(1, 4_000), fc.constant('none'));
/** Two SKUs are given away, with few on the shelf, so that gifts get in each other's way. */
const giftSkuIds = ['p1-a', 'p4-b'];
const sku = fc.constantFrom(...giftSkuIds).map((id) => skuReference(id.slice(0, 2), id));
const goodsClass = fc.constantFrom<StackingClass>('product', 'order');

type Kind = Pick<CouponRule, 'kind' | 'parameters' | 'stackingClass'>;

function ofKind(
  kind: string,
  stackingClass: fc.Arbitrary<StackingClass>,
  parameters: Readonly<Record<string, fc.Arbitrary<number | string>>>,
): fc.Arbitrary<Kind> {
  return fc.record({ kind: fc.constant(kind), stackingClass, parameters: fc.record(parameters) });
}

/** Kinds that never make a larger cart cheaper. */
export const evenKinds = [
  ofKind('amountOff', goodsClass, { offFen: whole(1, 9_000) }),
  ofKind('percentOff', goodsClass, { payPercent: whole(1, 99), capFen: cap }),
  ofKind('freeFreight', fc.constant('freight'), { capFen: cap }),
  ofKind('gift', goodsClass, { sku, pieces: whole(1, 2) }),
  ofKind('exchange', fc.constant('product'), { priceFen: whole(0, 3_000) }),
];

const allKinds = [
  ...evenKinds,
  ofKind('buyXGetY', fc.constant('product'), { buy: whole(1, 3), free: whole(1, 3) }),
];

/** Two campaigns, small enough that a coupon may be too dear alone and fit beside another. */
const campaigns = ['spring', 'autumn'];
const budget: fc.Arbitrary<CouponRule['budget']> = fc.oneof(
  fc.constant(undefined),
  fc.record({ campaign: fc.constantFrom(...campaigns), capFen: amount(1, 4_000) }),
);
const noBudget: typeof budget = fc.constant(undefined);

function couponsOf(
  kinds: readonly fc.Arbitrary<Kind>[],
  conditions: fc.Arbitrary<CouponRule['threshold']>,
  most: number,
  paidBy = budget,
) {
  const one = fc
    .record({
      kind: fc.oneof(...kinds),
      threshold: conditions,
      scope,
      combinesWith: fc.oneof(fc.constant(classes), fc.subarray([...classes])),
      storeIds: rarely(['west'], undefined),
      budget: paidBy,
      validFor: fc.oneof(rarely(-1, 1), fc.constant(2)),
      status: fc.oneof(
        rarely<Coupon['status']>('locked', 'claimed'),
        rarely<Coupon['status']>('used', 'claimed'),
      ),
    })
    .map(({ kind, storeIds, budget: campaign, validFor, status, ...rule }) =>
      aCoupon({
        status,
        validUntil: noon + validFor * day,
        rule: aRule({
          ...rule,
          ...kind,
          ...(storeIds === undefined ? {} : { storeIds }),
          ...(campaign === undefined ? {} : { budget: campaign }),
        }),
      }),
    );
  return fc
    .array(one, { maxLength: most })
    .map((all) =>
      all.map((coupon, n): Coupon => ({ ...coupon, _id: `c${n}`, templateId: `t${n}` })),
    );
}

const reward: fc.Arbitrary<LadderReward> = fc.oneof(
  amount(1, 5_000).map((value) => ({ kind: 'cut', fen: value }) as const),
  whole(1, 99).map((payPercent) => ({ kind: 'percent', payPercent }) as const),
  fc
    .record({ skuId: fc.constantFrom(...giftSkuIds), quantity: whole(1, 2) })
    .map((gift) => ({ kind: 'gift', productId: gift.skuId.slice(0, 2), ...gift }) as const),
  fc.constant({ kind: 'freeFreight' } as const),
);

const ladder = fc
  .record({
    scope,
    measure: fc.constantFrom<'amount' | 'pieces'>('amount', 'pieces'),
    starts: fc.uniqueArray(whole(1, 12), { minLength: 1, maxLength: 3 }),
    rewards: fc.tuple(reward, reward, reward),
  })
  .map(({ scope: goods, measure, starts, rewards }) =>
    aLadder({
      ...{ scope: goods, measure },
      steps: [...starts]
        .sort((a, b) => a - b)
        .flatMap((start, n) => {
          const given = rewards[n];
          const from = measure === 'amount' ? start * 700 : start;
          return given === undefined ? [] : [{ from, reward: given }];
        }),
    }),
  );

const limitedPrice = fc
  .array(fc.record({ skuId: fc.constantFrom(...skuIds), priceFen: price }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((prices) => aLimitedPrice({ prices }));

function activitiesOf(one: fc.Arbitrary<Activity>): fc.Arbitrary<Activity[]> {
  const times = fc.oneof(
    fc.constant({}),
    rarely({ until: noon }, {}),
    rarely({ from: noon + 1 }, {}),
    rarely({ status: 'paused' as const }, {}),
  );
  return fc
    .array(fc.tuple(one, times), { maxLength: 3 })
    .map((all) =>
      all.map(([activity, time], n): Activity => ({ ...activity, ...time, _id: `a${n}` })),
    );
}

const more = fc.option(
  fc.record({ after: whole(0, 1_000), each: whole(1, 500), fen: amount(0, 300) }),
  { nil: undefined },
);
const over = fc.option(amount(0, 20_000), { nil: undefined });

function zones(
  freeOver: fc.Arbitrary<ReturnType<typeof fen> | undefined>,
): fc.Arbitrary<FreightZone[]> {
  const rate = fc
    .record({ fen: amount(0, 1_500), more, freeOver })
    .map(({ fen: first, more: rest, freeOver: from }) => ({
      fen: first,
      ...(rest === undefined ? {} : { more: rest }),
      ...(from === undefined ? {} : { freeOverFen: from }),
    }));
  return fc.tuple(rate, rate).map(([near, rest]) => [
    { regions: ['浙江省'], ...near },
    { regions: 'rest', ...rest },
  ]);
}

function freightOf(
  freeOver: fc.Arbitrary<ReturnType<typeof fen> | undefined>,
): fc.Arbitrary<FreightRules> {
  const by = fc.constantFrom<'order' | 'piece' | 'weight'>('order', 'piece', 'weight');
  const template = (id: string) =>
    fc.record({ id: fc.constant(id), name: fc.constant(id), by, zones: zones(freeOver) });
  return fc
    .tuple(template('standard'), template('cold'))
    .map((templates) => ({ templates, defaultTemplateId: 'standard' }));
}

const products = fc
  .tuple(
    ...productIds.map((id) =>
      fc.record({
        _id: fc.constant(id),
        prices: fc.tuple(price, price),
        categoryId: fc.constantFrom(...categories),
        weight: whole(0, 900),
        cold: fc.boolean(),
        off: fc.constantFrom(false, false, false, true),
      }),
    ),
  )
  .map((all) =>
    all.map(({ _id, prices: [a, b], categoryId, weight, cold }) =>
      aProduct({
        ...{ _id, categoryId },
        ...(cold ? { freightTemplateId: 'cold' } : {}),
        skus: [
          aSku({ id: `${_id}-a`, priceFen: a, weightGrams: weight }),
          aSku({ id: `${_id}-b`, priceFen: b, weightGrams: 2 * weight }),
        ],
      }),
    ),
  );

const level: fc.Arbitrary<BuyerFacts['level']> = fc.option(
  fc
    .record({
      name: fc.constant('银卡会员'),
      pay: fc.option(whole(1, 99)),
      freeFreight: fc.constantFrom(false, false, true),
      pointsPercent: whole(50, 300),
    })
    .map(({ pay, ...rest }) => (pay === null ? rest : { ...rest, payPercent: pay })),
  { nil: undefined },
);

const buyer: fc.Arbitrary<BuyerFacts> = fc
  .record({ level, pointsBalance: whole(-100, 8_000) })
  .map(({ level: held, pointsBalance }) => ({
    pointsBalance,
    ...(held === undefined ? {} : { level: held }),
  }));

const lines = fc
  .array(fc.record({ skuId: fc.constantFrom(...skuIds), quantity: whole(1, 5) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map((one) => ({ ...one, productId: one.skuId.slice(0, 2) })));

interface Habits {
  readonly coupons: fc.Arbitrary<Coupon[]>;
  readonly activities: fc.Arbitrary<Activity[]>;
  readonly freight: fc.Arbitrary<FreightRules>;
  /** Fen per point and the multiple points are spent in. */
  readonly coins: fc.Arbitrary<readonly [fenPerPoint: number, step: number]>;
}

function trips({ coupons, activities, freight, coins }: Habits): fc.Arbitrary<QuoteInput> {
  const rest = fc.record({
    lines,
    products,
    coupons,
    activities,
    freight,
    coins,
    buyer,
    share: fc.constantFrom(0, 5_000, 10_000, 3_333),
    perYuan: whole(0, 3),
    spend: fc.oneof(fc.constantFrom('none' as const, 'most' as const), whole(0, 8_000)),
    province: fc.constantFrom(undefined, '浙江省', '广东省'),
    storeId: rarely<string | undefined>('west', undefined),
    shelf: whole(0, 12),
    giftsLeft: fc.tuple(whole(0, 2), whole(0, 2)),
    spent: fc.tuple(amount(0, 3_000), amount(0, 3_000)),
  });
  return rest.map(
    ({
      freight: rules,
      coins: [fenPerPoint, step],
      share,
      perYuan,
      spend,
      province,
      storeId,
      shelf,
      giftsLeft,
      spent: spentFen,
      ...given
    }) => {
      const most = Math.max(0, given.buyer.pointsBalance);
      return {
        ...given,
        shop: {
          _id: 'shop',
          freight: rules,
          points: { perYuan, fenPerPoint: fen(fenPerPoint), maxShareBp: share, step },
        },
        choice: {
          coupons: 'best',
          points: typeof spend === 'number' ? Math.min(spend, most) : spend,
          ...(province === undefined ? {} : { destination: { province, city: '' } }),
          ...(storeId === undefined ? {} : { storeId }),
        },
        available: {
          ...Object.fromEntries(skuIds.map((id, n) => [id, (shelf + n) % 12])),
          ...Object.fromEntries(giftSkuIds.map((id, n) => [id, giftsLeft[n] ?? 0])),
        },
        budgets: campaigns.map((_id, n) => ({ _id, spentFen: spentFen[n] ?? zeroFen })),
        now: noon,
      };
    },
  );
}

/** Everything at once. */
export const shoppingTrip = trips({
  coupons: couponsOf(allKinds, threshold, 6),
  activities: activitiesOf(fc.oneof(ladder, limitedPrice)),
  freight: freightOf(over),
  coins: fc.constantFrom([1, 1] as const, [1, 100] as const, [7, 3] as const),
});

/** Up to eight coupons: more sets to choose from. */
export const couponTrip = trips({
  coupons: couponsOf(allKinds, fc.constant({ kind: 'none' }), 8),
  activities: activitiesOf(ladder),
  freight: freightOf(over),
  coins: fc.constant([1, 1]),
});

/**
 * No rule that makes more goods cheaper: no thresholds, ladders, sets, free delivery from an amount, steps of points; no
 * budgets, which let a coupon go once it takes off too much.
 */
export const evenTrip = trips({
  coupons: couponsOf(evenKinds, fc.constant({ kind: 'none' }), 4, noBudget),
  activities: activitiesOf(limitedPrice),
  freight: freightOf(fc.constant(undefined)),
  coins: fc.constant([1, 1]),
});
