import type { ProductCard } from '#contract/views';
import { claimCoupon, type Claimant } from '#domain/coupons/claim-coupon';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import type { Coupon } from '#domain/coupons/coupon';
import type { CouponTemplate } from '#domain/coupons/template';
import { oneRate } from '#domain/freight/one-rate';
import { zeroFen } from '#domain/money';
import { plainBuyer } from '#domain/pricing/quote-input';
import { quoteOrder, type QuoteRefusal } from '#domain/pricing/quote-order';
import type { Quote } from '#domain/pricing/quote';
import type { PricedProduct } from '#domain/pricing/read-cart';
import { noPoints } from '#domain/points/rules';
import type { Result } from '#domain/result';

export interface SampleLine {
  readonly product: ProductCard;
  readonly quantity: number;
}

/**
 * What a buyer would pay for a sample cart with this coupon: published, claimed and priced by the shop's own rules,
 * on the first day it can be used, each product at its lowest price and without freight.
 */
export function sampleQuote(
  template: CouponTemplate,
  lines: readonly SampleLine[],
): Result<Quote, QuoteRefusal> {
  const coupon = claimedCoupon(template);
  return quoteOrder({
    lines: lines.map(({ product, quantity }) => ({
      productId: product.id,
      skuId: product.id,
      quantity,
    })),
    products: lines.map(({ product }) => pricedProduct(product)),
    coupons: coupon === undefined ? [] : [coupon],
    buyer: plainBuyer,
    activities: [],
    shop: { _id: template.shopId, freight: oneRate(zeroFen), points: noPoints },
    choice: { coupons: 'best', points: 'none' },
    now: coupon?.validFrom ?? template.claim.from,
  });
}

function claimedCoupon(template: CouponTemplate): Coupon | undefined {
  const live = changeTemplateStatus(template, 'published');
  if (!live.ok) return undefined;
  const claimed = claimCoupon({
    template: live.value,
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

function pricedProduct(product: ProductCard): PricedProduct {
  return {
    _id: product.id,
    title: product.title,
    categoryId: product.categoryId,
    picture: product.picture,
    status: 'on',
    skus: [{ id: product.id, options: [], priceFen: product.fromFen, weightGrams: 0 }],
  };
}
