import { fault } from '../engine/cloud-fault';
import { isFields, type Fields } from '../engine/document';
import { parseEjson } from '../engine/ejson';
import type { CloudRequest } from './protocol';

export function text(request: CloudRequest, name: string): string {
  const value = request[name];
  if (typeof value === 'string' && value !== '') return value;
  throw fault.badParameter(`'${name}' must be a text`);
}

export const optionalText = (request: CloudRequest, name: string): string | undefined =>
  isAbsent(request[name]) ? undefined : text(request, name);

export function texts(request: CloudRequest, name: string): string[] {
  const value = request[name];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw fault.badParameter(`'${name}' must be a list of texts`);
}

/** A whole number from 0, or `fallback` when it was not sent. */
export function count(request: CloudRequest, name: string, fallback: number): number {
  const value = request[name];
  if (isAbsent(value)) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw fault.badParameter(`'${name}' must be a whole number`);
}

/** An object sent as Extended JSON text; nothing sent is an empty one. */
export function ejsonFields(request: CloudRequest, name: string, now: number): Fields {
  const sent = optionalText(request, name);
  return sent === undefined ? {} : fieldsFrom(sent, name, now);
}

export function fieldsFrom(sent: string, name: string, now: number): Fields {
  const value = parseEjson(sent, now);
  if (isFields(value)) return value;
  throw fault.badParameter(`'${name}' must be an object`);
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';
