import { Hono, type Context } from 'hono';
import type { PayDouble } from '../wechat/pay/pay-double';
import { V3Refusal } from '../wechat/pay/v3-refusal';
import { checkMerchantSignature, platformSignature } from '../wechat/pay/v3-signature';
import type { CloudSettings } from '../wechat/settings';
import { readText } from './request-body';

export interface PayRoutesTools {
  readonly pay: PayDouble;
  readonly settings: CloudSettings;
  readonly now: () => number;
}

type Work = (body: string, c: Context) => unknown;

/** `/wechatpay/v3/...`: WeChat Pay's addresses, below a prefix of ours. Every answer is signed, errors too. */
export function payRoutes({ pay, settings, now }: PayRoutesTools): Hono {
  const answer = (status: number, value: unknown): Response => {
    const body = value === undefined ? '' : JSON.stringify(value);
    const headers = platformSignature(body, settings, now());
    if (value === undefined) return new Response(null, { status: 204, headers });
    return new Response(body, {
      status,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    });
  };

  const signed =
    (work: Work) =>
    async (c: Context): Promise<Response> => {
      const body = await readText(c);
      const url = new URL(c.req.url);
      try {
        const request = {
          method: c.req.method,
          target: url.pathname + url.search,
          authorization: c.req.header('authorization'),
          body,
        };
        checkMerchantSignature(request, settings, now());
        return answer(200, await work(body, c));
      } catch (error) {
        if (error instanceof V3Refusal) return answer(error.status, error.body);
        throw error;
      }
    };

  const number = (c: Context, name: string): string => c.req.param(name) ?? '';
  return new Hono()
    .post(
      '/v3/pay/transactions/jsapi',
      signed((body) => pay.prepay(body)),
    )
    .get(
      '/v3/pay/transactions/out-trade-no/:number',
      signed((_, c) => pay.query(number(c, 'number'), c.req.query('mchid'))),
    )
    .post(
      '/v3/pay/transactions/out-trade-no/:number/close',
      signed((body, c) => pay.close(number(c, 'number'), body)),
    )
    .post(
      '/v3/refund/domestic/refunds',
      signed((body) => pay.refunds.create(body)),
    )
    .get(
      '/v3/refund/domestic/refunds/:number',
      signed((_, c) => pay.refunds.query(number(c, 'number'))),
    );
}
