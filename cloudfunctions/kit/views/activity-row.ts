import type { ActivityRow } from '#contract/promotion-views';
import type { Activity, LimitedPrice } from '#domain/activities/activity';
import { describeActivity } from '#domain/activities/describe-activity';
import { skuLabel } from '#domain/catalogue';
import type { ActivityNames } from '../activity-names';
import { stampOf } from '../stamp-of';
import { scopeText } from './coupon-texts';

/** An activity in the console, in words. */
export function activityRow(
  activity: Activity,
  { categories, products }: ActivityNames,
): ActivityRow {
  const nameOf = (skuId: string) =>
    products.find(({ skus }) => skus.some((sku) => sku.id === skuId))?.title;
  return {
    ...activity,
    ruleText: describeActivity(activity, nameOf),
    scopeText: activity.kind === 'ladder' ? scopeText(activity.scope, categories) : '指定规格',
    goods: activity.kind === 'limitedPrice' ? goodsOf(activity, products) : [],
    stamp: activityStamp(activity),
  };
}

/** The mark of what an activity gives and when; pausing leaves it. */
export function activityStamp(activity: Activity): string {
  return stampOf({ ...activity, status: undefined });
}

function goodsOf(
  { prices }: LimitedPrice,
  products: ActivityNames['products'],
): ActivityRow['goods'] {
  const skus = new Map(
    products.flatMap(({ _id: productId, title, skus: own }) =>
      own.map((sku) => [sku.id, { productId, title, sku }] as const),
    ),
  );
  return prices.flatMap(({ skuId, priceFen }) => {
    const found = skus.get(skuId);
    if (found === undefined) return [];
    const { productId, title, sku } = found;
    return [{ productId, skuId, title, skuLabel: skuLabel(sku), listFen: sku.priceFen, priceFen }];
  });
}
