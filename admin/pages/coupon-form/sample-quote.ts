import type { PromotionChoices } from '#contract/promotion-views';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import { claimCoupon, type Claimant } from '#domain/coupons/claim-coupon';
import type { Coupon } from '#domain/coupons/coupon';
import type { CouponTemplate } from '#domain/coupons/template';
import { plainBuyer } from '#domain/pricing/quote-input';
import { quoteOrder, type QuoteRefusal } from '#domain/pricing/quote-order';
import type { Quote } from '#domain/pricing/quote';
import { noPoints } from '#domain/points/rules';
import type { Result } from '#domain/result';
import { pricedProduct, type SampleLine } from '../../components/sample-cart/sample-line';

/**
 * What a buyer would pay for a sample cart with this coupon: published, claimed and priced by the shop's own rules, on
 * the first day it can be used, by somebody it is for. A coupon for stores is tried with a pick-up there.
 */
export function sampleQuote(
  template: CouponTemplate,
  lines: readonly SampleLine[],
  { products, freight }: Pick<PromotionChoices, 'products' | 'freight'>,
): Result<Quote, QuoteRefusal> {
  const coupon = claimedCoupon(template);
  const [storeId] = template.rule.storeIds ?? [];
  return quoteOrder({
    lines,
    products: products.map(pricedProduct),
    coupons: coupon === undefined ? [] : [coupon],
    buyer: plainBuyer,
    activities: [],
    shop: { _id: template.shopId, freight, points: noPoints },
    choice: { coupons: 'best', points: 'none', ...(storeId === undefined ? {} : { storeId }) },
    now: coupon?.validFrom ?? template.claim.from,
  });
}

function claimedCoupon(template: CouponTemplate): Coupon | undefined {
  const live = changeTemplateStatus({ ...template, status: 'draft' }, 'published');
  if (!live.ok) return undefined;
  const claimed = claimCoupon({
    template: { ...live.value, issued: 0 },
    claimant: sampleClaimant(template),
    via: template.channels,
    claimedBefore: 0,
    now: Math.max(template.claim.from, template.createdAt),
  });
  return claimed.ok ? claimed.value.coupon : undefined;
}

/** Somebody the coupon is for. */
function sampleClaimant({ audience }: CouponTemplate): Claimant {
  const [levelId] = audience.kind === 'levels' ? audience.ids : [];
  const [memberId = 'sample'] = audience.kind === 'named' ? audience.memberIds : [];
  const tags = audience.kind === 'tags' ? audience.tags : [];
  return { memberId, isNew: true, tags, ...(levelId === undefined ? {} : { levelId }) };
}
