import * as v from 'valibot';
import { reads } from './action';
import { body, id, optionalText, page, shareId, type Page } from './fields';
import type {
  HomeView,
  ProductCard,
  ProductView,
  ShareLanding,
  StoreCard,
  CategoryCard,
} from './views';

const offer = body({ kind: v.picklist(['coupon', 'activity']), id });

/** What anyone may read, also before login and in Moments' single-page mode (scene 1154). Nothing here writes. */
export const openActions = {
  home: reads(body({})).answers<HomeView>(),
  categories: reads(body({})).answers<readonly CategoryCard[]>(),
  products: reads(
    body({
      categoryId: v.optional(id),
      search: v.optional(optionalText(30)),
      /** The goods a coupon or a ladder is for. */
      offer: v.optional(offer),
      ...page,
    }),
  ).answers<Page<ProductCard>>(),
  /** The same cards for known ids, in the order asked: the cart shows today's prices with it. */
  productsByIds: reads(body({ ids: v.pipe(v.array(id), v.maxLength(100)) })).answers<
    readonly ProductView['product'][]
  >(),
  product: reads(body({ productId: id })).answers<ProductView>(),
  share: reads(body({ shareId })).answers<ShareLanding>(),
  stores: reads(body({})).answers<readonly StoreCard[]>(),
};
