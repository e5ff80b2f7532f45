import { timingSafeEqual } from 'node:crypto';
import { CloudFault } from '../engine/cloud-fault';
import { memberOf, sdkModules } from './sdk-modules';

export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
}

/** What the SDK signs: https://cloud.tencent.com/document/api/598/38504 (TC3-HMAC-SHA256). */
export interface SignedRequest {
  readonly url: string;
  readonly header: (name: string) => string | undefined;
  readonly params: Record<string, unknown>;
}

type Sign = (options: {
  secretId: string;
  secretKey: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  params: Record<string, unknown>;
  timestamp: number;
  withSignedParams: boolean;
}) => { authorization: string };

const isSign = (value: unknown): value is Sign => typeof value === 'function';

const MAX_AGE_SECONDS = 600;

/** @returns a check that throws SIGN_PARAM_INVALID unless the request was signed with our secret */
export function signatureCheck(credential: Credential, now: () => number) {
  const sign = memberOf(sdkModules().library('@cloudbase/signature-nodejs'), 'sign');
  if (!isSign(sign)) throw new Error('the signing library of wx-server-sdk cannot be found');
  return (request: SignedRequest): void => {
    const given = request.header('authorization') ?? '';
    if (!given.includes(`Credential=${credential.secretId}/`)) throw refused('unknown credential');
    const timestamp = Number(request.header('x-timestamp'));
    if (!(Math.abs(now() / 1000 - timestamp) <= MAX_AGE_SECONDS)) throw refused('stale timestamp');
    if (!isSame(given, resign(sign, credential, request, timestamp)))
      throw refused('signature does not match');
  };
}

const refused = (why: string) => new CloudFault('SIGN_PARAM_INVALID', why);

/** Signs the request once more, over the headers its sender says it signed. */
function resign(
  sign: Sign,
  credential: Credential,
  { url, header, params }: SignedRequest,
  timestamp: number,
): string {
  const names = /SignedHeaders=([^,]*)/.exec(header('authorization') ?? '')?.[1]?.split(';') ?? [];
  const headers: Record<string, string> = {};
  for (const name of names) headers[name] = header(name) ?? '';
  try {
    const options = { method: 'post', url, headers, params, timestamp, withSignedParams: true };
    return sign({ ...credential, ...options }).authorization;
  } catch {
    throw refused('host and content-type must be signed');
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
