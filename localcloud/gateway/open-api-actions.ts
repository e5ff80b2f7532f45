import { CloudFault } from '../engine/cloud-fault';
import { isFields, type Fields } from '../engine/document';
import { OpenApiFault, type OpenApi } from './open-api';
import { decodeCommApiData, encodeCommOpenApiResp } from './comm-api-message';
import type { Action, CloudRequest } from './protocol';
import { text } from './params';

export function openApiActions(openApi: OpenApi = {}): [string, Action][] {
  return [
    [
      'wx.openApi',
      async (request, context) => {
        const api = text(request, 'apiName');
        const data = decodeCommApiData(bytesOf(request));
        const reply = await openApi.call?.(api, data, context).catch(orFault);
        if (reply === undefined) throw notYet(`cloud.openapi.${api}`);
        return { bytes: encodeCommOpenApiResp(reply) };
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

function orFault(error: unknown): OpenApiFault {
  if (error instanceof OpenApiFault) return error;
  throw error;
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
