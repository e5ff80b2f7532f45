import { fault } from '../engine/cloud-fault';
import { isFields, type Fields } from '../engine/document';

/** The parameters of a call, from JSON or from a form whose parts may be bytes. */
export function parseBody(body: Buffer, contentType: string): Fields {
  if (contentType.startsWith('multipart/form-data')) return parseForm(body, contentType);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw fault.badParameter('the body is not JSON');
  }
  if (isFields(value)) return value;
  throw fault.badParameter('the body is not a JSON object');
}

/** The parts of the SDK's forms that hold bytes, though they are sent without a file name. */
const BYTES_PARTS = new Set(['requestData', 'apiOptions']);

function parseForm(body: Buffer, contentType: string): Fields {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw fault.badParameter('the form has no boundary');
  const form: Fields = {};
  for (const part of partsOf(body, Buffer.from(`--${boundary}`))) {
    const headEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.toString('latin1', 0, Math.max(headEnd, 0)))?.[1];
    if (headEnd === -1 || name === undefined || name === '__proto__')
      throw fault.badParameter('the form cannot be read');
    const value = part.subarray(headEnd + 4);
    form[name] = BYTES_PARTS.has(name) ? Buffer.from(value) : value.toString('utf8');
  }
  return form;
}

function partsOf(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(mark);
  while (from !== -1) {
    const start = from + mark.length + 2;
    const next = body.indexOf(mark, start);
    if (next === -1) break;
    parts.push(body.subarray(start, next - 2));
    from = next;
  }
  if (parts.length === 0) throw fault.badParameter('the form has no parts');
  return parts;
}
