import { readCsv } from '#domain/csv/read-csv';
import { privacyVersion } from '#domain/membership/consent';
import { Buyer, cake, delivery, pot, tea, type Line } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';
import { minute, noon } from '../support/builders/fixed-time';
import { givePoints } from '../support/give-points';
import { PhoneCodes } from '../support/phone-codes';
import { receiveOrder } from '../support/receive-order';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
const fan = Buyer.ofEveryTest(shop, 'openid-fan');

const phone = '13900001111';
const register = (buyer: Buyer, number = phone) =>
  buyer.phone.get('register', codes.registration(number, true));
const leave = (buyer: Buyer = friend, key?: string) =>
  buyer.phone.ask('deleteMe', { confirm: '注销' }, key);
const owner = () => shop.console('staff-owner');

/** Everybody in the whole database, in every collection: none may be there. */
function whoIsThere(words: readonly string[]) {
  return shop.sdk.engine.names().flatMap((name) => {
    const text = shop.sdk.engine.find(name).map((doc) => JSON.stringify(doc));
    return words.flatMap((word) =>
      text.filter((doc) => doc.includes(word)).map((doc) => `${name}: ${word} in ${doc}`),
    );
  });
}

const outside = (row: string) => ({
  orders: { kind: 'csv' as const, text: `来源,单号,手机号,实付金额,时间,退款原单号\n${row}` },
  dryRun: false,
});

describe('Everything known of a person', () => {
  it('comes as one JSON and as tables, without ids of others', async () => {
    const { card } = await fan.phone.get('prepareShare', {
      target: { kind: 'product', id: 'tea' },
    });
    await friend.phone.get('enter', { scene: 1007, shareId: card });
    await register(friend);
    await friend.phone.get('updateProfile', { nickname: '小林', birthday: '06-18' });
    const { id } = await friend.buy([tea(4)], [await friend.claim()]);
    await givePoints(shop, friend.memberId, 300);
    await owner().get('importOutsideOrders', outside(`天猫,T1,${phone},10,2025-06-17,`));
    const { json, csv } = await friend.phone.get('exportMyData', {});
    const data = JSON.parse(json.content) as Record<string, unknown>;
    expect(json.name).toBe('我的数据-2025-06-18.json');
    expect(data).toMatchObject({
      profile: { nickname: '小林', phone, birthday: '06-18' },
      consents: [{ given: true }, { given: true }],
      orders: [{ id, delivery, quote: { payableFen: 10_000 } }],
      coupons: [{ title: expect.any(String) as string, status: 'used' }],
      points: [
        { amount: 10, balance: 310 },
        { amount: 300, balance: 300 },
      ],
      outsideOrders: [{ source: 'tmall', number: 'T1', points: 10 }],
      visits: [{ shareId: card, channel: 'friendCard' }],
    });
    expect(json.content).not.toContain(fan.memberId);
    const table = (name: string) => {
      const read = readCsv(csv.find((one) => one.name === name)?.content ?? '');
      return read.ok ? read.value.map(({ cells }) => cells) : [];
    };
    expect(csv.map((one) => one.name)).toEqual([
      ...['资料.csv', '同意记录.csv', '订单.csv', '优惠券.csv', '积分.csv', '成长值.csv'],
      ...['其他渠道订单.csv', '打开过的分享.csv', '推荐奖励.csv'],
    ]);
    expect(table('资料.csv')).toContainEqual(['手机号', phone]);
    expect(table('订单.csv')[1]).toEqual([
      ...['2025-06-18 12:00:00', id, '明前龙井', '100 克', '4', '100', '100', '小林'],
      ...['13800000000', '浙江省 杭州市 西湖区 龙井路 1 号'],
    ]);
    expect(table('积分.csv')[1]?.slice(1, 4)).toEqual(['购物获得（天猫订单 T1）', '10', '310']);
  });

  it('is all there, however much it is, and with what is kept beside', async () => {
    const { memberId } = friend;
    const shopId = 'shop';
    await shop.insert({
      visits: Array.from({ length: 1001 }, (_, n) => ({
        ...{ _id: `visit-${n}`, shopId, shareId: 'share', fanId: fan.memberId },
        ...{ visitorId: memberId, channel: 'friendCard' as const, scene: 1007, at: noon },
      })),
      birthdayGifts: [{ _id: `${memberId}:2025:gift`, shopId, memberId, at: noon }],
      cardCodes: [{ _id: 'code', shopId, memberId, staffId: 'staff-clerk', at: noon }],
      avatarChecks: [{ _id: 'trace', shopId, memberId, file: 'f', at: noon, passed: true }],
    });
    const { json } = await friend.phone.get('exportMyData', {});
    const data = JSON.parse(json.content) as Record<string, unknown>;
    expect(data).toMatchObject({
      visits: { length: 1001 },
      birthdayGifts: [{ at: noon }],
      cardReadings: [{ at: noon }],
      pictureChecks: [{ at: noon, passed: true }],
    });
    expect(json.content).not.toContain('staff-clerk');
  });

  it.each(['=LINK("x","y")', '@SUM(1)', '+1', '-2'])(
    'cannot become a formula: %s',
    async (nickname) => {
      await friend.phone.get('updateProfile', { nickname });
      const { csv } = await friend.phone.get('exportMyData', {});
      const profile = csv[0]?.content ?? '';
      expect(profile.startsWith('\uFEFF')).toBe(true);
      expect(profile).toContain(`'${nickname.replaceAll('"', '""')}`);
    },
  );
});

describe('Who asks to be forgotten', () => {
  it('reads first what would be lost and what stays', async () => {
    await register(friend);
    await givePoints(shop, friend.memberId, 300);
    await friend.claim();
    const preview = await friend.phone.get('deletionPreview', {});
    expect(preview).toMatchObject({
      obstacles: [],
      loses: { points: 300, growth: 0, coupons: 1, rewardFen: 0 },
    });
    expect(preview.keepsText).toContain('三年');
  });

  it('is kept from losing an unpaid order', async () => {
    await friend.place([tea(1)]);
    const before = shop.snapshot();
    expect(await leave()).toMatchObject({ ok: false, code: 'DELETE_UNPAID' });
    expect(shop.snapshot()).toBe(before);
    const { obstacles } = await friend.phone.get('deletionPreview', {});
    expect(obstacles.map((one) => one.code)).toEqual(['DELETE_UNPAID']);
  });

  it('is kept from losing money that may still come for an order cancelled a moment ago', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    await friend.phone.get('cancelOrder', { orderId: id });
    const before = shop.snapshot();
    expect(await leave()).toMatchObject({ ok: false, code: 'DELETE_CLOSING' });
    expect(shop.snapshot()).toBe(before);
    const { obstacles } = await friend.phone.get('deletionPreview', {});
    expect(obstacles.map((one) => one.code)).toEqual(['DELETE_CLOSING']);
    shop.pay.pay(id);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(await leave()).toMatchObject({ code: 'DELETE_UNDER_WAY' });
  });

  it('may leave once the payment of a cancelled order is closed for good', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    await friend.phone.get('cancelOrder', { orderId: id });
    shop.later(7 * minute);
    await shop.job('deliver-outbox');
    expect(await leave()).toMatchObject({ ok: true });
  });

  it('is kept from losing goods that are on their way', async () => {
    const { id } = await friend.buy([tea(1)]);
    expect(await leave()).toMatchObject({ code: 'DELETE_UNDER_WAY' });
    await receiveOrder(shop, id);
    expect(await friend.phone.get('deletionPreview', {})).toMatchObject({
      obstacles: [],
      loses: { returnable: 1 },
    });
    expect(await leave()).toMatchObject({ ok: true });
  });

  it('is kept from losing a reward that is due', async () => {
    const { card } = await fan.phone.get('prepareShare', {
      target: { kind: 'product', id: 'tea' },
    });
    await friend.phone.get('enter', { scene: 1007, shareId: card });
    const { id } = await friend.buy([tea(4)]);
    await receiveOrder(shop, id);
    await shop.change('commissions', id, { status: 'settled' });
    expect(await leave(fan)).toMatchObject({ code: 'DELETE_OWED' });
  });

  it('says it in words, or nothing happens', async () => {
    const event = { action: 'deleteMe', key: 'a-key-12', data: { confirm: 'yes' } };
    expect(await friend.phone.raw(event)).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
  });

  it('is out at once, gets the same answer again, and comes back as somebody new', async () => {
    await register(friend);
    const old = friend.memberId;
    expect(await leave(friend, 'key-to-leave')).toEqual({ ok: true, data: { deleted: true } });
    expect(await leave(friend, 'key-to-leave')).toEqual({ ok: true, data: { deleted: true } });
    expect(await friend.phone.ask('memberCard', {})).toMatchObject({ code: 'LOGIN_REQUIRED' });
    await friend.phone.get('enter', { scene: 1001 });
    expect(friend.memberId).not.toBe(old);
    expect(await register(friend)).toMatchObject({ registered: true, points: { balance: 0 } });
  });
});

describe('Somebody who typed a phone that is not theirs', () => {
  it('takes nothing of it along: what was bought with it elsewhere still waits for its owner', async () => {
    const typed = { kind: 'typed' as const, phone };
    await friend.phone.get('register', { privacyVersion, marketing: false, phone: typed });
    await owner().get('importOutsideOrders', outside(`天猫,T1,${phone},88.50,2025-06-17,`));
    await leave();
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(shop.one('outsideOrders', 'tmall:T1').phone).toBe(phone);
    expect((await register(fan)).points.balance).toBe(88);
  });
});

describe('The shop after somebody was forgotten', () => {
  /** The friend orders to an address nobody else has. */
  async function orderHome(lines: Line[], couponIds: string[], points = 0) {
    const { address } = delivery;
    const home = { ...address, name: '林小满', phone: '13711112222', detail: '半山路 7 号' };
    const { quote } = await friend.phone.get('quote', { lines, couponChoice: couponIds, points });
    return friend.phone.get('placeOrder', {
      ...{ lines, couponIds, points, quotedPayableFen: quote.payableFen },
      ...{ delivery: { ...delivery, address: home }, note: '请放在林家门口' },
    });
  }

  it('knows them nowhere, in no collection, under no id, phone, name or address, and all books still add up', async () => {
    // A long life: two WeChat identities, sharing on both sides, coupons of every kind, orders in every state.
    const partner = await Buyer.entering(shop, 'openid-partner');
    const { card } = await fan.phone.get('prepareShare', {
      target: { kind: 'product', id: 'tea' },
    });
    await friend.phone.get('enter', { scene: 1007, shareId: card });
    await register(friend);
    await register(partner);
    await friend.phone.get('updateProfile', {
      nickname: '林小满',
      birthday: '06-18',
    });
    await shop.insert({
      couponTemplates: [
        aTemplate({ _id: 'gift', channels: ['issue', 'centre'], perMember: 9 }),
        aTemplate({ _id: 'named', audience: { kind: 'named', memberIds: [friend.memberId] } }),
        aTemplate({ _id: 'codes', channels: ['code'], perMember: 9 }),
      ],
    });
    const { memberId } = friend;
    const merged = shop
      .all('members')
      .flatMap((one) => (one.mergedInto === memberId ? [one._id] : []));
    const used = await friend.claim();
    await friend.claim('named');
    await owner().get('issueCoupon', { templateId: 'gift', to: { kind: 'member', memberId } });
    const spare = shop.all('coupons').find((one) => one.templateId === 'gift')?._id ?? '';
    await owner().get('revokeCoupon', { couponId: spare, reason: '试发' });
    const batch = await owner().get('createCodeBatch', {
      templateId: 'codes',
      title: '茶会',
      size: 2,
    });
    const exported = await owner().get('exportCodeBatch', { batchId: batch.id });
    const code =
      /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(JSON.stringify(exported))?.[0] ?? '';
    await friend.phone.get('redeemCode', { code });
    await givePoints(shop, memberId, 900);
    await givePoints(shop, memberId, 700, { unit: 'growth' });
    const received = await orderHome([tea(4)], [used]);
    await friend.payAtWechat(received.id);
    await shop.notify(shop.pay.paidNotice(received.id));
    await receiveOrder(shop, received.id);
    const cancelled = await orderHome([cake(2)], [await friend.claim('gift')]);
    await friend.phone.get('cancelOrder', { orderId: cancelled.id });
    const placed = await orderHome([pot(1)], [], 100);
    await partner.phone.get('cancelOrder', { orderId: placed.id });
    const mine = await friend.phone.get('prepareShare', { target: { kind: 'product', id: 'tea' } });
    const visitor = await Buyer.entering(shop, 'openid-visitor', mine.card);
    const brought = await visitor.buy([tea(1)]);
    const open = await visitor.place([tea(1)]);
    await owner().get(
      'importOutsideOrders',
      outside(`天猫,T1,${phone},10,2025-06-17,\n天猫,R1,${phone},4,2025-06-17,T1`),
    );
    const { code: shown } = await friend.phone.get('cardCode', {});
    await shop.console('staff-clerk').get('identifyMember', { by: 'code', code: shown });
    await owner().get('setMemberTags', { memberId, tags: ['熟客'] });
    const cardNumber = shop.one('members', memberId).cardNumber ?? '';

    shop.later(7 * minute);
    await shop.job('deliver-outbox');
    expect(await leave()).toEqual({ ok: true, data: { deleted: true } });
    shop.later(2 * minute);
    await shop.job('deliver-outbox');

    const words = [
      ...[memberId, ...merged, 'openid-friend', 'openid-partner', phone, cardNumber],
      ...['林小满', 'lin.png', '林家门口', '半山路', '13711112222'],
    ];
    expect(whoIsThere(words)).toEqual([]);
    expect(shop.violations()).toEqual([]);

    const order = shop.one('orders', received.id);
    expect(order).toMatchObject({
      ...{ payerOpenid: '', note: '', payment: { status: 'paid' } },
      delivery: {
        address: { name: '已注销', phone: '', province: '浙江省', city: '杭州市', detail: '' },
      },
    });
    expect(order.memberId).toMatch(/^gone-/);
    expect(order.quote.payableFen).toBe(received.payableFen);
    expect(shop.one('orders', brought.id).attribution.fanId).toMatch(/^gone-/);
    expect(shop.one('commissions', brought.id)).toMatchObject({ status: 'void' });
    const report = await shop.console('staff-finance').get('reconcile', {});
    expect(report).toMatchObject({ complete: true, findings: [] });
    const points = report.balances.filter((one) => one.unit === 'points');
    expect(points.find((one) => one.account === 'points:members')?.amount).toBe(0);
    // The visitor goes on: pays, although the one who recommended is gone.
    await visitor.payAtWechat(open.id);
    expect((await shop.notify(shop.pay.paidNotice(open.id))).statusCode).toBe(200);
  });
});

describe('A look through the ledger', () => {
  it('tells the balances, and finds a fault that was planted', async () => {
    await friend.buy([tea(4)], [await friend.claim()]);
    await givePoints(shop, friend.memberId, 300);
    const finance = shop.console('staff-finance');
    expect(await finance.get('reconcile', {})).toMatchObject({
      ...{ batches: 2, orders: 1, accounts: 1, complete: true, findings: [] },
      balances: expect.arrayContaining([
        { unit: 'fen', account: 'channel:wechatpay', amount: 10_000 },
        { unit: 'fen', account: 'coupon:welcome', amount: 2000, title: '见面礼' },
        { unit: 'fen', account: 'orders:goods', amount: -12_000 },
        { unit: 'points', account: 'points:members', amount: 300 },
      ]) as object[],
    });
    const id = `points:${friend.memberId}`;
    await shop.change('accounts', id, { balance: 301 });
    const { findings } = await finance.get('reconcile', {});
    expect(findings.map(({ about }) => about?.kind)).toContain('member');
    expect(findings.map((one) => one.what)).toContain(
      'the balance is 301 but its entries sum to 300',
    );
    await shop.change('accounts', id, { balance: 300 });
  });
});
