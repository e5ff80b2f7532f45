import * as v from 'valibot';
import type { ErrorCode } from '#contract/errors';
import type { FieldCodes } from './action-entry';
import type { Answer } from './answer';
import type { ServerRefusal } from './refused';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 12;
/** A field the caller made up may have any name; the answer does not repeat megabytes of it. */
const longestField = 120;

/**
 * True when no key at any depth could become an operator, a path or an object's nature. Looked at before the schema,
 * because a schema that copies would already have been changed by such a key.
 */
export function isPlainData(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, depth + 1));
  return Reflect.ownKeys(value).every(
    (key) =>
      typeof key === 'string' &&
      !forbidden.has(key) &&
      !key.startsWith('$') &&
      !key.includes('.') &&
      isPlainData(Reflect.get(value, key), depth + 1),
  );
}

/** Checks the data of a call with the contract's schema. The refusal names the field, never its value. */
export function checkInput<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  fieldCodes: FieldCodes = {},
): Answer<v.InferOutput<Schema>> {
  // A schema of an object would take an empty list for an empty object.
  if (Array.isArray(data) || !isPlainData(data)) return badRequest('data');
  const parsed = v.safeParse(schema, data ?? {}, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  return refuse(parsed.issues[0], fieldCodes);
}

function refuse(issue: v.BaseIssue<unknown>, fieldCodes: FieldCodes): ServerRefusal {
  const field = (v.getDotPath(issue) ?? 'data').slice(0, longestField);
  const isUnknownKey = issue.type === 'strict_object';
  const code = isUnknownKey ? undefined : codeOf(field, issue.type, fieldCodes);
  return code === undefined ? badRequest(field) : { ok: false, code, details: { field } };
}

/** The most exact code: for the field itself, else for what it is part of. */
function codeOf(field: string, type: string, fieldCodes: FieldCodes): ErrorCode | undefined {
  const parts = field.split('.').map((part) => (/^\d+$/.test(part) ? '*' : part));
  for (let length = parts.length; length > 0; length -= 1) {
    const code = fieldCodes[parts.slice(0, length).join('.')];
    if (typeof code === 'string') return code;
    if (code !== undefined && length === parts.length)
      return new Map(Object.entries(code)).get(type);
  }
  return undefined;
}

export function badRequest(field: string): ServerRefusal {
  return { ok: false, code: 'BAD_REQUEST', details: { field } };
}
