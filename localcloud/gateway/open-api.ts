import type { Fields } from '../engine/document';
import type { CallContext } from './protocol';

/** Bytes with their type, for interfaces that answer a picture. */
export interface OpenApiFile {
  readonly [other: string]: unknown;
  readonly contentType: string;
  readonly buffer: Uint8Array;
}

/** Thrown where WeChat does not even begin a call, e.g. for want of a permission; the SDK knows these numbers. */
export class OpenApiFault extends Error {
  constructor(readonly errorCode: number) {
    super(`error code: ${errorCode}`);
  }
}

/** The doubles of WeChat's own interfaces. `api` is the name the SDK uses, e.g. `wxacode.getUnlimited`. */
export interface OpenApi {
  /** cloud.openapi.*: answers WeChat's JSON, or a file; undefined when there is no double of it. */
  call?(api: string, data: Fields, context: CallContext): Promise<Fields | OpenApiFile | undefined>;
  /** cloud.cloudPay.*: answers WeChat Pay's JSON. */
  pay?(api: string, data: Fields, context: CallContext): Promise<Fields>;
}
