import { Buyer, cake, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { noon } from '../support/builders/fixed-time';

const shop = aFreshShop();
const benefits = [{ kind: 'discount', payPercent: 95 }] as const;
const levels = [{ id: 'silver', name: '银卡', fromGrowth: 0, benefits }] as const;

async function aSilverMember(openid: string): Promise<Buyer> {
  const buyer = await Buyer.entering(shop, openid);
  await shop.change('members', buyer.memberId, {
    ...{ status: 'member', level: { id: 'silver', since: noon } },
  });
  await buyer.claim('welcome');
  return buyer;
}

/** The price without the ids of the buyer's own coupons, which hold who they belong to. */
async function priceFor({ phone, memberId }: Buyer): Promise<string> {
  const lines = [tea(2), cake(1)];
  const { quote } = await phone.get('quote', { lines, couponChoice: 'best', points: 0 });
  return JSON.stringify(quote).replaceAll(memberId, 'somebody');
}

describe('Two members of one level with the same coupon', () => {
  it('see one price to the last step, who has bought before and who has not', async () => {
    await shop.change('settings', 'shop', { levels });
    const [old, fresh] = await Promise.all([aSilverMember('openid-a'), aSilverMember('openid-b')]);
    const before = await priceFor(fresh);
    expect(before).toContain('银卡');
    await old.place([tea(1)]);
    expect(await priceFor(old)).toBe(before);
    expect(await priceFor(fresh)).toBe(before);
  });
});
