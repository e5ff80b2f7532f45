import type http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import { openEngine, type Engine } from '../../../localcloud/engine/engine';
import { payRoutes } from '../../../localcloud/http/pay-routes';
import { openServer } from '../../../localcloud/http/server';
import type { NoticePolicy } from '../../../localcloud/wechat/pay/notice-fate';
import { PayDouble } from '../../../localcloud/wechat/pay/pay-double';
import { payCollections } from '../../../localcloud/wechat/pay/pay-records';
import { openSettings, type CloudSettings } from '../../../localcloud/wechat/settings';
import { Hono } from 'hono';

export interface Captured {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** A merchant with the product's own pay library, WeChat Pay's double, and a place where notices arrive. */
export interface Merchant {
  readonly settings: CloudSettings;
  readonly engine: Engine;
  readonly pay: PayDouble;
  readonly origin: string;
  readonly notices: Captured[];
  /** What the notify address answers, in turn; 200 when the list is empty. */
  readonly statuses: number[];
  /** How long the notify address thinks before it answers, ms. */
  thinks: number;
  /** WeChat Pay's clock, UTC ms. */
  now(): number;
  advance(ms: number): void;
  request(
    method: 'GET' | 'POST',
    address: string,
    body?: object,
    as?: Partial<CloudSettings>,
  ): Promise<Reply>;
  /** A request the merchant signed, with anything at all in it. */
  send(address: string, init?: SentRequest): Promise<Response>;
  close(): Promise<void>;
}

interface SentRequest {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

interface MerchantOptions {
  readonly engine?: Engine;
  readonly noticePolicy?: NoticePolicy;
}

export async function aMerchant({
  engine = openEngine({ file: ':memory:', collections: payCollections }),
  ...options
}: MerchantOptions = {}): Promise<Merchant> {
  const settings = await openSettings(null);
  const notices: Captured[] = [];
  const statuses: number[] = [];
  const server = await openServer(0);
  const origin = `http://127.0.0.1:${server.port}`;
  let shift = 0;
  const now = (): number => Date.now() + shift;
  const pay = new PayDouble({ engine, settings, origin, now, log: () => undefined, ...options });

  const app = new Hono();
  app.route('/wechatpay', payRoutes({ pay, settings, now: Date.now, log: () => undefined }));
  app.post('/v1/notify/*', async (c) => {
    const headers = Object.fromEntries(c.req.raw.headers);
    notices.push({ path: new URL(c.req.url).pathname, headers, body: await c.req.text() });
    const status = statuses.shift() ?? 200;
    if (merchant.thinks > 0) await sleep(merchant.thinks);
    return new Response(status === 204 ? null : '{}', { status });
  });
  server.handle((request) => app.fetch(request));

  const merchant: Merchant = {
    settings,
    engine,
    pay,
    origin,
    notices,
    statuses,
    thinks: 0,
    now,
    advance: (ms) => (shift += ms),
    request: (method, address, body, as = {}) =>
      payClient({ ...settings, ...as }, origin)(method, address, body),
    send: (address, init = {}) => sendSigned(`${origin}/wechatpay/${address}`, settings, init),
    async close() {
      await pay.stop();
      await server.close(0);
      await engine.close();
    },
  };
  return merchant;
}

/** The product's own pay library, which signs requests and checks WeChat Pay's signature over every good answer. */
export function payClient(of: CloudSettings, origin: string) {
  const { client } = new Wechatpay({
    mchid: of.mchid,
    serial: of.merchantSerial,
    privateKey: of.merchantPrivateKey,
    certs: { [of.platformKeyId]: of.platformPublicKey },
    baseURL: `${origin}/wechatpay/`,
  });
  return async (method: 'GET' | 'POST', address: string, body?: object): Promise<Reply> => {
    try {
      const { status, data } = await client.request(address, method, body);
      return { status, data };
    } catch (error) {
      const { response } = error as { response?: Reply };
      if (response?.status === undefined) throw error;
      return { status: response.status, data: response.data };
    }
  };
}

function sendSigned(
  address: string,
  { mchid, merchantSerial, merchantPrivateKey }: CloudSettings,
  { method = 'GET', body = '', headers = {} }: SentRequest,
): Promise<Response> {
  const { pathname, search } = new URL(address);
  const [nonce, seconds] = [Formatter.nonce(), Formatter.timestamp()];
  const message = Formatter.request(method, pathname + search, seconds, nonce, body);
  const signature = Rsa.sign(message, merchantPrivateKey);
  const Authorization = Formatter.authorization(mchid, nonce, signature, seconds, merchantSerial);
  return fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization, ...headers },
    ...(body !== '' && { body }),
  });
}

/** Reads a notice the way the product must: first the signature and the clock, then the content. */
export function readNotice(
  { headers, body }: Captured,
  settings: CloudSettings,
  nowSeconds = Date.now() / 1000,
) {
  const header = (name: string): string => String(headers[`wechatpay-${name}`]);
  const signed = Formatter.response(header('timestamp'), header('nonce'), body);
  const notice = JSON.parse(body);
  const { ciphertext, nonce, associated_data } = notice.resource;
  return {
    genuine: Rsa.verify(signed, header('signature'), settings.platformPublicKey),
    fresh: Math.abs(nowSeconds - Number(header('timestamp'))) <= 300,
    serial: header('serial'),
    notice,
    content: JSON.parse(Aes.AesGcm.decrypt(ciphertext, settings.apiV3Key, nonce, associated_data)),
  };
}
