import type { PromotionChoices } from '#contract/promotion-views';
import type { Activity, LadderStep, SpendLadder } from '#domain/activities/activity';
import { formatYuanShort, fen } from '#domain/money';

/** Below this many tenths of the price (折) a merchant is asked to check the margin. */
const thinTenths = 7;

/** What a merchant should look at before publishing an activity. */
export function activityWarnings(
  activity: Activity,
  choices: PromotionChoices | undefined,
): readonly string[] {
  if (activity.kind === 'ladder') {
    return activity.steps.flatMap((step, place) => stepWarning(activity, step, place, choices));
  }
  const list = listPrices(choices);
  const thin = activity.prices.filter(({ skuId, priceFen }) => {
    const listFen = list.get(skuId);
    return listFen !== undefined && tenthsOf(priceFen, listFen) < thinTenths;
  });
  return thin.length === 0 ? [] : [`有 ${thin.length} 款低于 ${thinTenths} 折，请确认毛利够。`];
}

function stepWarning(
  { measure }: SpendLadder,
  { from, reward }: LadderStep,
  place: number,
  choices: PromotionChoices | undefined,
): readonly string[] {
  const name = `第 ${place + 1} 档`;
  if (reward.kind === 'percent' && reward.payPercent < thinTenths * 10) {
    return [`${name}打 ${reward.payPercent / 10} 折，请确认毛利够。`];
  }
  if (measure !== 'amount') return [];
  const worth =
    reward.kind === 'cut'
      ? reward.fen
      : reward.kind === 'gift'
        ? (listPrices(choices).get(reward.skuId) ?? 0) * reward.quantity
        : 0;
  const tenths = tenthsOf(from - Math.min(from, worth), from);
  return tenths < thinTenths
    ? [`${name}刚到 ${formatYuanShort(fen(from))} 元时相当于打 ${tenths} 折，请确认毛利够。`]
    : [];
}

export function tenthsOf(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 10;
}

function listPrices(choices: PromotionChoices | undefined): ReadonlyMap<string, number> {
  return new Map(
    (choices?.products ?? []).flatMap(({ skus }) =>
      skus.map((sku) => [sku.id, sku.priceFen] as const),
    ),
  );
}
