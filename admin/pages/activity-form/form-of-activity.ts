import type { ActivityRow } from '#contract/promotion-views';
import type { Activity, LadderStep } from '#domain/activities/activity';
import { skuReference } from '#domain/coupons/kind';
import { formOfScope } from '../../components/goods/scope-form';
import { clockText } from '../../components/time-range';
import { blankActivity, blankStep, type ActivityForm, type StepForm } from './activity-form';
import type { ActivityInput } from './draft-of-activity';

/** Goods that are gone have no product any more; their SKU is still named. */
const gone = 'gone';

/** An activity that exists, on the screen. */
export function formOfActivity(activity: ActivityRow, now: number): ActivityForm {
  const form: ActivityForm = {
    ...blankActivity(now),
    kind: activity.kind,
    title: activity.title,
    time: { from: clockText(activity.from), until: clockText(activity.until) },
  };
  if (activity.kind === 'ladder') {
    const { scope, measure, steps } = activity;
    return { ...form, scope: formOfScope(scope), measure, steps: steps.map(formOfStep) };
  }
  const products = new Map(activity.goods.map((one) => [one.skuId, one.productId]));
  const prices = activity.prices.map(({ skuId, priceFen }) => ({
    reference: skuReference(products.get(skuId) ?? gone, skuId),
    fen: priceFen,
  }));
  return { ...form, prices };
}

/** The same from today on: a copy is a new activity with a time of its own, and has only goods that are still there. */
export function copyOfActivity(activity: ActivityRow, now: number): ActivityForm {
  const { prices, ...form } = formOfActivity(activity, now);
  const { time } = blankActivity(now);
  return { ...form, time, prices: prices.filter((one) => !one.reference.startsWith(`${gone}/`)) };
}

/** The clock on the screen has no seconds: a moment nobody changed stays what it was. */
export function keepMoments(
  draft: ActivityInput,
  { from, until }: Pick<Activity, 'from' | 'until'>,
): ActivityInput {
  return {
    ...draft,
    from: clockText(draft.from) === clockText(from) ? from : draft.from,
    until: clockText(draft.until) === clockText(until) ? until : draft.until,
  };
}

function formOfStep({ from, reward }: LadderStep, place: number): StepForm {
  const step = { ...blankStep(place + 1), from, kind: reward.kind };
  switch (reward.kind) {
    case 'cut':
      return { ...step, fen: reward.fen };
    case 'percent':
      return { ...step, payPercent: reward.payPercent };
    case 'gift': {
      const { productId, skuId, quantity } = reward;
      return { ...step, gift: skuReference(productId, skuId), quantity };
    }
    case 'freeFreight':
      return step;
  }
}
