import { Aes, Formatter } from 'wechatpay-axios-plugin';
import type { CloudSettings } from '../settings';
import type { Notice } from './pay-records';
import { beijingTime } from './pay-views';
import { platformSignature } from './v3-signature';

/** How a notification is falsified on its way; `genuine` is WeChat Pay's own. */
export type Forgery = 'genuine' | 'bad-signature' | 'stale';

/** What the merchant's address answered; status 0 means that no answer came. */
export interface Delivery {
  readonly status: number;
  readonly body: string;
}

export interface DeliveryTools {
  readonly settings: CloudSettings;
  /** This local cloud's own address, which may be another than when the notice was written down. */
  readonly origin: string;
  readonly now: () => number;
  readonly stop: AbortSignal;
}

/** WeChat Pay waits this long for the merchant's answer. */
const ANSWER_LIMIT_MS = 5000;

const ORIGINAL_TYPE: Record<Notice['eventType'], string> = {
  'TRANSACTION.SUCCESS': 'transaction',
  'REFUND.SUCCESS': 'refund',
  'REFUND.ABNORMAL': 'refund',
  'REFUND.CLOSED': 'refund',
  'MCHTRANSFER.BILL.FINISHED': 'mch_payment',
};

function encrypted(notice: Notice, settings: CloudSettings): string {
  const kind = ORIGINAL_TYPE[notice.eventType];
  const nonce = Formatter.nonce(12);
  return JSON.stringify({
    id: notice.noticeId ?? notice._id,
    create_time: beijingTime(notice.createdAt),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: notice.summary,
    resource: {
      original_type: kind,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: Aes.AesGcm.encrypt(notice.resource, settings.apiV3Key, nonce, kind),
      associated_data: kind,
      nonce,
    },
  });
}

function signed(body: string, settings: CloudSettings, now: number, forgery: Forgery) {
  // A stale notification is a real one, recorded and sent again after the allowed five minutes.
  const headers = platformSignature(body, settings, forgery === 'stale' ? now - 600_000 : now);
  if (forgery !== 'bad-signature') return headers;
  const other = platformSignature(`${body} `, settings, now);
  return { ...headers, 'Wechatpay-Signature': other['Wechatpay-Signature'] };
}

/** Encrypts, signs and sends one notification, and reports what the merchant answered. */
export async function deliver(
  notice: Notice,
  { settings, origin, now, stop }: DeliveryTools,
  forgery: Forgery = 'genuine',
): Promise<Delivery> {
  const body = encrypted(notice, settings);
  try {
    const answer = await fetch(origin + new URL(notice.url).pathname, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...signed(body, settings, now(), forgery) },
      body,
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_LIMIT_MS), stop]),
    });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : String(error) };
  }
}

export const accepted = (delivery: Delivery): boolean =>
  delivery.status === 200 || delivery.status === 204;
