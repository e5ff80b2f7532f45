import { importLimits } from '#domain/imports/import-limits';
import { Buyer } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { minute } from '../support/builders/fixed-time';
import { overtake } from '../support/overtake';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const phone = '13900001111';
const header = '来源,单号,手机号,实付金额,时间,退款原单号';
const csv = (...rows: string[]) => ({ kind: 'csv' as const, text: [header, ...rows].join('\n') });
const take = (orders: ReturnType<typeof csv>, dryRun = false) =>
  shop.console('staff-operator').ask('importOutsideOrders', { orders, dryRun });
const register = () => friend.phone.get('register', codes.registration(phone));
const account = (unit: 'points' | 'growth' = 'points') =>
  shop.one('accounts', `${unit}:${friend.memberId}`);

const order = `天猫,T1,${phone},88.50,2025-06-17 10:00,`;
const refund = `天猫,R1,${phone},40,2025-06-18 09:00,T1`;

describe('An order made elsewhere', () => {
  it('brings the same points and growth as one of the shop', async () => {
    await register();
    expect(await take(csv(order))).toMatchObject({
      ok: true,
      data: { rows: 1, added: 1, repeated: 0, waiting: 0, problems: [], dryRun: false },
    });
    expect(account().balance).toBe(88);
    expect(account('growth').balance).toBe(88);
    const { lines } = await friend.phone.get('statement', { unit: 'points' });
    expect(lines[0]).toMatchObject({ title: '购物获得（天猫订单 T1）', amount: 88 });
  });

  it('counts once, however often it is imported', async () => {
    await register();
    await take(csv(order));
    expect(await take(csv(order))).toMatchObject({ data: { added: 0, repeated: 1 } });
    await Promise.all([
      take(csv(order, 'jd,J1,13900001111,10,2025-06-17,')),
      take(csv('jd,J1,13900001111,10,2025-06-17,')),
    ]);
    expect(account().balance).toBe(98);
    expect(shop.all('outsideOrders')).toHaveLength(2);
  });

  it('waits for a phone nobody has, and counts when it registers', async () => {
    expect(await take(csv(order, refund))).toMatchObject({ data: { added: 2, waiting: 2 } });
    expect(shop.all('accounts')).toEqual([]);
    const card = await register();
    expect(card.points.balance).toBe(88 - 39);
    expect(shop.all('outsideOrders').map((one) => one.status)).toEqual(['applied', 'applied']);
  });

  it('that came in while its phone registered is found by the outbox', async () => {
    await register();
    const { memberId } = friend;
    await take(csv(order));
    await shop.change('outsideOrders', 'tmall:T1', { status: 'waiting', points: 0, growth: 0 });
    await shop.sdk.engine.remove('ledger', {}, { multi: true });
    await shop.sdk.engine.remove('accounts', {}, { multi: true });
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(shop.one('accounts', `points:${memberId}`).balance).toBe(88);
  });

  it('of long ago brings points from today but no growth', async () => {
    await register();
    await take(csv(`门店,S1,${phone},100,2024-06-01,`));
    expect(account().balance).toBe(100);
    expect(shop.all('accounts')).toHaveLength(1);
  });

  it('may come from a program as rows', async () => {
    await register();
    const rows = [
      { source: 'erp' as const, number: 'E1', phone, amountFen: 1234, at: Date.now() - minute },
    ];
    const reply = await shop
      .console('staff-owner')
      .ask('importOutsideOrders', { orders: { kind: 'rows', rows }, dryRun: false });
    expect(reply).toMatchObject({ ok: true, data: { added: 1 } });
    expect(account().balance).toBe(12);
  });
});

describe('A refund of an order made elsewhere', () => {
  it('takes back its share, in parts that sum to the whole', async () => {
    await register();
    await take(csv(order));
    await take(csv(refund));
    expect(account().balance).toBe(88 - 39);
    await take(csv(`天猫,R2,${phone},48.50,2025-06-18 10:00,T1`));
    expect(account().balance).toBe(0);
    expect(account('growth').balance).toBe(0);
  });

  it.each([
    ['no such order', `天猫,R1,${phone},1,2025-06-18,T9`, 'ROW_REFUND_OF'],
    ['another phone', '天猫,R1,13900002222,1,2025-06-18,T1', 'ROW_REFUND_OF'],
    ['another source', `京东,R1,${phone},1,2025-06-18,T1`, 'ROW_REFUND_OF'],
    ['more than was paid', `天猫,R1,${phone},88.51,2025-06-18,T1`, 'ROW_REFUND_TOO_MUCH'],
  ])('is refused for %s', async (_, row, code) => {
    await take(csv(order));
    const before = shop.snapshot();
    expect(await take(csv(row))).toMatchObject({
      ok: false,
      code: 'IMPORT_INVALID',
      details: { problems: [{ row: 2, code }] },
    });
    expect(shop.snapshot()).toBe(before);
  });
});

describe('A refund made elsewhere', () => {
  it('takes back from whom the order gave to, not from who has the phone now', async () => {
    await register();
    await take(csv(order));
    const { privacyVersion, phone: another } = codes.registration('13900002222');
    await friend.phone.get('changePhone', { privacyVersion, phone: another, unite: false });
    const stranger = await Buyer.entering(shop, 'openid-stranger');
    await stranger.phone.get('register', codes.registration(phone));
    await take(csv(refund));
    expect(account().balance).toBe(88 - 39);
    expect(
      shop
        .all('accounts')
        .map((one) => one._id)
        .sort(),
    ).toEqual(['growth', 'points'].map((unit) => `${unit}:${friend.memberId}`));
  });
});

describe('Two imports at the same time', () => {
  const another = `天猫,R2,${phone},80,2025-06-18 09:30,T1`;

  it.each([false, true])(
    'give back no more than was paid, whichever is first (registered: %s)',
    async (isMember) => {
      if (isMember) await register();
      await take(csv(order));
      const { slow, quick } = await overtake(
        shop,
        () => take(csv(refund)),
        () => take(csv(another)),
      );
      expect(quick).toMatchObject({ ok: true, data: { added: 1 } });
      expect(slow).toMatchObject({
        ...{ ok: false, code: 'IMPORT_INVALID' },
        details: { problems: [{ row: 2, code: 'ROW_REFUND_TOO_MUCH' }] },
      });
      expect(shop.one('outsideOrders', 'tmall:T1').refundedFen).toBe(8000);
      expect(shop.all('outsideOrders')).toHaveLength(2);
    },
  );

  it('with other content under one number are told, as if the first had been there', async () => {
    const { slow, quick } = await overtake(
      shop,
      () => take(csv(order)),
      () => take(csv(order.replace('88.50', '99'))),
    );
    expect(quick).toMatchObject({ ok: true });
    expect(slow).toMatchObject({ details: { problems: [{ row: 2, code: 'ROW_CHANGED' }] } });
    expect(shop.one('outsideOrders', 'tmall:T1').amountFen).toBe(9900);
  });
});

describe('Orders of somebody who was erased', () => {
  beforeEach(async () => {
    await register();
    await take(csv(order));
    await friend.phone.get('deleteMe', { confirm: '注销' });
  });

  it('are known when they come again with the phone, so that an overlapping import goes on', async () => {
    const next = `天猫,T2,${phone},10,2025-06-18,`;
    expect(await take(csv(order, next))).toMatchObject({
      ok: true,
      data: { added: 1, repeated: 1, waiting: 1, problems: [] },
    });
    expect(shop.one('outsideOrders', 'tmall:T1').phone).toBe('');
  });

  it('may be refunded: that is kept, without the phone, and takes nothing from who has it now', async () => {
    await friend.phone.get('enter', { scene: 1001 });
    await register();
    expect(await take(csv(refund))).toMatchObject({ ok: true, data: { added: 1, waiting: 0 } });
    const { memberId } = shop.one('outsideOrders', 'tmall:T1');
    expect(shop.one('outsideOrders', 'tmall:R1')).toMatchObject({
      ...{ phone: '', status: 'applied', memberId, points: 0, growth: 0 },
    });
    expect(memberId).toMatch(/^gone-/);
    const { points } = await friend.phone.get('memberCard', {});
    expect(points.balance).toBe(0);
    expect(await take(csv(refund))).toMatchObject({ ok: true, data: { added: 0, repeated: 1 } });
  });
});

describe('An import', () => {
  it('says in a dry run what would happen, and changes nothing', async () => {
    await register();
    const before = shop.snapshot();
    const reply = await take(csv(order, '亚马逊,A1,139,abc,昨天,', refund, order), true);
    expect(reply).toMatchObject({ ok: true, data: { rows: 4, added: 2, dryRun: true } });
    const problems = reply.ok ? reply.data.problems : [];
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'ROW_SOURCE'],
      [3, 'ROW_PHONE'],
      [3, 'ROW_AMOUNT'],
      [3, 'ROW_TIME'],
      [5, 'ROW_TWICE'],
    ]);
    expect(problems.every(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(shop.snapshot()).toBe(before);
  });

  it('takes nothing when one row is wrong', async () => {
    const before = shop.snapshot();
    expect(await take(csv(order, `天猫,T2,${phone},1,2025-06-19,`))).toMatchObject({
      code: 'IMPORT_INVALID',
      details: { problems: [{ row: 3, code: 'ROW_TIME' }] },
    });
    expect(shop.snapshot()).toBe(before);
  });

  it('refuses a number whose content changed', async () => {
    await take(csv(order));
    expect(await take(csv(order.replace('88.50', '99')))).toMatchObject({
      details: { problems: [{ row: 2, code: 'ROW_CHANGED' }] },
    });
  });

  it.each([
    ['nothing but a header', header, 'IMPORT_EMPTY'],
    ['another header', 'a,b\n1,2', 'CSV_HEADER'],
    ['no table', `${header}\n"`, 'CSV_UNREADABLE'],
  ])('refuses %s', async (_, text, code) => {
    expect(await take({ kind: 'csv', text })).toMatchObject({ ok: false, code });
  });

  it('says of a file and of rows alike how many it takes', async () => {
    const line = `门店,S1,${phone},1,2025-06-18,`;
    const many = Array.from({ length: importLimits.rows + 1 }, () => line);
    const rows = many.map((_, place) => ({
      ...{ source: 'erp' as const, number: `E${place}`, phone, amountFen: 1 },
      at: Date.now() - minute,
    }));
    for (const orders of [csv(...many), { kind: 'rows' as const, rows }]) {
      const reply = await shop
        .console('staff-owner')
        .ask('importOutsideOrders', { orders, dryRun: true });
      expect(reply).toMatchObject({ ok: false, code: 'IMPORT_TOO_LONG' });
      expect(reply).toHaveProperty('message', expect.stringContaining(`${importLimits.rows} 行`));
    }
  });

  it('leaves one row in the audit, with numbers and no phone', async () => {
    await take(csv(order, refund));
    const [row] = shop.all('audit');
    expect(row?.summary).toBe('导入其他渠道订单 2 行：新增 2，重复 0，待会员注册 2');
    expect(JSON.stringify(shop.all('audit'))).not.toContain(phone);
  });

  it('is in the audit before its first row, also when it breaks off, and once', async () => {
    const taking = () =>
      shop
        .console('staff-operator')
        .ask('importOutsideOrders', { orders: csv(order), dryRun: false }, 'key-of-the-import');
    shop.wire.disturb((request, next) =>
      request['collectionName'] === 'idempotency' && request.action === 'database.insertDocument'
        ? Promise.reject(new Error('the line is cut'))
        : next(request),
    );
    expect(await taking()).toMatchObject({ ok: false });
    shop.wire.calm();
    expect(shop.all('outsideOrders')).toHaveLength(1);
    expect(shop.all('audit')).toHaveLength(1);
    expect(await taking()).toMatchObject({ ok: true, data: { repeated: 1 } });
    expect(shop.all('audit')).toHaveLength(1);
  });

  it('shows what came in, phones masked', async () => {
    await take(csv(order, refund));
    const owner = shop.console('staff-owner');
    const { items } = await owner.get('outsideOrders', { status: 'waiting' });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ phone: '139****1111', status: 'waiting' });
    expect((await owner.get('outsideOrders', { status: 'applied' })).items).toEqual([]);
  });
});
