import { Reader, Writer } from 'protobufjs/minimal';
import { fault } from '../engine/cloud-fault';
import type { Fields } from '../engine/document';
import { OpenApiFault, type OpenApiFile } from './open-api';

/**
 * The protocol-buffer messages around cloud.openapi, as wx-server-sdk 4.0.2 writes and reads them:
 *   CommApiData     { int32 apiType = 1; OpenApiData openapiData = 2; ... }
 *   OpenApiData     { repeated KeyValuePair pairs = 1 }
 *   KeyValuePair    { string key = 1; bytes value = 2; string contentType = 3 }
 *   CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; ... }
 * A value is JSON text, or the bytes of a file when it has a content type.
 */
export function decodeCommApiData(bytes: Uint8Array): Fields {
  const data: Fields = {};
  try {
    eachField(Reader.create(bytes), 2, (openApiData) =>
      eachField(openApiData, 1, (pair) => {
        const { key, value } = readPair(pair);
        if (key === '__proto__') throw new Error('not a name');
        data[key] = value;
      }),
    );
  } catch {
    throw fault.badParameter("'requestData' cannot be read");
  }
  return data;
}

/** Visits the embedded messages under one field number and skips everything else. */
function eachField(reader: Reader, field: number, visit: (message: Reader) => void): void {
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === field) visit(Reader.create(reader.bytes()));
    else reader.skipType(tag & 7);
  }
}

function readPair(reader: Reader): { key: string; value: unknown } {
  let key = '';
  let bytes: Uint8Array = new Uint8Array();
  let contentType = '';
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1) key = reader.string();
    else if (tag >>> 3 === 2) bytes = reader.bytes();
    else if (tag >>> 3 === 3) contentType = reader.string();
    else reader.skipType(tag & 7);
  }
  const value: unknown =
    contentType === '' ? JSON.parse(Buffer.from(bytes).toString('utf8')) : { contentType, bytes };
  return { key, value };
}

const isFile = (reply: Fields | OpenApiFile): reply is OpenApiFile =>
  reply['buffer'] instanceof Uint8Array && typeof reply['contentType'] === 'string';

export function encodeCommOpenApiResp(reply: Fields | OpenApiFile | OpenApiFault): Uint8Array {
  if (reply instanceof OpenApiFault)
    return Writer.create().uint32(24).int32(reply.errorCode).finish();
  const [body, contentType] = isFile(reply)
    ? [reply.buffer, reply.contentType]
    : [Buffer.from(JSON.stringify(reply)), 'application/json; charset=utf-8'];
  return Writer.create().uint32(10).bytes(body).uint32(18).string(contentType).finish();
}
