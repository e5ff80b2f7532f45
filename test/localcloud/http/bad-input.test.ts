import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fixtureCloud, type FixtureCloud } from './fixture-cloud';
import { leaks, roughBodies, send, sendRaw, waysOut, type RoughAnswer } from './rough-requests';

/** Worker threads start slowly on a busy machine, and some bodies here are large. */
jest.setTimeout(120_000);

/** What stands for the parts of a route that are open. */
const parts: Readonly<Record<string, string>> = {
  ':name': 'open',
  ':number': 'N1',
  '*': 'a/b.txt',
};

/** Routes that read no body and may well answer a bad one as if nothing had been sent. */
const readNothing = new Set([
  'POST /dev/invariants',
  'POST /dev/reset',
  'POST /dev/wechat/media-pushes',
]);

/** Routes for which any text is good: the function makes of it what it can. */
const readAnything = new Set(['POST /v1/notify', 'POST /v1/notify/*']);

/** Largest bodies in bytes, where they are not the 6 MB of an event. */
const largest: Readonly<Record<string, number>> = {
  'POST /cloudbase': 20 * 1024 * 1024,
  'PUT /files/*': 50 * 1024 * 1024,
};
const EVENT_BYTES = 6 * 1024 * 1024;

interface Route {
  readonly route: string;
  readonly method: string;
  readonly address: string;
}

let folder: string;
let cloud: FixtureCloud;
let routes: readonly Route[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bad-input-'));
  const dirs = ['shell', 'h5', 'admin', 'pictures'].map((name) => path.join(folder, name));
  for (const dir of dirs) {
    await mkdir(dir);
    await writeFile(path.join(dir, 'index.html'), '<p>page</p>');
  }
  const [shell = '', h5 = '', admin = '', pictures = ''] = dirs;
  cloud = await fixtureCloud({ staticDirs: { shell, h5, admin, pictures } });
  const answered = new Set(cloud.routes.filter((route) => route !== 'ALL /*'));
  routes = [...answered].map(routeOf);
});

afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

function routeOf(route: string): Route {
  const [method = '', pattern = ''] = route.split(' ');
  const address = pattern.replace(/:\w+|\*/g, (part) => {
    const sample = parts[part];
    if (sample === undefined) throw new Error(`${route}: say in 'parts' what ${part} can be`);
    return sample;
  });
  return { route, method: method === 'ALL' ? 'POST' : method, address };
}

const usual = { accept: '*/*', 'user-agent': 'test' };
const takesBody = ({ method, route }: Route) =>
  ['POST', 'PUT', 'PATCH'].includes(method) && !readNothing.has(route);

/** The code of a refusal: JSON here and at WeChat Pay, XML where files are kept. */
const codeOf = ({ text }: RoughAnswer): string | undefined =>
  /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? /<Code>(\w+)<\/Code>/.exec(text)?.[1];

/** The function `open` of the fixtures may well understand what it was sent. */
const isUnderstood = ({ status, text }: RoughAnswer) =>
  status === 200 && text.startsWith('{"ok":true');

/** What is wrong with an answer: nothing, or a sentence. */
function faultsOf(answer: RoughAnswer): string[] {
  const told = leaks(answer).map((secret) => `tells ${secret}`);
  return answer.status >= 200 && answer.status < 600 ? told : [...told, 'is no answer'];
}

/** Nothing left the process ill: pages, functions and documents still answer. */
async function isWell(): Promise<void> {
  expect((await send(cloud.url, '/dev/health', { method: 'GET' })).status).toBe(200);
  const { status, json } = await cloud.post('/v1/functions/open', { action: 'x' });
  expect([status, json.ok]).toEqual([200, true]);
}

describe('every route', () => {
  it('is known from the local cloud itself', () => {
    expect(routes.map(({ route }) => route)).toEqual(
      expect.arrayContaining([
        'POST /v1/functions/:name',
        'POST /v1/notify/*',
        'POST /cloudbase',
        'POST /wechatpay/v3/pay/transactions/jsapi',
        'POST /dev/pay',
        'PUT /files/*',
        'GET /h5/*',
        'GET /admin/*',
        'GET /pictures/*',
      ]),
    );
    expect(new Set(routes.map(({ address }) => address)).size).toBeGreaterThan(30);
    expect(
      leaks({ status: 500, text: `Error: x at Object.<anonymous> (${__filename}:1:2)` }),
    ).toEqual(expect.arrayContaining(['at Object.', '.ts:']));
  });

  it.each(roughBodies)('answers a body that is %s with a code', async (_name, type, body) => {
    const wrong: string[] = [];
    for (const one of routes) {
      const headers = { ...usual, 'content-type': type };
      const answer = await send(cloud.url, one.address, { method: one.method, headers, body });
      const needsCode = takesBody(one) && !readAnything.has(one.route) && !isUnderstood(answer);
      const faults = faultsOf(answer);
      if (needsCode && codeOf(answer) === undefined) faults.push(`has no code: ${answer.status}`);
      wrong.push(...faults.map((fault) => `${one.route} ${fault}`));
    }
    expect(wrong).toEqual([]);
    await isWell();
  });

  it.each([
    'Bearer a.b.c',
    'Bearer ',
    'Basic \u00ff',
    'TC3-HMAC-SHA256 Credential=local-cloud/2026-01-01/tcb/tc3_request, SignedHeaders=, Signature=',
    'WECHATPAY2-SHA256-RSA2048 mchid="1",nonce_str="',
    '9999999999999.00',
    'x'.repeat(9000),
  ])('answers an authorization that is none: %#', async (authorization) => {
    const wrong: string[] = [];
    const rough = { accept: '\u00ff\u00fe', 'user-agent': '', 'if-none-match': '"', range: 'x=-1' };
    for (const { route, method, address } of routes) {
      const headers = { ...rough, authorization, cookie: 'x'.repeat(4000) };
      const answer = await send(cloud.url, address, { method, headers, body: Buffer.from('{}') });
      wrong.push(...faultsOf(answer).map((fault) => `${route} ${fault}`));
    }
    expect(wrong).toEqual([]);
    await isWell();
  });

  it.each([
    '?%E0%A4%A',
    '?__proto__=1&a[]=2&a[$ne]=',
    `?${'a=1&'.repeat(2000)}`,
    '?t=%00&sign=%ff',
    '??&&==',
  ])('answers the query %#', async (query) => {
    const wrong: string[] = [];
    for (const { route, method, address } of routes) {
      const answer = await send(cloud.url, address + query, { method, headers: usual });
      wrong.push(...faultsOf(answer).map((fault) => `${route} ${fault}`));
    }
    expect(wrong).toEqual([]);
    await isWell();
  });

  it('stops reading a body that is too large', async () => {
    const wrong: string[] = [];
    for (const one of routes.filter(takesBody)) {
      const body = Buffer.alloc((largest[one.route] ?? EVENT_BYTES) + 1, '{"a":"');
      const headers = { ...usual, 'content-type': 'application/json' };
      const answer = await send(cloud.url, one.address, {
        method: one.method,
        headers,
        body,
      }).catch(cutOff);
      const faults = faultsOf(answer);
      if (codeOf(answer) === undefined) faults.push(`has no code: ${answer.status}`);
      wrong.push(...faults.map((fault) => `${one.route} ${fault}`));
    }
    expect(wrong).toEqual([]);
    await isWell();
  });
});

/** Who is still writing when the answer comes may not get to read it. */
function cutOff(error: unknown): RoughAnswer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPIPE' || code === 'ECONNRESET') return { status: 413, text: '"code":"CUT_OFF"' };
  throw error;
}

describe('an address that would lead out of a folder', () => {
  const before = [
    'h5',
    'admin',
    'pictures',
    'shell',
    'files',
    'v1/notify',
    'v1/functions',
    'wechatpay',
    'dev',
  ];

  it.each(before)('behind /%s/ gives nothing', async (prefix) => {
    const { host } = new URL(cloud.url);
    const wrong: string[] = [];
    for (const way of waysOut)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) {
        const head = `${method} /${prefix}/${way} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
        const answer = await sendRaw(cloud.url, `${head}Content-Length: 2\r\n\r\n{}`);
        const faults = faultsOf(answer);
        if (/root:|\[core\]|"devDependencies"/.test(answer.text)) faults.push('gave a file away');
        wrong.push(...faults.map((fault) => `${method} ${way.slice(0, 60)} ${fault}`));
      }
    expect(wrong).toEqual([]);
    await isWell();
  });
});

describe('a request that is no HTTP as we know it', () => {
  const host = () => new URL(cloud.url).host;
  const head = (method: string, address = '/dev/health') =>
    `${method} ${address} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n`;

  it.each([
    'TRACE',
    'PROPFIND',
    'PURGE',
    'PATCH',
    'OPTIONS',
    'FOO',
    'get',
    'GET\u0000',
    'A'.repeat(5000),
  ])('by a method of none of ours is refused: %#', async (method) => {
    const answer = await sendRaw(cloud.url, `${head(method)}\r\n`);
    expect(faultsOf(answer)).toEqual([]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await isWell();
  });

  it.each([
    ['a header of 64 KB', () => `${head('GET')}X-Long: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['a header without a name', () => `${head('GET')}: x\r\n\r\n`],
    ['a folded header', () => `${head('GET')}X-A: 1\n Host: evil\r\n\r\n`],
    ['two lengths', () => `${head('POST')}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`],
    [
      'a length and pieces',
      () => `${head('POST')}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a negative length', () => `${head('POST')}Content-Length: -5\r\n\r\n{}`],
    [
      'pieces of no size',
      () => `${head('POST', '/dev/login')}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
    ],
    ['no HTTP at all', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n'],
    ['an address of 32 KB', () => `${head('GET', `/${'a'.repeat(32_768)}`)}\r\n`],
  ])('with %s is refused', async (_what, bytes) => {
    const answer = await sendRaw(cloud.url, bytes());
    expect(leaks(answer)).toEqual([]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await isWell();
  });
});
