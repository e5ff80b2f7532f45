import type { CheckedInputOf } from '#contract/action';
import type { openActions } from '#contract/open';
import type { ProductView } from '#contract/views';
import { outlineFreight } from '#domain/freight/outline-freight';
import { inScope } from '#domain/goods-scope';
import { zeroFen } from '#domain/money';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { priceBookWith } from '../../kit/price-book';
import { liveOffers } from '../../kit/repositories/coupon-templates';
import { productOnShow } from '../../kit/repositories/products';
import { shopToday } from '../../kit/repositories/shop-today';
import { couponCard } from '../../kit/views/coupon-view';
import { availability, publicProduct } from '../../kit/views/product-view';

/** One product in three reads. Also one that is off sale: a shared link should say so instead of failing. */
export async function showProduct(
  { productId }: CheckedInputOf<typeof openActions.product>,
  context: CallContext,
): Promise<Answer<ProductView>> {
  const { now } = context;
  const [found, templates, { settings, activities }] = await Promise.all([
    productOnShow(productId),
    liveOffers(now),
    shopToday(now),
  ]);
  if (found === undefined) return { ok: false, code: 'NOT_FOUND' };
  const { stocks, histories, ...product } = found;
  const prices = priceBookWith(histories, activities, now);
  const line = { productId, categoryId: product.categoryId };
  const coupons = templates.filter(
    ({ claim, rule }) => claim.from <= now && inScope(rule.scope, line),
  );
  return {
    ok: true,
    value: {
      product: publicProduct(product, prices),
      now,
      available: availability(product, stocks),
      coupons: coupons.map((template) => couponCard(template, [], context)),
      freight: outlineFreight(settings.freight, product) ?? { flatFen: zeroFen },
    },
  };
}
