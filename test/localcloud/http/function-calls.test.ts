import http from 'node:http';
import { fixtureCloud, type FixtureCloud } from './fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await fixtureCloud({
    seed: async (engine) => {
      await engine.insertMany('staff', [
        { _id: 'staff-1', name: '掌柜', role: 'owner', status: 'active' },
      ]);
    },
  });
});

afterAll(() => cloud.close());

const call = (name: string, body: unknown, headers?: Record<string, string>) =>
  cloud.post(`/v1/functions/${name}`, body, headers);

/** A request whose Host header fetch would not let us write. */
function rawRequest(
  options: http.RequestOptions,
  body = '',
): Promise<{ status: number; text: string }> {
  const { port, hostname } = new URL(cloud.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject).end(body);
  });
}

describe('calling a function over HTTP', () => {
  it('answers exactly what the function returned', async () => {
    const { status, json } = await call('open', { action: 'x', data: { a: [1, '茶'] } });
    expect(status).toBe(200);
    expect(json.data.event).toEqual({ action: 'x', data: { a: [1, '茶'] } });
  });

  it('never mixes forty people calling at once', async () => {
    const people = Array.from({ length: 40 }, (_, n) => `open-id-${n}`);
    const tokens = await Promise.all(people.map((openid) => cloud.login({ openid })));
    const answers = await Promise.all(
      tokens.map((token, n) =>
        call('who', { action: 'who', data: { pauseMs: (n * 11) % 25 } }, token),
      ),
    );
    expect(answers.map(({ json }) => json.data.before.context.OPENID as unknown)).toEqual(people);
    expect(answers.map(({ json }) => json.data.after.context.OPENID as unknown)).toEqual(people);
  });

  it('knows staff by their account and not by an OPENID', async () => {
    const { json } = await call('who', {}, await cloud.login({ staff: 'staff-1' }));
    expect(json.data.before.env).toEqual({
      TCB_UUID: 'uuid-staff-1',
      TCB_CUSTOM_USER_ID: 'staff-1',
      TCB_SOURCE: 'wx_http',
    });
  });

  it('adds userInfo to a phone’s event as WeChat does, whatever the phone says', async () => {
    const token = await cloud.login({ openid: 'o-lin' });
    const body = '{"action":"x","userInfo":{"openId":"o-forged"},"__proto__":{"a":1}}';
    const { json } = await call('open', body, token);
    expect(json.data.event.userInfo).toEqual({
      appId: expect.stringMatching(/^wx[0-9a-f]{16}$/),
      openId: 'o-lin',
    });
  });

  it('adds userInfo to an empty event and to one nested beyond reason', async () => {
    const token = await cloud.login({ openid: 'o-lin' });
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const body of [' {} ', `{"action":"who","data":{},"deep":${deep}}`]) {
      const { status, json } = await call('who', body, token);
      expect([status, json.data.before.context.OPENID]).toEqual([200, 'o-lin']);
    }
  });

  it('lets a visitor without token into an open function only', async () => {
    expect((await call('open', {})).json.data.context.OPENID).toBeUndefined();
    expect(await call('who', {})).toMatchObject({
      status: 401,
      json: { ok: false, code: 'BAD_TOKEN' },
    });
  });

  it('keeps a function closed to clients closed to everybody', async () => {
    const token = await cloud.login({ openid: 'o-1' });
    for (const headers of [{}, token])
      expect(await call('hidden', {}, headers)).toMatchObject({
        status: 403,
        json: { code: 'FORBIDDEN_FUNCTION' },
      });
  });
});

describe('a function that fails', () => {
  it.each(['throw', 'exit', 'spin', 'memory', 'circular', 'huge'])(
    '(%s) is one opaque sentence with a number that leads to the log',
    async (action) => {
      const { status, json } = await call('trouble', { action });
      expect({ status, ...json }).toEqual({
        status: 200,
        ok: false,
        code: 'INTERNAL',
        message: expect.stringContaining('请稍后再试'),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(JSON.stringify(json)).not.toMatch(/secret|\/|\bat\b|Error/);
      expect(cloud.lines.some(({ text }) => text.startsWith(json.requestId))).toBe(true);
      expect((await call('trouble', { action: 'fine' })).json).toEqual({ ok: true, data: 'fine' });
    },
  );

  it('that cannot load is the same opaque sentence', async () => {
    expect((await call('broken', {})).json).toMatchObject({ ok: false, code: 'INTERNAL' });
  });
});

describe('a broken request', () => {
  it.each([
    ['no JSON', '{"action":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a number', '7'],
    ['HTML', '<html>'],
    ['a deep heap of brackets', '['.repeat(200_000)],
  ])('with %s as body is BAD_JSON', async (_, body) => {
    expect(await call('open', body)).toMatchObject({
      status: 400,
      json: {
        ok: false,
        code: 'BAD_JSON',
        message: expect.any(String),
        requestId: expect.any(String),
      },
    });
  });

  it('with broken UTF-8 is BAD_JSON', async () => {
    const response = await fetch(`${cloud.url}/v1/functions/open`, {
      method: 'POST',
      body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  it('larger than 6 MB is TOO_LARGE', async () => {
    const answer = await call('open', { action: 'x', data: 'x'.repeat(6_400_000) });
    expect(answer).toMatchObject({ status: 413, json: { code: 'TOO_LARGE' } });
  });

  it('that is larger than 6 MB only with what the platform adds is TOO_LARGE', async () => {
    const token = await cloud.login({ openid: 'o-lin' });
    const body = `{"data":"${'x'.repeat(6 * 1024 * 1024 - 12)}"}`;
    const answers = [
      call('open', body, token),
      cloud.post('/v1/notify/pay', '"'.repeat(4_000_000)),
    ];
    for (const answer of await Promise.all(answers))
      expect(answer).toMatchObject({ status: 413, json: { code: 'TOO_LARGE' } });
  });

  it('larger than 6 MB without saying so beforehand is TOO_LARGE', async () => {
    const answer = await rawRequest(
      {
        method: 'POST',
        path: '/v1/functions/open',
        headers: { 'transfer-encoding': 'chunked' },
      },
      'x'.repeat(6_400_000),
    );
    expect(answer.status).toBe(413);
  });

  it('in pieces, and without any body at all, is read like any other', async () => {
    const path = '/v1/functions/open';
    const chunked = { method: 'POST', path, headers: { 'transfer-encoding': 'chunked' } };
    expect((await rawRequest(chunked, '{"action":"x"}')).status).toBe(200);
    expect((await rawRequest({ method: 'POST', path: '/dev/invariants' })).status).toBe(200);
  });

  it.each(['nobody', '__proto__', 'constructor', '..%2fopen', 'open%00', '%E0%A4%A'])(
    'for the function "%s" is UNKNOWN_FUNCTION',
    async (name) => {
      expect(await call(name, {})).toMatchObject({ status: 404, json: { ok: false } });
    },
  );

  it.each([
    ['no bearer', 'Basic abc'],
    ['nothing after bearer', 'Bearer '],
    ['nonsense', 'Bearer abc.def'],
    ['three parts', 'Bearer a.b.c'],
    [
      'an unsigned identity',
      `Bearer ${Buffer.from('{"kind":"phone","openid":"o-1"}').toString('base64url')}.`,
    ],
  ])('with %s as token is BAD_TOKEN, also where a visitor may call', async (_, Authorization) => {
    for (const name of ['open', 'who'])
      expect(await call(name, {}, { Authorization })).toMatchObject({
        status: 401,
        json: { code: 'BAD_TOKEN' },
      });
  });

  it('with a token changed by one character is BAD_TOKEN', async () => {
    const { Authorization = '' } = await cloud.login({ openid: 'o-1' });
    const at = 'Bearer '.length + 3;
    const changed =
      Authorization.slice(0, at) +
      (Authorization[at] === 'A' ? 'B' : 'A') +
      Authorization.slice(at + 1);
    expect(await call('who', {}, { Authorization: changed })).toMatchObject({ status: 401 });
  });

  it('by another method is NOT_FOUND', async () => {
    const response = await fetch(`${cloud.url}/v1/functions/open`);
    expect(response.status).toBe(404);
  });
});

describe('requests from elsewhere', () => {
  const port = (): string => new URL(cloud.url).port;

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    '127.0.0.1.evil.example:PORT',
    '',
  ])('with Host "%s" are refused', async (host) => {
    const answer = await rawRequest({
      method: 'POST',
      path: '/v1/functions/open',
      headers: { host: host.replace('PORT', port()) },
    });
    expect(answer.status).toBe(host === '' ? 400 : 403);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'with Host "%s" and our port are ours',
    async (name) => {
      const host = `${name}:${port()}`;
      const headers = { host, origin: `http://${host}` };
      expect((await rawRequest({ path: '/dev/health', headers })).status).toBe(200);
    },
  );

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
  ])('with Origin "%s" are refused, whatever they ask', async (origin) => {
    for (const address of [
      '/v1/functions/open',
      '/dev/reset',
      '/dev/login',
      '/cloudbase',
      '/v1/notify/pay',
    ])
      expect(
        await cloud.post(address, {}, { Origin: origin.replace('PORT', port()) }),
      ).toMatchObject({ status: 403, json: { code: 'FORBIDDEN_ORIGIN' } });
  });

  const documents = '/dev/inspector/api/documents?collection=orders';
  const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const loaded = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
  const framed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };

  it.each([
    ['of another site that load documents', documents, 'cross-site', loaded, 403],
    ['of another site that frame the inspector', '/dev/inspector', 'cross-site', framed, 403],
    ['of another port that load documents', documents, 'same-site', loaded, 403],
    ['of another site that follow a link', '/dev/health', 'cross-site', link, 200],
    ['of another site that show a picture', '/pictures/none.svg', 'cross-site', loaded, 404],
    ['of our own pages', '/dev/health', 'same-origin', loaded, 200],
    ['of a typed address', '/dev/health', 'none', link, 200],
  ])('%s: %s, %s', async (_whose, address, site, kind, status) => {
    const headers = { host: `127.0.0.1:${port()}`, 'sec-fetch-site': site, ...kind };
    expect((await rawRequest({ path: address, headers })).status).toBe(status);
  });
});

describe('the login of the local cloud', () => {
  it('knows only staff who exist', async () => {
    expect(await cloud.post('/dev/login', { staff: 'nobody' })).toMatchObject({
      status: 404,
      json: { ok: false, code: 'UNKNOWN_STAFF' },
    });
  });

  it.each([
    {},
    { openid: '' },
    { openid: 7 },
    { openid: '123456' },
    { openid: 'a b' },
    { openid: { $ne: null } },
    { staff: { $ne: null } },
    { openid: 'o-1', staff: 'staff-1' },
    { openid: 'o'.repeat(65) },
  ])('refuses %j', async (body) => {
    expect(await cloud.post('/dev/login', body)).toMatchObject({ status: 400 });
  });
});

describe('what WeChat sends to the notify function', () => {
  it('arrives as HTTP access hands it over, from nobody', async () => {
    const response = await fetch(`${cloud.url}/v1/notify/wechatpay/pay?x=1`, {
      method: 'POST',
      headers: { 'Wechatpay-Serial': 'PUB_KEY_ID_1', 'Content-Type': 'application/json' },
      body: '{"id":"1"}',
    });
    const { event, identity } = await response.json();
    expect(event).toMatchObject({
      httpMethod: 'POST',
      path: '/wechatpay/pay',
      queryStringParameters: { x: '1' },
      body: '{"id":"1"}',
      isBase64Encoded: false,
    });
    expect(event.headers).toMatchObject({ 'wechatpay-serial': 'PUB_KEY_ID_1' });
    expect(identity.env).toEqual({ TCB_SOURCE: 'wx_http' });
  });

  it.each([
    ['/refuse', 401, '{"code":"FAIL"}'],
    ['/empty', 204, ''],
  ])('%s is answered as the function says', async (path, status, text) => {
    const response = await fetch(`${cloud.url}/v1/notify${path}`, { method: 'POST', body: '{}' });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it.each(['/throw', '/odd'])('%s is a failure, so that WeChat sends again', async (path) => {
    const response = await fetch(`${cloud.url}/v1/notify${path}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret/);
  });
});
