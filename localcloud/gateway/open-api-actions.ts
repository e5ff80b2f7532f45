import { CloudFault } from '../engine/cloud-fault';
import type { Fields } from '../engine/document';
import { decodeCommApiData, encodeCommOpenApiResp } from './comm-api-message';
import type { Action, CallContext } from './gateway';
import { text, type CloudRequest } from './params';
import { isFields } from '../engine/document';

/** Bytes with their type, for interfaces that answer a picture. */
export interface OpenApiFile {
  readonly [other: string]: unknown;
  readonly contentType: string;
  readonly buffer: Uint8Array;
}

/** The doubles of WeChat's own interfaces. `api` is the name the SDK uses, e.g. `wxacode.getUnlimited`. */
export interface OpenApi {
  /** cloud.openapi.*: answers WeChat's JSON, or a file. */
  call?(api: string, data: Fields, context: CallContext): Promise<Fields | OpenApiFile>;
  /** cloud.cloudPay.*: answers WeChat Pay's JSON. */
  pay?(api: string, data: Fields, context: CallContext): Promise<Fields>;
}

export function openApiActions(openApi: OpenApi = {}): [string, Action][] {
  return [
    [
      'wx.openApi',
      async (request, context) => {
        const api = text(request, 'apiName');
        if (openApi.call === undefined) throw notYet(`cloud.openapi.${api}`);
        const data = decodeCommApiData(bytesOf(request));
        return { bytes: encodeCommOpenApiResp(await openApi.call(api, data, context)) };
      },
    ],
    [
      'wx.wxPayApi',
      async (request, context) => {
        const api = text(request, 'apiName');
        if (openApi.pay === undefined) throw notYet(`cloud.cloudPay.${api}`);
        const reply = await openApi.pay(api, jsonOf(bytesOf(request)), context);
        return { bytes: Buffer.from(JSON.stringify(reply)) };
      },
    ],
  ];
}

export const notYet = (what: string) =>
  new CloudFault('NOT_SUPPORTED_YET', `${what} is not supported by the local cloud yet`);

function bytesOf(request: CloudRequest): Uint8Array {
  const sent = request['requestData'];
  if (sent instanceof Uint8Array) return sent;
  throw new CloudFault('INVALID_PARAM', "'requestData' must be bytes");
}

function jsonOf(bytes: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (isFields(value)) return value;
  } catch {
    // Falls through to the refusal.
  }
  throw new CloudFault('INVALID_PARAM', "'requestData' is not a JSON object");
}
