import { couponId } from '#domain/coupons/coupon';
import { fen } from '#domain/money';
import { Buyer, cake } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aCoupon } from '../support/builders/a-coupon';
import { aTemplate } from '../support/builders/a-template';
import { day, noon } from '../support/builders/fixed-time';

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

describe('Somebody with hundreds of coupons', () => {
  it('sees all of them, and the centre counts every claim of a template', async () => {
    const friend = await Buyer.entering(shop, 'openid-friend');
    const { memberId } = friend;
    const many = (id: string, count: number, claimedAt: number) =>
      Array.from({ length: count }, (_, n) => {
        const number = n + 1;
        const _id = couponId(id, memberId, number);
        return aCoupon({ _id, templateId: id, memberId, number, claimedAt });
      });
    await shop.insert({
      couponTemplates: ['old', 'many'].map((_id) =>
        aTemplate({ _id, quota: 300, perMember: 300, issued: _id === 'old' ? 2 : 300 }),
      ),
      coupons: [...many('old', 2, noon - day), ...many('many', 300, noon)],
    });
    expect(await friend.phone.get('myCoupons', {})).toHaveLength(302);
    const centre = await friend.phone.get('couponCentre', {});
    expect(centre.find((card) => card.templateId === 'many')?.claimState).toBe('claimed');
    expect(centre.find((card) => card.templateId === 'old')?.inHand).toBe(2);
  });
});
