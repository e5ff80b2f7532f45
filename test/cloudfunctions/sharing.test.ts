import type { ShareReceipt } from '#contract/views';
import { Buyer, cake, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { day, minute } from '../support/builders/fixed-time';
import { aPolicy } from '../support/builders/some-settings';

const shop = aFreshShop();
const fan = Buyer.ofEveryTest(shop, 'openid-fan');

const product = { kind: 'product' as const, id: 'tea' };
const shares = () => fan.phone.get('prepareShare', { target: product });
const enter = (openid: string, shareId: string, scene = 1155) =>
  shop.phone(openid).get('enter', { scene, shareId });
const ledger = () => fan.phone.get('shareLedger', {});

describe('A fan', () => {
  it('has one id per target and way to share it, the same every time', async () => {
    const first = await shares();
    expect(Object.values(first).every((id) => /^[0-9A-Za-z]{10}$/.test(id))).toBe(true);
    expect(new Set(Object.values(first)).size).toBe(3);
    expect(await shares()).toEqual(first);
    const home = await fan.phone.get('prepareShare', { target: { kind: 'home' } });
    expect(Object.values(first)).not.toContain(home.card);
    expect(shop.all('shares')).toHaveLength(6);
  });

  it('has the same ids when the menu is prepared on ten screens at once', async () => {
    const prepared = await Promise.all(Array.from({ length: 10 }, shares));
    expect(new Set(prepared.map((one) => one.moments)).size).toBe(1);
    expect(shop.all('shares')).toHaveLength(3);
  });

  it('has other ids than another fan of the same product', async () => {
    const other = await Buyer.entering(shop, 'openid-other');
    const theirs = await other.phone.get('prepareShare', { target: product });
    expect(theirs.card).not.toBe((await shares()).card);
  });

  it('cannot recommend what the shop does not have', async () => {
    const target = { kind: 'product' as const, id: 'nothing' };
    const reply = await fan.phone.ask('prepareShare', { target });
    expect(reply).toMatchObject({ ok: false, code: 'PRODUCT_UNKNOWN' });
  });
});

describe('A share in Moments', () => {
  it('shows who recommends what, to a visitor without login, and nothing else of the fan', async () => {
    const { moments } = await shares();
    const landing = await shop.visitor.get('share', { shareId: moments });
    const { nickname } = shop.one('members', fan.memberId);
    expect(landing).toEqual({
      shareId: moments,
      target: product,
      fanName: nickname,
      fanAvatar: '',
    });
    expect(JSON.stringify(landing)).not.toContain(fan.memberId);
  });

  it('that does not exist is SHARE_UNKNOWN', async () => {
    const reply = await shop.visitor.ask('share', { shareId: 'AAAAAAAAAA' });
    expect(reply).toMatchObject({ ok: false, code: 'SHARE_UNKNOWN' });
  });

  it('becomes a visit when the friend goes on into the full shop', async () => {
    const { moments } = await shares();
    await enter('openid-friend', moments);
    const { summary, receipts } = await ledger();
    expect(summary).toMatchObject({ visits: 1, friends: 1, orders: 0 });
    expect(receipts).toMatchObject([
      {
        kind: 'visit',
        shareId: moments,
        shareKind: 'moments',
        channel: 'moments',
        targetTitle: '明前龙井',
      },
    ]);
  });

  it('does not stop anybody from entering when it is unknown', async () => {
    expect((await enter('openid-friend', 'AAAAAAAAAA')).nickname).toMatch(/^访客 /);
    expect(shop.all('visits')).toEqual([]);
  });
});

describe('A visit', () => {
  it('again within half an hour is the same visit, later it is another', async () => {
    const { card } = await shares();
    await enter('openid-friend', card, 1007);
    shop.later(29 * minute);
    await enter('openid-friend', card, 1007);
    expect(shop.all('visits')).toHaveLength(1);
    shop.later(2 * minute);
    await enter('openid-friend', card, 1007);
    expect(shop.all('visits')).toHaveLength(2);
    expect((await ledger()).summary).toMatchObject({ visits: 2, friends: 1 });
  });

  it('of the fan by their own share is none', async () => {
    await enter('openid-fan', (await shares()).card);
    expect(shop.all('visits')).toEqual([]);
    expect(shop.all('touches')).toEqual([]);
  });

  it("of WeChat's crawler is none", async () => {
    const { card } = await shares();
    const event = { action: 'enter', data: { scene: 1007, shareId: card }, key: 'crawler-1' };
    await shop.callAs(
      'shop',
      { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'openid-crawler', TCB_SOURCE: 'wx_crawler' },
      event,
    );
    expect(shop.all('visits')).toEqual([]);
  });

  it.each([
    [1007, 'card', 'friendCard'],
    [1008, 'card', 'groupCard'],
    [1155, 'moments', 'moments'],
    [1047, 'poster', 'poster'],
    [1047, 'card', 'scanCode'],
    [9999, 'card', 'other'],
  ] as const)('from scene %s through a %s is of the channel %s', async (scene, kind, channel) => {
    await enter('openid-friend', (await shares())[kind], scene);
    expect(shop.all('visits')).toMatchObject([{ channel, scene }]);
  });
});

describe("A friend's order", () => {
  const orders = (receipts: readonly ShareReceipt[]) =>
    receipts.filter((receipt) => receipt.kind === 'order');

  async function friendFrom(shareId: string, openid = 'openid-friend') {
    await enter(openid, shareId);
    return new Buyer(shop, openid);
  }

  it('is on the ledger with its estimated reward, then pending once paid', async () => {
    const friend = await friendFrom((await shares()).card);
    const { id } = await friend.place([tea(2), cake(1)]);
    // Tea 60.00 at 10 %, cake 55.50 at the shop's 5 %, each rounded down.
    expect((await ledger()).summary).toMatchObject({ orders: 1, estimatedFen: 877, pendingFen: 0 });
    await friend.payAtWechat(id);
    await shop.notify(shop.pay.paidNotice(id));
    const { summary, receipts } = await ledger();
    expect(summary).toMatchObject({ orders: 1, estimatedFen: 0, pendingFen: 877, settledFen: 0 });
    expect(orders(receipts)).toMatchObject([
      { counted: true, reason: 'lastTouch', status: 'pending', baseFen: 11_550, rewardFen: 877 },
    ]);
    expect((await fan.phone.get('me', {})).fan).toEqual({
      visits: 1,
      orders: 1,
      estimatedFen: 877,
    });
    expect((await friend.phone.get('order', { orderId: id })).recommendedBy).toMatch(/^访客 /);
  });

  it('tells the fan nothing of the friend but the nickname', async () => {
    const friend = await friendFrom((await shares()).card);
    await friend.buy([tea(1)]);
    const said = JSON.stringify(await ledger());
    for (const secret of ['13800000000', '龙井路', 'openid-friend', friend.memberId, '小林']) {
      expect(said).not.toContain(secret);
    }
  });

  it('brings nothing when it is closed', async () => {
    const friend = await friendFrom((await shares()).card);
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('cancelOrder', { orderId: id });
    const { summary, receipts } = await ledger();
    expect(summary).toMatchObject({ orders: 0, estimatedFen: 0 });
    expect(orders(receipts)).toMatchObject([{ counted: true, status: 'void' }]);
    expect(orders(receipts)[0]?.reasonText).toContain('没有奖励');
  });

  it('after the window is shown as not counted, with the reason', async () => {
    const friend = await friendFrom((await shares()).card);
    shop.later(16 * day);
    await friend.buy([tea(1)]);
    const { receipts } = await ledger();
    expect(orders(receipts)).toMatchObject([
      { counted: false, reason: 'windowOver', rewardFen: 0 },
    ]);
    expect(orders(receipts)[0]?.reasonText).toMatch(/超过了有效天数/);
  });

  it('after somebody else has shared counts for the last one', async () => {
    const other = await Buyer.entering(shop, 'openid-other');
    const theirs = await other.phone.get('prepareShare', { target: product });
    const friend = await friendFrom((await shares()).card);
    shop.later(minute);
    await enter('openid-friend', theirs.card);
    await friend.buy([tea(1)]);
    expect(shop.all('commissions')).toMatchObject([{ fanId: other.memberId }]);
    expect(orders((await ledger()).receipts)).toEqual([]);
  });

  it('that is not the first counts for nobody when only first orders do', async () => {
    await shop.change('settings', 'shop', { attribution: aPolicy({ counts: 'firstOrder' }) });
    const friend = await friendFrom((await shares()).card);
    await friend.buy([tea(1)]);
    await friend.buy([tea(1)]);
    const reasons = orders((await ledger()).receipts).map((receipt) => receipt.reason);
    expect(reasons.sort()).toEqual(['lastTouch', 'notFirstOrder']);
  });

  it('keeps its fan when the policy changes afterwards', async () => {
    const friend = await friendFrom((await shares()).card);
    const { id } = await friend.place([tea(1)]);
    await shop.change('settings', 'shop', { attribution: aPolicy({ version: 2, windowDays: 1 }) });
    shop.later(2 * day);
    expect(shop.one('orders', id).attribution).toMatchObject({ counted: true, policyVersion: 1 });
  });
});

describe('A long ledger', () => {
  it('is read page by page without losing or repeating a receipt', async () => {
    const { card } = await shares();
    for (let number = 0; number < 30; number += 1) {
      if (number % 3 === 0) shop.later(minute);
      await enter(`openid-${number}`, card, 1007);
      if (number % 2 === 0) await new Buyer(shop, `openid-${number}`).place([tea(1)]);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await fan.phone.get('shareLedger', cursor === undefined ? {} : { cursor });
      expect(page.receipts.length).toBeLessThanOrEqual(20);
      seen.push(...page.receipts.map((receipt) => receipt.id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });
});
