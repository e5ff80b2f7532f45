import type { Context } from 'hono';
import * as v from 'valibot';
import { bodyBytes } from '../gateway/body-bytes';
import { EVENT_LIMIT_BYTES } from '../host/invocation';
import { HttpRefusal } from './answers';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as sent, given up as soon as it grows over the limit, whatever length it claims. */
async function readBytes(c: Context, maxBytes: number): Promise<Buffer> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw new HttpRefusal('TOO_LARGE');
  const bytes = await bodyBytes(c.req.raw.body, { maxBytes });
  if (bytes === 'too large') throw new HttpRefusal('TOO_LARGE');
  return bytes;
}

/** The body as text; 6 MB is what the cloud takes for one event. */
export async function readText(c: Context, maxBytes = EVENT_LIMIT_BYTES): Promise<string> {
  const bytes = await readBytes(c, maxBytes);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpRefusal('BAD_JSON');
  }
}

/** The JSON object of a request, together with its text as sent. */
export async function readJsonObject(c: Context): Promise<{ text: string; value: object }> {
  const text = await readText(c);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpRefusal('BAD_JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpRefusal('BAD_JSON');
  return { text, value };
}

/** The JSON object of a request in a known shape. */
export async function readShape<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, (await readJsonObject(c)).value);
  if (!parsed.success) throw new HttpRefusal('BAD_REQUEST');
  return parsed.output;
}
