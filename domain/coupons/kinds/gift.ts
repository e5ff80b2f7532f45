import { underCondition } from '../under-condition';
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

  headline: (_, language) => ({ amount: '', unit: { zh: '赠品', en: 'Gift' }[language] }),

  describe(rule, language) {
    const pieces = numberOf(rule, 'pieces');
    const gain = {
      zh: `送赠品 ${pieces} 件`,
      en: pieces === 1 ? 'A gift' : `${pieces} gifts`,
    };
    return underCondition(rule.threshold, gain, language);
  },
};
