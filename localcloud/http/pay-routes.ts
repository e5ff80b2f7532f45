import { Hono, type Context } from 'hono';
import type { Log } from '../host/log';
import type { PayDouble } from '../wechat/pay/pay-double';
import { V3Refusal } from '../wechat/pay/v3-refusal';
import { checkMerchantSignature, platformSignature } from '../wechat/pay/v3-signature';
import type { CloudSettings } from '../wechat/settings';
import { HttpRefusal } from './answers';
import { readText } from './request-body';

export interface PayRoutesTools {
  readonly pay: PayDouble;
  readonly settings: CloudSettings;
  readonly now: () => number;
  readonly log: Log;
}

/** No request of WeChat Pay V3 comes near this size. */
const LONGEST_BODY_BYTES = 64 * 1024;

type Work<Answer> = (body: string, c: Context) => Answer | Promise<Answer>;
type Handler = (c: Context) => Promise<Response>;

/** `/wechatpay/v3/...`: WeChat Pay's addresses, below a prefix of ours. Every answer is signed, errors too, but not files. */
export function payRoutes({ pay, settings, now, log }: PayRoutesTools): Hono {
  const answer = (status: number, value: unknown): Response => {
    const body = value === undefined ? '' : JSON.stringify(value);
    const headers = platformSignature(body, settings, now());
    if (value === undefined) return new Response(null, { status: 204, headers });
    return new Response(body, {
      status,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    });
  };

  const refusalFor = (error: unknown): Response => {
    if (error instanceof V3Refusal) return answer(error.status, error.body);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ level: 'error', source: 'wechatpay', text });
    return answer(500, { code: 'SYSTEM_ERROR', message: '系统异常,请稍后重试' });
  };

  const checked =
    (work: Work<Response>): Handler =>
    async (c) => {
      try {
        const body = await checkedBody(c, settings, now());
        await pay.arrangements.checkRefusal();
        return await work(body, c);
      } catch (error) {
        return refusalFor(error);
      }
    };
  const signed = (work: Work<unknown>): Handler =>
    checked(async (body, c) => answer(200, await work(body, c)));

  const number = (c: Context): string => c.req.param('number') ?? '';
  const { payments, refunds, transfers, bills } = pay;
  const orders = '/v3/pay/transactions';
  const bill = '/v3/fund-app/mch-transfer/transfer-bills';
  return new Hono()
    .post(
      `${orders}/jsapi`,
      signed((body) => payments.prepay(body)),
    )
    .get(
      `${orders}/out-trade-no/:number`,
      signed((_, c) => payments.query(number(c), c.req.query('mchid'))),
    )
    .get(
      `${orders}/id/:number`,
      signed((_, c) => payments.queryByTransaction(number(c), c.req.query('mchid'))),
    )
    .post(
      `${orders}/out-trade-no/:number/close`,
      signed((body, c) => payments.close(number(c), body)),
    )
    .post(
      '/v3/refund/domestic/refunds',
      signed((body) => refunds.create(body)),
    )
    .get(
      '/v3/refund/domestic/refunds/:number',
      signed((_, c) => refunds.query(number(c))),
    )
    .post(
      bill,
      signed((body) => transfers.create(body)),
    )
    .get(
      `${bill}/out-bill-no/:number`,
      signed((_, c) => transfers.query(number(c))),
    )
    .get(
      `${bill}/transfer-bill-no/:number`,
      signed((_, c) => transfers.queryByWechatNumber(number(c))),
    )
    .post(
      `${bill}/out-bill-no/:number/cancel`,
      signed((_, c) => transfers.cancel(number(c))),
    )
    .get(
      '/v3/bill/tradebill',
      signed((_, c) => bills.trade(c.req.query())),
    )
    .get(
      '/v3/bill/fundflowbill',
      signed((_, c) => bills.fundFlow(c.req.query())),
    )
    .get(
      '/v3/billdownload/file',
      checked((_, c) => {
        const { body, type } = bills.download(c.req.query('token'));
        return new Response(body, { headers: { 'Content-Type': type } });
      }),
    )
    .all('/*', () =>
      refusalFor(new V3Refusal('RESOURCE_NOT_EXISTS', '无可用的平台接口,请检查请求的URL')),
    );
}

/** The body of a request that WeChat Pay's gate lets in: known headers, bounded size, the merchant's signature. */
async function checkedBody(c: Context, settings: CloudSettings, now: number): Promise<string> {
  if (!c.req.header('accept') || !c.req.header('user-agent'))
    throw new V3Refusal('PARAM_ERROR', 'Http头缺少Accept或User-Agent');
  const body = await readText(c, LONGEST_BODY_BYTES).catch((error: unknown) => {
    throw error instanceof HttpRefusal ? unreadable(error) : error;
  });
  const url = new URL(c.req.url);
  const request = {
    method: c.req.method,
    target: url.pathname + url.search,
    authorization: c.req.header('authorization'),
    body,
  };
  checkMerchantSignature(request, settings, now);
  return body;
}

function unreadable({ code }: HttpRefusal): V3Refusal {
  return code === 'TOO_LARGE'
    ? new V3Refusal('INVALID_REQUEST', '请求体过大')
    : new V3Refusal('PARAM_ERROR', '请求体不是UTF-8编码的文本');
}
