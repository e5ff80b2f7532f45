import * as v from 'valibot';
import Aes from 'wechatpay-axios-plugin/lib/aes';
import Formatter from 'wechatpay-axios-plugin/lib/formatter';
import Rsa from 'wechatpay-axios-plugin/lib/rsa';
import { refusal, success, type Result } from '#domain/result';
import type { ConfirmedPayment, Notice, NoticeRefusalCode, NoticeRequest } from './payment-port';
import type { PaySettings } from './pay-settings';

/** WeChat Pay's own limit: an older notice may be one that somebody recorded. */
const freshSeconds = 300;

const envelope = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  event_type: v.string(),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.string(),
    associated_data: v.optional(v.string(), ''),
  }),
});

const filled = v.pipe(v.string(), v.minLength(1));

/** WeChat Pay's transaction, as a notice carries it and a query answers it. */
export const transaction = v.object({
  mchid: v.string(),
  appid: v.string(),
  out_trade_no: filled,
  trade_state: v.string(),
  transaction_id: filled,
  success_time: v.pipe(v.string(), v.isoTimestamp()),
  payer: v.object({ openid: v.string() }),
  amount: v.object({ total: v.number(), currency: v.optional(v.string(), 'CNY') }),
});

const refundResource = v.object({
  mchid: v.string(),
  out_trade_no: filled,
  out_refund_no: filled,
  refund_status: v.string(),
  amount: v.object({ refund: v.number() }),
});

export function confirmedPayment(told: v.InferOutput<typeof transaction>): ConfirmedPayment {
  return {
    transactionId: told.transaction_id,
    paidAt: Date.parse(told.success_time),
    notice: {
      mchid: told.mchid,
      appid: told.appid,
      payerOpenid: told.payer.openid,
      amountFen: told.amount.total,
      currency: told.amount.currency,
      tradeState: told.trade_state,
      outTradeNo: told.out_trade_no,
    },
  };
}

/** Signature, then time, then content: what is not signed is not even parsed. */
export function readNotice(
  request: NoticeRequest,
  now: number,
  settings: PaySettings,
): Result<Notice, NoticeRefusalCode> {
  if (!isSigned(request, settings)) return refusal('NOTICE_SIGNATURE');
  const seconds = Number(request.headers['wechatpay-timestamp']);
  if (!(Math.abs(now / 1000 - seconds) <= freshSeconds)) return refusal('NOTICE_STALE');
  const notice = open(request.body, settings);
  return notice === undefined ? refusal('NOTICE_UNREADABLE') : success(notice);
}

function isSigned({ headers, body }: NoticeRequest, settings: PaySettings): boolean {
  const timestamp = headers['wechatpay-timestamp'] ?? '';
  const nonce = headers['wechatpay-nonce'] ?? '';
  const signature = headers['wechatpay-signature'] ?? '';
  if (headers['wechatpay-serial'] !== settings.publicKeyId) return false;
  if (!/^\d{1,12}$/.test(timestamp) || nonce === '' || signature === '') return false;
  try {
    return Rsa.verify(Formatter.response(timestamp, nonce, body), signature, settings.publicKey);
  } catch {
    return false;
  }
}

/** undefined for anything that cannot be decrypted or has not the form of a notice we know. */
function open(body: string, settings: PaySettings): Notice | undefined {
  try {
    const { id, event_type, resource } = v.parse(envelope, JSON.parse(body));
    const { ciphertext, nonce, associated_data } = resource;
    const plain = Aes.AesGcm.decrypt(ciphertext, settings.apiV3Key, nonce, associated_data);
    return meaning(id, event_type, JSON.parse(plain));
  } catch {
    return undefined;
  }
}

function meaning(id: string, eventType: string, content: unknown): Notice | undefined {
  if (eventType === 'TRANSACTION.SUCCESS') {
    return { id, kind: 'paid', payment: confirmedPayment(v.parse(transaction, content)) };
  }
  if (!eventType.startsWith('REFUND.')) return undefined;
  const refund = v.parse(refundResource, content);
  return {
    id,
    kind: 'refund',
    mchid: refund.mchid,
    orderId: refund.out_trade_no,
    refundId: refund.out_refund_no,
    amountFen: refund.amount.refund,
    done: refund.refund_status === 'SUCCESS',
  };
}
