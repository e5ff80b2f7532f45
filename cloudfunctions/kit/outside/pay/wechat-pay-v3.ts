import * as v from 'valibot';
import Decorator from 'wechatpay-axios-plugin/lib/decorator';
import Formatter from 'wechatpay-axios-plugin/lib/formatter';
import Rsa from 'wechatpay-axios-plugin/lib/rsa';
import type { PaymentParameters } from '#contract/views';
import { refusal, success } from '#domain/result';
import { log } from '../../log';
import type { PaymentAnswer, PaymentPort, PrepayOrder, RefundOrder } from './payment-port';
import type { PaySettings } from './pay-settings';
import { confirmedPayment, readNotice, transaction } from './wechat-pay-notice';

/** Well under the ten seconds a function has. */
const timeoutMs = 5000;

/** Trade states after which no money comes. */
const over = new Set(['CLOSED', 'REVOKED', 'REFUND']);

const prepaid = v.object({ prepay_id: v.string() });
const tradeState = v.object({ trade_state: v.string() });
const refunded = v.object({ status: v.string() });

/** WeChat Pay API v3 for mini-programs: every request signed, every answer and notice verified. */
export function wechatPayV3(settings: PaySettings): PaymentPort {
  const { mchid, appid } = settings;
  const client = openClient(settings);

  return {
    merchant: { mchid, appid },

    async prepay(order) {
      const answer = await ask(() =>
        client.post('v3/pay/transactions/jsapi', prepayBody(order, settings)),
      );
      if (answer.ok) return success(signed(v.parse(prepaid, answer.data).prepay_id, settings));
      const isOver = answer.code === 'ORDERPAID' || answer.code === 'ORDER_CLOSED';
      return refusal(isOver ? 'ORDER_STATE' : 'PAY_UNAVAILABLE');
    },

    async query(orderId) {
      const path = `v3/pay/transactions/out-trade-no/${encodeURIComponent(orderId)}`;
      const answer = await ask(() => client.get(path, { params: { mchid } }), isUnknown);
      if (answer.ok) return success(stateOf(answer.data));
      return isUnknown(answer.code) ? success({ state: 'over' }) : refusal('PAY_UNAVAILABLE');
    },

    async close(orderId) {
      const path = `v3/pay/transactions/out-trade-no/${encodeURIComponent(orderId)}/close`;
      const answer = await ask(() => client.post(path, { mchid }), isUsualAtClosing);
      if (answer.ok || isUnknown(answer.code) || answer.code === 'ORDER_CLOSED')
        return success('closed');
      if (answer.code === 'ORDERPAID') return success('paid');
      // No page of WeChat Pay says by which code it refuses to close so early, so any other refusal in words is that.
      return answer.code === undefined ? refusal('PAY_UNAVAILABLE') : success('later');
    },

    async refund(order) {
      const answer = await ask(() =>
        client.post('v3/refund/domestic/refunds', refundBody(order, settings)),
      );
      if (!answer.ok) return refusal('PAY_UNAVAILABLE');
      return success(v.parse(refunded, answer.data).status === 'SUCCESS' ? 'done' : 'underWay');
    },

    readNotice: (request, now) => readNotice(request, now, settings),
  };
}

function openClient(settings: PaySettings) {
  const { mchid, serial, privateKey, publicKeyId, publicKey, baseUrl } = settings;
  const config = {
    mchid,
    serial,
    privateKey,
    certs: { [publicKeyId]: publicKey },
    baseURL: baseUrl,
    timeout: timeoutMs,
    // A proxy variable of the machine must not carry payment traffic elsewhere.
    proxy: false,
  };
  return Decorator.jsonBased(config);
}

function prepayBody(order: PrepayOrder, { mchid, appid, notifyUrl }: PaySettings): object {
  return {
    mchid,
    appid,
    description: order.description,
    out_trade_no: order.orderId,
    time_expire: `${new Date(order.payBy).toISOString().slice(0, 19)}+00:00`,
    notify_url: notifyUrl,
    amount: { total: order.amountFen, currency: 'CNY' },
    payer: { openid: order.payerOpenid },
  };
}

function refundBody(order: RefundOrder, { notifyUrl }: PaySettings): object {
  return {
    out_trade_no: order.orderId,
    out_refund_no: order.refundId,
    reason: order.reason,
    notify_url: notifyUrl,
    amount: { refund: order.amountFen, total: order.paidFen, currency: 'CNY' },
  };
}

/** What the phone hands to wx.requestPayment, signed so that WeChat knows the merchant agreed. */
function signed(prepayId: string, { appid, privateKey }: PaySettings): PaymentParameters {
  const timeStamp = String(Formatter.timestamp());
  const nonceStr = Formatter.nonce();
  const bundle = `prepay_id=${prepayId}`;
  const message = Formatter.joinedByLineFeed(appid, timeStamp, nonceStr, bundle);
  const paySign = Rsa.sign(message, privateKey);
  return { timeStamp, nonceStr, package: bundle, signType: 'RSA', paySign };
}

function stateOf(data: unknown): PaymentAnswer {
  const { trade_state } = v.parse(tradeState, data);
  if (over.has(trade_state)) return { state: 'over' };
  if (trade_state !== 'SUCCESS') return { state: 'open' };
  return { state: 'paid', payment: confirmedPayment(v.parse(transaction, data)) };
}

function isUnknown(code: string | undefined): boolean {
  return code === 'ORDER_NOT_EXIST' || code === 'ORDERNOTEXIST' || code === 'RESOURCE_NOT_EXISTS';
}

/** Paid, closed or never opened, or (as far as anybody knows its code) opened too short a time ago. */
function isUsualAtClosing(code: string | undefined): boolean {
  return (
    isUnknown(code) || code === 'ORDERPAID' || code === 'ORDER_CLOSED' || code === 'RULE_LIMIT'
  );
}

type Asked =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: string | undefined };

const fault = v.object({ response: v.object({ data: v.object({ code: v.string() }) }) });

/**
 * A refusal of WeChat Pay's own has a code; anything else is a line that is down or an answer nobody signed. `isUsual`
 * names refusals that need no line in the log.
 */
async function ask(
  send: () => Promise<{ readonly data: unknown }>,
  isUsual: (code: string | undefined) => boolean = () => false,
): Promise<Asked> {
  try {
    const { data } = await send();
    return { ok: true, data };
  } catch (error) {
    const said = v.safeParse(fault, error);
    const code = said.success ? said.output.response.data.code : undefined;
    if (!isUsual(code))
      log.warn('WeChat Pay did not do what was asked', { code: code ?? codeOf(error) });
    return { ok: false, code };
  }
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
