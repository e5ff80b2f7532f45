import type { Context } from 'hono';
import * as v from 'valibot';
import { HttpRefusal } from './answers';

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function readText(c: Context): Promise<string> {
  const bytes = await c.req.arrayBuffer();
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
