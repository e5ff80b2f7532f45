import { demoProducts } from '../../../localcloud/seed/catalogue/products';
import { demoSettings } from '../../../localcloud/seed/catalogue/shop';
import { expectedFor, type Bought } from './arithmetic';

/** What the friend will buy: a tea and a pastry, just above the coupon's threshold and below free freight. */
export const bag = [
  { productId: 'tea-osmanthus-oolong', skuId: 'tea-osmanthus-oolong-1', quantity: 1 },
  { productId: 'pastry-mung-bean', skuId: 'pastry-mung-bean-1', quantity: 1 },
] as const;

export const sharedProductId = bag[0].productId;

export const couponTerms = {
  offFen: 2000,
  thresholdFen: 10_000,
  quota: 200,
  perMember: 1,
} as const;

export const address = {
  name: '周禾',
  phone: '13800138000',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 8 号茶香苑 3 幢 502',
};

function seeded({ productId, skuId, quantity }: (typeof bag)[number]): Bought {
  const product = demoProducts(0).find(({ _id }) => _id === productId);
  const sku = product?.skus.find(({ id }) => id === skuId);
  if (product === undefined || sku === undefined) throw new Error(`The seed has no ${skuId}`);
  const commissionRateBp = product.commissionRateBp ?? demoSettings.commission.defaultRateBp;
  return { priceFen: sku.priceFen, quantity, commissionRateBp };
}

export const bought = bag.map(seeded);

/** What the seeded shop asks for delivery to the rest of the country. */
function standardRate() {
  const [zone] = demoSettings.freight.templates[0]?.zones ?? [];
  if (zone === undefined || zone.refused === true) throw new Error('The seed delivers nowhere');
  return zone;
}

/** The figures of the whole story, from the seeded prices. */
export const expected = expectedFor(bought, {
  discountFen: couponTerms.offFen,
  freight: standardRate(),
  ...(demoSettings.commission.capFen === undefined
    ? {}
    : { rewardCapFen: demoSettings.commission.capFen }),
});
