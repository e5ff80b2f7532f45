import type http from 'node:http';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import { openEngine, type Engine } from '../../../localcloud/engine/engine';
import { payRoutes } from '../../../localcloud/http/pay-routes';
import { openServer } from '../../../localcloud/http/server';
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
  advance(ms: number): void;
  request(
    method: 'GET' | 'POST',
    address: string,
    body?: object,
    as?: Partial<CloudSettings>,
  ): Promise<Reply>;
  close(): Promise<void>;
}

export async function aMerchant(
  engine = openEngine({ file: ':memory:', collections: payCollections }),
): Promise<Merchant> {
  const settings = await openSettings(null);
  const notices: Captured[] = [];
  const statuses: number[] = [];
  const server = await openServer(0);
  const origin = `http://127.0.0.1:${server.port}`;
  let shift = 0;
  const now = (): number => Date.now() + shift;
  const pay = new PayDouble({ engine, settings, origin, now, log: () => undefined });

  const app = new Hono();
  app.route('/wechatpay', payRoutes({ pay, settings, now: Date.now }));
  app.post('/v1/notify/*', async (c) => {
    const headers = Object.fromEntries(c.req.raw.headers);
    notices.push({ path: new URL(c.req.url).pathname, headers, body: await c.req.text() });
    const status = statuses.shift() ?? 200;
    return new Response(status === 204 ? null : '{}', { status });
  });
  server.handle((request) => app.fetch(request));

  return {
    settings,
    engine,
    pay,
    origin,
    notices,
    statuses,
    advance: (ms) => (shift += ms),
    request: (method, address, body, as = {}) =>
      payClient({ ...settings, ...as }, origin)(method, address, body),
    async close() {
      await pay.stop();
      await server.close(0);
      await engine.close();
    },
  };
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
