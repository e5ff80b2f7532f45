import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { day } from '../support/builders/fixed-time';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const fan = Buyer.ofEveryTest(shop, 'openid-fan');

const chinese = /\p{Script=Han}|[，。：；！？「」（）、]/u;
/** What the merchant or the person wrote stays as it is. */
const written = ['明前龙井', '100 克', '小林', '浙江省', '杭州市', '西湖区', '龙井路'];

/** Everything an answer says that is Chinese and nobody's own writing. */
function left(answer: unknown): string[] {
  if (typeof answer === 'string') {
    const rest = written.reduce((text, own) => text.replaceAll(own, ''), answer);
    return chinese.test(rest) ? [rest] : [];
  }
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(left);
}

const inEnglish = (action: string, data: object = {}): Promise<unknown> =>
  fan.phone.raw({ action, data, language: 'en' });

const share = () =>
  fan.phone.get('prepareShare', { target: { kind: 'product' as const, id: 'tea' } });

describe('A guest who reads English', () => {
  it('is called so, however the shop stores it', async () => {
    const id = fan.memberId.slice(-4).toUpperCase();
    expect(await inEnglish('me')).toMatchObject({ data: { nickname: `Guest ${id}` } });
    expect(await fan.phone.get('me', {})).toMatchObject({ nickname: `访客 ${id}` });
  });

  it('keeps the name they chose', async () => {
    await fan.phone.get('updateProfile', { nickname: '小林' });
    expect(await inEnglish('me')).toMatchObject({ data: { nickname: '小林' } });
  });
});

describe('A fan who reads English', () => {
  it('reads every receipt, reason and rule without a Chinese word', async () => {
    const friend = await Buyer.entering(shop, 'openid-friend', (await share()).card);
    await friend.buy([tea(1)]);
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('cancelOrder', { orderId: id });
    shop.later(16 * day);
    await friend.buy([tea(1)]);
    const ledger = await inEnglish('shareLedger');
    expect(ledger).toMatchObject({ ok: true, data: { summary: { visits: 1 } } });
    expect(JSON.stringify(ledger)).toContain('it does not count');
    expect(left(ledger)).toEqual([]);
  });
});

describe('What somebody who reads English takes along', () => {
  it('has English names, headings and states', async () => {
    await fan.phone.get('register', codes.registration('13900001111', true));
    await fan.buy([tea(4)], [await fan.claim()]);
    await share();
    const answer = (await inEnglish('exportMyData')) as {
      data: { csv: { name: string; content: string }[] };
    };
    const { csv } = answer.data;
    expect(csv.map(({ name }) => name)).toEqual([
      ...['profile.csv', 'consents.csv', 'orders.csv', 'coupons.csv', 'points.csv', 'growth.csv'],
      ...['orders-elsewhere.csv', 'opened-shares.csv', 'rewards.csv'],
    ]);
    const headings = csv.map(({ content }) => content.split('\r\n')[0]);
    expect(headings.filter((line) => chinese.test(line ?? ''))).toEqual([]);
    expect(csv[3]?.content).toContain(',Used,');
    expect(csv[0]?.content).toContain('Name,Guest ');
  });
});
