import type { Fields } from '../engine/document';
import type { CallContext } from './protocol';

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
