import type { CheckedInputOf } from '#contract/action';
import type { Page } from '#contract/fields';
import type { openActions } from '#contract/open';
import type { ProductCard } from '#contract/views';
import type { GoodsScope } from '#domain/goods-scope';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { priceBook } from '../../kit/price-book';
import { activityById } from '../../kit/repositories/activities';
import { templateById } from '../../kit/repositories/coupon-templates';
import { productPage } from '../../kit/repositories/products';
import { shopToday } from '../../kit/repositories/shop-today';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { productCard } from '../../kit/views/product-view';

type Offer = NonNullable<CheckedInputOf<typeof openActions.products>['offer']>;

/** What an offer is for. Nothing is told of what is only being prepared. */
async function scopeOfOffer({ kind, id }: Offer): Promise<GoodsScope | undefined> {
  if (kind === 'coupon') {
    const template = await templateById(id);
    return template?.status === 'draft' ? undefined : template?.rule.scope;
  }
  const activity = await activityById(id);
  const isOpen = activity?.kind === 'ladder' && activity.status !== 'draft';
  return isOpen ? activity.scope : undefined;
}

export async function listProducts(
  { offer, ...filter }: CheckedInputOf<typeof openActions.products>,
  { now }: CallContext,
): Promise<Answer<Page<ProductCard>>> {
  const scope = offer && (await scopeOfOffer(offer));
  if (offer && scope === undefined) return { ok: false, code: 'NOT_FOUND' };
  const [page, { activities }] = await Promise.all([
    productPage({ ...filter, scope }),
    shopToday(now),
  ]);
  const [stocks, prices] = await Promise.all([
    stocksOfProducts(page.items.map((product) => product._id)),
    priceBook(page.items, activities, now),
  ]);
  const items = page.items.map((product) => productCard(product, stocks, prices));
  return { ok: true, value: { ...page, items } };
}
