import { Aes } from 'wechatpay-axios-plugin';
import { Buyer, cake, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { minute } from '../support/builders/fixed-time';
import { PayHouse, type HttpEvent } from '../support/pay-house';
import { conflict } from '../support/wire';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
let orderId: string;
beforeEach(async () => {
  orderId = (await friend.place([tea(2), cake(1)], [await friend.claim()])).id;
  await friend.payAtWechat(orderId);
});

const answered = ({ statusCode, body }: { statusCode: number; body: string }) => [
  statusCode,
  (JSON.parse(body) as { code: string }).code,
];

describe('A genuine notice', () => {
  it('pays the order once and is kept as it came', async () => {
    const notice = shop.pay.paidNotice(orderId);
    expect(answered(await shop.notify(notice))).toEqual([200, 'SUCCESS']);
    expect(shop.one('orders', orderId).payment.status).toBe('paid');
    expect(shop.all('notices')).toMatchObject([
      { outcome: 'applied', orderId, body: notice.body, source: 'wechatpay' },
    ]);
  });

  it('is a success again when it comes twice, and changes nothing', async () => {
    const notice = shop.pay.paidNotice(orderId);
    await shop.notify(notice);
    const before = shop.snapshot();
    expect(answered(await shop.notify(notice))).toEqual([200, 'SUCCESS']);
    expect(answered(await shop.notify(shop.pay.paidNotice(orderId)))).toEqual([200, 'SUCCESS']);
    expect(shop.snapshot()).toBe(before);
    expect(shop.all('notices').map((kept) => kept.outcome)).toEqual(['applied', 'repeated']);
  });

  it('pays once when fifteen come at the same moment', async () => {
    const notices = Array.from({ length: 15 }, () => shop.pay.paidNotice(orderId));
    const replies = await Promise.all(notices.map((notice) => shop.notify(notice)));
    expect(replies.map((reply) => reply.statusCode)).toEqual(Array(15).fill(200));
    expect(shop.all('ledger')).toHaveLength(1);
    expect(shop.all('stockMovements').filter((one) => one.kind === 'sell')).toHaveLength(1);
  });

  it('may come with its body in base64', async () => {
    const { body, ...notice } = shop.pay.paidNotice(orderId);
    const encoded = {
      ...notice,
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
    };
    expect(answered(await shop.notify(encoded))).toEqual([200, 'SUCCESS']);
  });

  it('is noted as received and answered 500 when the database is down, and works the next time', async () => {
    const notice = shop.pay.paidNotice(orderId);
    shop.wire.disturb((request, next) =>
      request.action === 'database.startTransaction'
        ? Promise.resolve({ requestId: 'w', code: 'INVALIID_ENV', message: 'no such environment' })
        : next(request),
    );
    expect(answered(await shop.notify(notice))).toEqual([500, 'FAIL']);
    shop.wire.calm();
    expect(shop.all('notices')).toMatchObject([{ outcome: 'received' }]);
    expect(answered(await shop.notify(notice))).toEqual([200, 'SUCCESS']);
    expect(shop.all('notices')).toMatchObject([{ outcome: 'applied' }]);
  });
});

describe('A genuine notice that comes while too many others write', () => {
  it('is asked for again and is noted as applied then', async () => {
    const notice = shop.pay.paidNotice(orderId);
    shop.wire.disturb((request, next) =>
      request.action === 'database.commitTransaction' ? Promise.resolve(conflict) : next(request),
    );
    expect(answered(await shop.notify(notice))).toEqual([503, 'FAIL']);
    shop.wire.calm();
    expect(shop.all('notices')).toMatchObject([{ outcome: 'received' }]);
    expect(answered(await shop.notify(notice))).toEqual([200, 'SUCCESS']);
    expect(shop.all('notices')).toMatchObject([{ outcome: 'applied' }]);
  });
});

/** Each of them must leave the order unpaid. */
const forgeries: readonly [string, string, number, (house: PayHouse) => HttpEvent][] = [
  [
    'another amount',
    'PAY_WRONG_AMOUNT',
    400,
    (house) => house.paidNotice(orderId, { amount: { total: 1, currency: 'CNY' } }),
  ],
  [
    'another currency',
    'PAY_WRONG_AMOUNT',
    400,
    (house) => house.paidNotice(orderId, { amount: { total: 10_350, currency: 'USD' } }),
  ],
  [
    'another merchant',
    'PAY_WRONG_MERCHANT',
    400,
    (house) => house.paidNotice(orderId, { mchid: '1600000009' }),
  ],
  [
    'another app',
    'PAY_WRONG_APP',
    400,
    (house) => house.paidNotice(orderId, { appid: 'wx0000000000000009' }),
  ],
  [
    'another payer',
    'PAY_WRONG_PAYER',
    400,
    (house) => house.paidNotice(orderId, { payer: { openid: 'openid-stranger' } }),
  ],
  [
    'an order nobody placed',
    'PAY_WRONG_ORDER',
    400,
    (house) => house.paidNotice(orderId, { out_trade_no: 'nobody00000000000000' }),
  ],
  [
    'no order',
    'NOTICE_UNREADABLE',
    400,
    (house) => house.paidNotice(orderId, { out_trade_no: '' }),
  ],
  [
    'no transaction',
    'NOTICE_UNREADABLE',
    400,
    (house) => house.paidNotice(orderId, { transaction_id: '' }),
  ],
  [
    'a payment that failed',
    'PAY_NOT_SUCCESS',
    400,
    (house) => house.paidNotice(orderId, { trade_state: 'PAYERROR' }),
  ],
  [
    'a body changed after signing',
    'NOTICE_SIGNATURE',
    401,
    (house) => ({ ...house.paidNotice(orderId), body: `${house.paidNotice(orderId).body} ` }),
  ],
  [
    'a signature of somebody else',
    'NOTICE_SIGNATURE',
    401,
    (house) => new Forger(house).paidNotice(orderId),
  ],
  [
    'no signature',
    'NOTICE_SIGNATURE',
    401,
    (house) => without(house.paidNotice(orderId), 'wechatpay-signature'),
  ],
  [
    'another serial number',
    'NOTICE_SIGNATURE',
    401,
    (house) => withHeader(house.paidNotice(orderId), 'wechatpay-serial', 'PUB_KEY_ID_9'),
  ],
  [
    'a timestamp moved without signing again',
    'NOTICE_SIGNATURE',
    401,
    (house) => withHeader(house.paidNotice(orderId), 'wechatpay-timestamp', '1750219100'),
  ],
  [
    'six minutes of age',
    'NOTICE_STALE',
    400,
    (house) => house.sealed(house.paidNotice(orderId).body, Date.now() - 6 * minute),
  ],
  [
    'six minutes from the future',
    'NOTICE_STALE',
    400,
    (house) => house.sealed(house.paidNotice(orderId).body, Date.now() + 6 * minute),
  ],
  [
    'a body sealed with another key',
    'NOTICE_UNREADABLE',
    400,
    (house) => house.sealed(sealedElsewhere()),
  ],
  ['no JSON at all', 'NOTICE_UNREADABLE', 400, (house) => house.sealed('not json')],
  [
    'an event we do not know',
    'NOTICE_UNREADABLE',
    400,
    (house) => house.notice('COUPON.USE', { mchid: 'x' }),
  ],
];

describe('A notice with', () => {
  it.each(forgeries)('%s is refused with %s and kept apart', async (_, code, status, forge) => {
    const before = shop.snapshot();
    expect(answered(await shop.notify(forge(shop.pay)))).toEqual([status, 'FAIL']);
    expect(shop.snapshot()).toBe(before);
    expect(shop.all('notices')).toMatchObject([{ outcome: 'refused', code }]);
  });

  it('a known id but no signature does not stand in the way of the genuine one', async () => {
    const genuine = shop.pay.paidNotice(orderId);
    await shop.notify(withHeader(genuine, 'wechatpay-signature', 'forged'));
    expect(answered(await shop.notify(genuine))).toEqual([200, 'SUCCESS']);
    expect(shop.one('orders', orderId).payment.status).toBe('paid');
  });

  it('a giant body is cut before it is kept', async () => {
    await shop.notify({ ...shop.pay.paidNotice(orderId), body: 'x'.repeat(100_000) });
    expect(shop.all('notices')[0]?.body.length).toBeLessThanOrEqual(4096);
  });
});

describe('Nobody with an identity', () => {
  it.each([
    ['a phone', { kind: 'phone', openid: 'openid-friend', unionid: '' }],
    ['a visitor in single-page mode', { kind: 'visitor' }],
    ['the console', { kind: 'staff', staffId: 'staff-owner' }],
  ] as const)('can hand in a notice: %s', async (_, caller) => {
    const before = shop.snapshot();
    expect(answered(await shop.notify(shop.pay.paidNotice(orderId), caller))).toEqual([
      403,
      'FAIL',
    ]);
    expect(shop.snapshot()).toBe(before);
    expect(shop.all('notices')).toEqual([]);
  });

  it.each([[undefined], [null], [{}], ['text'], [{ httpMethod: 'GET', headers: {}, body: '' }]])(
    'needs more than %j for a notice',
    async (event) => {
      const reply = (await shop.call('notify', { kind: 'http' }, event)) as { statusCode: number };
      expect(reply.statusCode).toBe(400);
    },
  );
});

describe('Two orders', () => {
  it('cannot be paid with one payment', async () => {
    const other = await friend.place([pot(1)]);
    await shop.notify(shop.pay.paidNotice(orderId));
    const reply = await shop.notify(shop.pay.paidNotice(orderId, { out_trade_no: other.id }));
    expect(answered(reply)).toEqual([400, 'FAIL']);
    expect(shop.one('orders', other.id).payment.status).toBe('unpaid');
  });

  it('means: a second transaction for a paid order is not swallowed', async () => {
    await shop.notify(shop.pay.paidNotice(orderId));
    const again = shop.pay.paidNotice(orderId, { transaction_id: '4200009999' });
    expect(answered(await shop.notify(again))).toEqual([400, 'FAIL']);
    const kept = shop.all('notices').find((notice) => notice.outcome === 'refused');
    expect(kept).toMatchObject({ code: 'ORDER_STATE', orderId });
  });
});

/** Knows everything about the order, but has not WeChat Pay's key. */
class Forger extends PayHouse {
  constructor(house: PayHouse) {
    super();
    for (const [id, payment] of house.payments) this.payments.set(id, payment);
  }
}

function withHeader(event: HttpEvent, name: string, value: string): HttpEvent {
  return { ...event, headers: { ...event.headers, [name]: value } };
}

function without(event: HttpEvent, name: string): HttpEvent {
  const headers = Object.entries(event.headers).filter(([one]) => one !== name);
  return { ...event, headers: Object.fromEntries(headers) };
}

function sealedElsewhere(): string {
  const nonce = 'abcdefghijkl';
  const ciphertext = Aes.AesGcm.encrypt('{}', 'another-key-of-thirty-two-bytes!', nonce, 'x');
  const resource = { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: 'x' };
  return JSON.stringify({ id: 'n1', event_type: 'TRANSACTION.SUCCESS', resource });
}
