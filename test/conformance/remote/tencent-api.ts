import { createHash, createHmac } from 'node:crypto';
import * as v from 'valibot';

export interface TencentKeys {
  readonly secretId: string;
  readonly secretKey: string;
}

/** A call of the console's own interface that was refused, with Tencent's code. */
export class TencentRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

const answerSchema = v.object({
  Response: v.looseObject({
    Error: v.optional(v.object({ Code: v.string(), Message: v.string() })),
  }),
});

const VERSION = '2018-06-08';
const SERVICE = 'tcb';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** Signed as https://cloud.tencent.com/document/api/876/34809 (TC3-HMAC-SHA256) wants it. */
export function authorization(
  { secretId, secretKey }: TencentKeys,
  {
    host,
    action,
    body,
    timestamp,
  }: { host: string; action: string; body: string; timestamp: number },
): string {
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const signed = 'content-type;host;x-tc-action';
  const headers = `content-type:application/json\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`;
  const request = ['POST', '/', '', headers, signed, sha256(body)].join('\n');
  const scope = `${day}/${SERVICE}/tc3_request`;
  const words = ['TC3-HMAC-SHA256', String(timestamp), scope, sha256(request)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), SERVICE), 'tc3_request');
  const signature = hmac(key, words).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

export type TencentApi = (action: string, parameters: object) => Promise<void>;

/** The part of CloudBase's own interface the SDK does not have: indexes, and taking collections away. */
export const tencentApi =
  (keys: TencentKeys, region: string, address: string): TencentApi =>
  async (action, parameters) => {
    const body = JSON.stringify(parameters);
    const timestamp = Math.floor(Date.now() / 1000);
    const { host } = new URL(address);
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        authorization: authorization(keys, { host, action, body, timestamp }),
        'x-tc-action': action,
        'x-tc-version': VERSION,
        'x-tc-region': region,
        'x-tc-timestamp': String(timestamp),
      },
    });
    const { Error: refusal } = v.parse(answerSchema, await response.json()).Response;
    if (refusal) throw new TencentRefusal(refusal.Code, refusal.Message);
  };
