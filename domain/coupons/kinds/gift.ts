import { describeCondition } from '../describe-condition';
import { numberOf, skuOf, type CouponKind } from '../kind';

/** Something of the shop comes along for nothing. */
export const gift: CouponKind = {
  kind: 'gift',
  name: '赠品券',
  classes: ['order', 'product'],
  parameters: [
    { name: 'sku', label: '赠品', unit: 'sku' },
    { name: 'pieces', label: '件数', unit: 'piece', min: 1, max: 9, better: 'more' },
  ],

  give(_, rule) {
    const { productId = '', skuId = '' } = skuOf(rule, 'sku') ?? {};
    return { kind: 'gift', productId, skuId, quantity: numberOf(rule, 'pieces') };
  },

  headline: () => ({ amount: '', unit: '赠品' }),

  describe: (rule) => `${describeCondition(rule.threshold)}送赠品 ${numberOf(rule, 'pieces')} 件`,
};
