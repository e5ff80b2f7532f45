import { BoxedNumber, isInt } from './number-kinds';

/**
 * The bytes of a value in BSON, by which MongoDB limits a document to 16 MB: https://bsonspec.org/spec.html
 * Its Extended JSON text can be twice as long, or shorter.
 */
export function bsonSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 5 + Buffer.byteLength(value);
    case 'number':
      return isInt(value) ? 4 : 8;
    case 'boolean':
      return 1;
    case 'object':
      return value === null ? 0 : objectSize(value);
    default:
      return 0;
  }
}

function objectSize(value: object): number {
  if (value instanceof Date || value instanceof BoxedNumber) return 8;
  if (value instanceof RegExp) return Buffer.byteLength(value.source) + value.flags.length + 2;
  let size = 5;
  for (const [name, field] of Object.entries(value))
    if (field !== undefined) size += 2 + Buffer.byteLength(name) + bsonSize(field);
  return size;
}
