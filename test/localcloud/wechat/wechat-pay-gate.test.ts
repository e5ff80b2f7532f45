import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { aMerchant, type Merchant } from './merchant';
import { Counter, JSAPI, orderNumber, REFUNDS, TRANSFERS } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

let merchant: Merchant;
let counter: Counter;

beforeEach(async () => {
  merchant = await aMerchant();
  counter = new Counter(merchant);
});

afterEach(() => merchant.close());

const raw = (authorization: string | undefined, body: string, address = JSAPI) =>
  fetch(`${merchant.origin}/wechatpay/${address}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(authorization && { Authorization: authorization }),
    },
    body,
  });

function authorizationFor(body: string, seconds: number): string {
  const { mchid, merchantSerial, merchantPrivateKey } = merchant.settings;
  const nonce = Formatter.nonce();
  const message = Formatter.request('POST', `/wechatpay/${JSAPI}`, seconds, nonce, body);
  const signature = Rsa.sign(message, merchantPrivateKey);
  return Formatter.authorization(mchid, nonce, signature, seconds, merchantSerial);
}

describe('a request that is not the merchant’s', () => {
  it('by another serial number or merchant is refused', async () => {
    const serial = await merchant.request('POST', JSAPI, counter.aPrepay(), {
      merchantSerial: 'F'.repeat(40),
    });
    expect(serial).toMatchObject({ status: 401, data: { code: 'SIGN_ERROR' } });
    const mchid = await merchant.request('POST', JSAPI, counter.aPrepay(), { mchid: '1699999999' });
    expect(mchid.data.code).toBe('MCH_NOT_EXISTS');
  });

  it('signed with another key is refused', async () => {
    const as = { merchantPrivateKey: merchant.settings.platformPrivateKey };
    expect(await merchant.request('POST', JSAPI, counter.aPrepay(), as)).toMatchObject({
      status: 401,
      data: { code: 'SIGN_ERROR' },
    });
  });

  it('without, with half or with nonsense for a signature is refused', async () => {
    for (const authorization of [
      undefined,
      'Bearer x',
      'WECHATPAY2-SHA256-RSA2048 mchid="1"',
      'WECHATPAY2-SHA256-RSA2048 ',
    ])
      expect([401, 400]).toContain(
        (await raw(authorization, JSON.stringify(counter.aPrepay()))).status,
      );
  });

  it('changed on its way is refused', async () => {
    const body = JSON.stringify(counter.aPrepay());
    const signed = authorizationFor(body, Formatter.timestamp());
    expect((await raw(signed, body.replace('8850', '1'))).status).toBe(401);
    expect((await raw(signed, body)).status).toBe(200);
  });

  it('signed more than five minutes ago or ahead is refused', async () => {
    const body = JSON.stringify(counter.aPrepay());
    for (const away of [-301, 301]) {
      const signed = authorizationFor(body, Formatter.timestamp() + away);
      expect((await raw(signed, body)).status).toBe(401);
    }
  });

  it('hears its refusal signed by WeChat Pay', async () => {
    const answer = await raw(undefined, '{}');
    const body = await answer.text();
    const header = (name: string): string => answer.headers.get(`wechatpay-${name}`) ?? '';
    const message = Formatter.response(header('timestamp'), header('nonce'), body);
    const { platformPublicKey } = merchant.settings;
    expect(Rsa.verify(message, header('signature'), platformPublicKey)).toBe(true);
  });
});

describe('a signed request that makes no sense', () => {
  const addresses = [
    JSAPI,
    `v3/pay/transactions/out-trade-no/${orderNumber}/close`,
    REFUNDS,
    TRANSFERS,
  ];
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const bodies: readonly (readonly [string, string])[] = [
    ['nothing', ' '],
    ['half a JSON', '{"mchid":"16'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['very deep JSON', nested(30_000)],
    ['deep JSON in a field', `{"mchid":${nested(20_000)}}`],
    ['operators for values', '{"mchid":{"$ne":""},"out_refund_no":{"$gt":""}}'],
    ['a prototype', '{"__proto__":{"mchid":"1"},"constructor":{"prototype":{}}}'],
    ['a NUL', '{"mchid":"\\u0000"}'],
    ['a lonely surrogate', '{"mchid":"\\ud800"}'],
  ];

  it.each(addresses.flatMap((address) => bodies.map(([what, body]) => [what, address, body])))(
    '%s to %s is refused with a code, without a trace of the program',
    async (_, address = '', body = '') => {
      const answer = await merchant.send(address, { method: 'POST', body });
      const text = await answer.text();
      expect(answer.status).toBe(400);
      expect(JSON.parse(text)).toEqual(
        expect.objectContaining({
          code: expect.stringMatching(/^(PARAM_ERROR|MCH_NOT_EXISTS)$/),
          message: expect.any(String),
        }),
      );
      expect(text).not.toMatch(/\.ts|node_modules|\bat /);
      expect(answer.headers.get('wechatpay-signature')).not.toBeNull();
    },
  );

  it('larger than 64 KB is refused before it is looked at', async () => {
    const body = `{"mchid":"${'x'.repeat(70_000)}"}`;
    const answer = await merchant.send(JSAPI, { method: 'POST', body });
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'INVALID_REQUEST']);
  });

  it('in another encoding than UTF-8 is refused', async () => {
    const answer = await fetch(`${merchant.origin}/wechatpay/${JSAPI}`, {
      method: 'POST',
      body: new Uint8Array([0x7b, 0xff, 0xfe]),
    });
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'PARAM_ERROR']);
  });

  it('without Accept is refused', async () => {
    const answer = await merchant.send(JSAPI, {
      method: 'POST',
      body: '{}',
      headers: { Accept: '' },
    });
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'PARAM_ERROR']);
  });

  it.each([
    ['GET', 'v3/pay/transactions/out-trade-no/%00?mchid=1'],
    ['GET', 'v3/pay/transactions/out-trade-no/..%2f..%2fetc%2fpasswd?mchid=1'],
    ['GET', `v3/pay/transactions/out-trade-no/${orderNumber}`],
    ['GET', `${REFUNDS}/%E0%A4%A`],
    ['GET', `${TRANSFERS}/out-bill-no/%24ne`],
    ['DELETE', JSAPI],
    ['GET', 'v3/certificates'],
    ['POST', 'v3/nobody/knows'],
  ])('%s %s has a code of WeChat Pay’s', async (method, address) => {
    const answer = await merchant.send(address, { method });
    expect([400, 404]).toContain(answer.status);
    expect((await answer.json()).code).toMatch(
      /^(ORDER_NOT_EXIST|MCH_NOT_EXISTS|RESOURCE_NOT_EXISTS|NOT_FOUND)$/,
    );
  });
});

describe('a field nobody documented', () => {
  it('is refused, as are the documented ones taken without a word', async () => {
    expect(await counter.prepay({ colour: 'green' })).toMatchObject({
      status: 400,
      data: { code: 'PARAM_ERROR', message: '请求中含有未在API文档中定义的参数' },
    });
    const documented = {
      goods_tag: 'WXG',
      support_fapiao: false,
      detail: { cost_price: 1 },
      scene_info: { payer_client_ip: '127.0.0.1' },
      settle_info: { profit_sharing: false },
    };
    expect((await counter.prepay(documented)).status).toBe(200);
  });
});

describe('WeChat Pay on a bad day', () => {
  it.each([
    ['FREQUENCY_LIMITED', 429],
    ['SYSTEM_ERROR', 500],
  ] as const)(
    'refuses as many requests as arranged with %s, also those sent together',
    async (code, status) => {
      await merchant.pay.arrangements.refuseNext(3, code);
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, n) => counter.prepay({ out_trade_no: `order-${n}` })),
      );
      expect(answers.filter((answer) => answer.status === status)).toHaveLength(3);
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(2);
      expect(answers.find((answer) => answer.status === status)?.data.code).toBe(code);
    },
  );

  it('does not count what was not the merchant’s, and can be made good', async () => {
    await merchant.pay.arrangements.refuseNext(1, 'FREQUENCY_LIMITED');
    await raw(undefined, '{}');
    expect((await counter.prepay()).status).toBe(429);
    await merchant.pay.arrangements.refuseNext(1, 'SYSTEM_ERROR');
    await merchant.pay.arrangements.refuseNext(0, 'SYSTEM_ERROR');
    expect((await counter.prepay()).status).toBe(200);
  });
});
