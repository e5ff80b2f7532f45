import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { CloudSettings } from '../settings';
import { privateKeyIn, publicKeyIn } from './read-key';
import { V3Refusal } from './v3-refusal';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048 ';
const CLOCK_SECONDS = 300;

export interface SignedRequest {
  readonly method: string;
  /** Path and query exactly as sent: they are part of what is signed. */
  readonly target: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

function readAuthorization(header: string | undefined): Map<string, string> {
  if (!header?.startsWith(SCHEME))
    throw new V3Refusal('SIGN_ERROR', 'Http头缺少签名信息,或签名方式不对');
  const pairs = header.slice(SCHEME.length).matchAll(/(\w+)="([^"]*)"/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

/** Refuses a request the merchant did not sign just now with the key known for its serial number. */
export function checkMerchantSignature(
  request: SignedRequest,
  settings: CloudSettings,
  now: number,
): void {
  const sent = readAuthorization(request.authorization);
  const part = (name: string): string => sent.get(name) ?? '';
  if (part('mchid') !== settings.mchid) throw new V3Refusal('MCH_NOT_EXISTS', '商户号不存在');
  if (part('serial_no') !== settings.merchantSerial)
    throw new V3Refusal('SIGN_ERROR', '商户证书序列号有误');
  const timestamp = part('timestamp');
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= CLOCK_SECONDS))
    throw new V3Refusal(
      'SIGN_ERROR',
      'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟',
    );
  const message = Formatter.request(
    request.method,
    request.target,
    timestamp,
    part('nonce_str'),
    request.body,
  );
  if (!Rsa.verify(message, part('signature'), publicKeyIn(settings.merchantPublicKey)))
    throw new V3Refusal('SIGN_ERROR', '签名错误,请检查后再试');
}

export type PlatformHeaders = Record<
  | 'Wechatpay-Serial'
  | 'Wechatpay-Timestamp'
  | 'Wechatpay-Nonce'
  | 'Wechatpay-Signature'
  | 'Wechatpay-Signature-Type',
  string
>;

/** The headers by which the merchant knows that WeChat Pay said this, at this time. */
export function platformSignature(
  body: string,
  settings: CloudSettings,
  now: number,
): PlatformHeaders {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = Formatter.nonce();
  return {
    'Wechatpay-Serial': settings.platformKeyId,
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': Rsa.sign(
      Formatter.response(timestamp, nonce, body),
      privateKeyIn(settings.platformPrivateKey),
    ),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
}
