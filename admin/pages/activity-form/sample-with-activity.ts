import type { PromotionChoices } from '#contract/promotion-views';
import type { Activity } from '#domain/activities/activity';
import { formatYuanShort } from '#domain/money';
import { noPoints } from '#domain/points/rules';
import { plainBuyer } from '#domain/pricing/quote-input';
import { quoteOrder, type QuoteRefusal } from '#domain/pricing/quote-order';
import type { NextStep, Quote } from '#domain/pricing/quote';
import type { Result } from '#domain/result';
import { pricedProduct, type SampleLine } from '../../components/sample-cart/sample-line';
import type { Verdict } from '../../components/sample-cart/sample-result';

/** What a buyer would pay for a bag in the first moment of this activity, by the shop's own rules. */
export function sampleWithActivity(
  activity: Activity,
  lines: readonly SampleLine[],
  { products, freight }: Pick<PromotionChoices, 'products' | 'freight'>,
): Result<Quote, QuoteRefusal> {
  return quoteOrder({
    lines,
    products: products.map(pricedProduct),
    coupons: [],
    buyer: plainBuyer,
    activities: [{ ...activity, status: 'published' }],
    shop: { _id: activity.shopId, freight, points: noPoints },
    choice: { coupons: 'best', points: 'none' },
    now: activity.from,
  });
}

/** Whether the bag got something from the activity, and what more would bring. */
export function activityVerdict({ steps, gifts, nextSteps: [next] }: Quote): Verdict {
  const gap = next === undefined ? '' : `再买 ${gapWords(next)}到下一档。`;
  const gave = gifts.length > 0 || steps.some(({ source }) => source.startsWith('activity:'));
  if (gave) return { worked: true, text: `用上了。${gap}` };
  return { worked: false, text: gap === '' ? '这几样不在活动里。' : `还没到门槛：${gap}` };
}

function gapWords({ gapFen, gapPieces }: NextStep): string {
  return gapFen === undefined ? `${gapPieces ?? 0} 件` : `${formatYuanShort(gapFen)} 元`;
}
