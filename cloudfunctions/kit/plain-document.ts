const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A fresh copy of a document with nothing but its own data, ready to be stored: fields that are undefined are
 * left out, and keys that would change an object's nature are refused.
 * @throws TypeError for such keys, and for values a document cannot hold.
 */
export function plainDocument(value: object): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (forbidden.has(key)) throw new TypeError(`A document has no field ${key}`);
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) copy[key] = plainValue(field);
  }
  return copy;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) return plainDocument(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`A document cannot hold a ${typeof value}`);
}
