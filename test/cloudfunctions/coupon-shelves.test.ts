import { fen } from '#domain/money';
import { Buyer, cake } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';

const shop = aFreshShop();
const templateId = 'welcome';

describe('A coupon whose campaign has spent its budget', () => {
  it('is gone on every shelf, as the claim would say', async () => {
    const friend = await Buyer.entering(shop, 'openid-friend');
    const late = await Buyer.entering(shop, 'openid-late');
    const shelves = async () => {
      const { coupons } = await shop.visitor.get('home', {});
      const product = await shop.visitor.get('product', { productId: 'tea' });
      const centre = await late.phone.get('couponCentre', {});
      const left = [coupons, product.coupons, centre].map((all) => all[0]?.remaining);
      return [...left, centre[0]?.claimState];
    };
    const { rule, quota } = shop.one('couponTemplates', templateId);
    const budget = { campaign: '春茶节', capFen: fen(2000) };
    await shop.change('couponTemplates', templateId, { rule: { ...rule, budget } });
    const coupon = await friend.claim(templateId);
    expect(await shelves()).toEqual([quota - 1, quota - 1, quota - 1, 'claimable']);
    const order = await friend.place([cake(2)], [coupon]);
    expect(await shelves()).toEqual([0, 0, 0, 'soldOut']);
    expect(await late.phone.ask('claimCoupon', { templateId })).toMatchObject({
      code: 'COUPON_BUDGET_SPENT',
    });
    await friend.phone.get('cancelOrder', { orderId: order.id });
    expect(await shelves()).toEqual([quota - 1, quota - 1, quota - 1, 'claimable']);
  });
});
