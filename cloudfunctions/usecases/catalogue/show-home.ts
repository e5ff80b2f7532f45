import type { HomeView, ShopCard } from '#contract/views';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { priceBook } from '../../kit/price-book';
import { allCategories, allStores } from '../../kit/repositories/catalogue';
import { liveOffers } from '../../kit/repositories/coupon-templates';
import { featuredProducts } from '../../kit/repositories/products';
import { shopToday } from '../../kit/repositories/shop-today';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { couponCard } from '../../kit/views/coupon-view';
import { categoryCard, productCard, storeCard } from '../../kit/views/product-view';

/** The strip is a taste; the coupon centre has them all. */
const mostCoupons = 5;

export async function showHome(_: object, context: CallContext): Promise<Answer<HomeView>> {
  const { now } = context;
  const [{ settings, activities }, categories, stores, templates, picks] = await Promise.all([
    shopToday(now),
    allCategories(),
    allStores(),
    liveOffers(now),
    featuredProducts(),
  ]);
  const [stocks, prices] = await Promise.all([
    stocksOfProducts(picks.map((product) => product._id)),
    priceBook(picks, activities, now),
  ]);
  return {
    ok: true,
    value: {
      shop: shopCard(settings),
      categories: categories.map(categoryCard),
      coupons: templates
        .filter((template) => template.claim.from <= now)
        .slice(0, mostCoupons)
        .map((template) => couponCard(template, categories, context)),
      picks: picks.map((product) => productCard(product, stocks, prices)),
      stores: stores.map(storeCard),
    },
  };
}

function shopCard({ name, slogan, mark, banner, licenceUrl }: ShopSettings): ShopCard {
  return { name, slogan, mark, banner, licenceUrl };
}
