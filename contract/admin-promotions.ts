import * as v from 'valibot';
import { activityLimits } from '#domain/activities/create-activity';
import { freightLimits } from '#domain/freight/check-freight';
import { levelLimits } from '#domain/membership/check-levels';
import { reads, writes } from './action';
import {
  amount,
  body,
  goodsScope,
  id,
  instant,
  page,
  positiveAmount,
  stamp,
  text,
  whole,
  type Page,
} from './fields';
import type {
  ActivityRow,
  FreightSettings,
  LevelSettings,
  PointsSettings,
  PriceSettings,
  PromotionChoices,
} from './promotion-views';

const many = 10_000_000_000;

const activityFrame = { title: text(activityLimits.titleLength), from: instant, until: instant };

/** `domain/activities/create-activity` decides whether it makes sense. */
const activityDraft = v.variant('kind', [
  body({
    kind: v.literal('limitedPrice'),
    ...activityFrame,
    prices: v.pipe(
      v.array(body({ skuId: id, priceFen: positiveAmount })),
      v.minLength(1),
      v.maxLength(activityLimits.prices),
    ),
  }),
  body({
    kind: v.literal('ladder'),
    ...activityFrame,
    scope: goodsScope,
    measure: v.picklist(['amount', 'pieces']),
    steps: v.pipe(
      v.array(
        body({
          from: whole(0, many),
          reward: v.variant('kind', [
            body({ kind: v.literal('cut'), fen: positiveAmount }),
            body({ kind: v.literal('percent'), payPercent: whole(0, 100) }),
            body({ kind: v.literal('gift'), productId: id, skuId: id, quantity: whole(0, 999) }),
            body({ kind: v.literal('freeFreight') }),
          ]),
        }),
      ),
      v.minLength(1),
      v.maxLength(activityLimits.steps),
    ),
  }),
]);

/** A province, or a city as `浙江省/杭州市`. */
const region = v.pipe(v.string(), v.regex(/^[\p{L}]{2,20}(\/[\p{L}]{1,20})?$/u));
const regions = v.union([
  v.literal('rest'),
  v.pipe(v.array(region), v.minLength(1), v.maxLength(400)),
]);

const freightTemplate = body({
  id,
  name: text(freightLimits.nameLength),
  by: v.picklist(['order', 'piece', 'weight']),
  zones: v.pipe(
    v.array(
      v.union([
        body({ regions, refused: v.literal(true) }),
        body({
          regions,
          fen: amount,
          more: v.exactOptional(body({ after: whole(0, many), each: whole(1, many), fen: amount })),
          freeOverFen: v.exactOptional(amount),
        }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
});

const percent = whole(0, 10_000);
const benefit = v.variant('kind', [
  body({ kind: v.literal('discount'), payPercent: percent }),
  body({ kind: v.literal('pointsRate'), percent }),
  body({ kind: v.literal('freeFreight') }),
  body({ kind: v.literal('birthdayCoupon'), templateId: id }),
  body({ kind: v.literal('birthdayPointsRate'), percent }),
  body({
    kind: v.literal('text'),
    title: text(levelLimits.benefitTitle),
    text: text(levelLimits.benefitText),
  }),
]);

const level = body({
  id,
  name: text(levelLimits.nameLength),
  fromGrowth: whole(0, many),
  benefits: v.pipe(v.array(benefit), v.maxLength(levelLimits.benefits)),
});

/** What the shop does for everybody: activities, and the settings that prices and points follow. */
export const adminPromotionActions = {
  /** What coupons and activities are made of. */
  promotionChoices: reads(body({})).answers<PromotionChoices>(),
  activities: reads(body({ ...page })).answers<Page<ActivityRow>>(),
  /** Makes an activity and publishes it; it counts within its time. */
  createActivity: writes(activityDraft).answers<ActivityRow>(),
  activity: reads(body({ activityId: id })).answers<ActivityRow>(),
  /**
   * Writes an activity anew: once it has begun, only so that buyers get as much or more. ACTIVITY_CHANGED when somebody
   * else has changed it since `stamp`.
   */
  updateActivity: writes(
    body({ activityId: id, stamp, draft: activityDraft }),
  ).answers<ActivityRow>(),
  setActivityStatus: writes(
    body({ activityId: id, status: v.picklist(['published', 'paused', 'ended']) }),
  ).answers<ActivityRow>(),
  priceSettings: reads(body({})).answers<PriceSettings>(),
  setFreight: writes(
    body({
      stamp,
      freight: body({
        templates: v.pipe(
          v.array(freightTemplate),
          v.minLength(1),
          v.maxLength(freightLimits.templates),
        ),
        defaultTemplateId: id,
      }),
    }),
  ).answers<FreightSettings>(),
  setLevels: writes(
    body({ stamp, levels: v.pipe(v.array(level), v.maxLength(levelLimits.levels)) }),
  ).answers<LevelSettings>(),
  setPointsRules: writes(
    body({
      stamp,
      points: body({
        perYuan: whole(0, 1_000_000),
        fenPerPoint: whole(0, 1_000_000),
        maxShareBp: whole(0, 1_000_000),
        step: whole(0, 10_000_000),
      }),
    }),
  ).answers<PointsSettings>(),
};
