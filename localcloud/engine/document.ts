import { fault } from './cloud-fault';
import { BoxedNumber, fromNumber, isNumeric, plain, whole } from './number-kinds';

/** The name of a document inside its collection; `1` and `'1'` are two documents. */
export type Id = string | number;

/** A stored document. Stored documents are never changed in place, only replaced. */
export interface Doc {
  readonly _id: Id;
  readonly [field: string]: unknown;
}

export type Fields = Record<string, unknown>;

const MAX_DEPTH = 100;

export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  // Asked of every step into a document: the usual answer comes first.
  if (Object.getPrototypeOf(value) === Object.prototype) return true;
  return !(
    Array.isArray(value) ||
    value instanceof Date ||
    value instanceof RegExp ||
    value instanceof BoxedNumber
  );
}

/** A deep copy for a caller, who may do with it what he likes; every number is a plain one. */
export function copyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyValue);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof BoxedNumber) return plain(value);
  if (value instanceof RegExp) return value;
  const copy: Fields = {};
  for (const [name, field] of Object.entries(value)) copy[name] = copyValue(field);
  return copy;
}

export function copyDoc(doc: Doc): Doc & Fields {
  const copy: Doc & Fields = { _id: doc._id };
  for (const [name, field] of Object.entries(doc)) copy[name] = copyValue(field);
  return copy;
}

/**
 * A deep copy of what a caller hands in, refusing what a document cannot hold. `$` and `.` in a name
 * are refused because such a field could never be queried or updated.
 */
export function adoptValue(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw tooDeep();
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return fromNumber(value);
  if (value instanceof BoxedNumber || value instanceof RegExp) return value;
  if (value instanceof Date) return adoptDate(value);
  if (Array.isArray(value)) return value.map((item) => adoptItem(item, depth + 1));
  if (typeof value === 'object') return adoptFields(value, depth + 1);
  throw fault.badParameter(`a document cannot hold a ${typeof value}`);
}

const tooDeep = () => fault.badParameter(`documents may nest ${MAX_DEPTH} levels at most`);

/** Two parts that are allowed by themselves can be too deep one inside the other, as an update may put them. */
export function refuseTooDeep(container: object, depth = 0): void {
  for (const inner of Object.values(container)) {
    if (depth > MAX_DEPTH) throw tooDeep();
    if (Array.isArray(inner) || isFields(inner)) refuseTooDeep(inner, depth + 1);
  }
}

function adoptDate(value: Date): Date {
  if (Number.isNaN(value.getTime())) throw fault.badParameter('a date is not a valid date');
  return new Date(value.getTime());
}

const adoptItem = (item: unknown, depth: number) =>
  item === undefined ? null : adoptValue(item, depth);

function adoptFields(value: object, depth: number): Fields {
  const fields: Fields = {};
  for (const [name, field] of Object.entries(value)) {
    checkFieldName(name);
    if (field !== undefined) fields[name] = adoptValue(field, depth);
  }
  return fields;
}

function checkFieldName(name: string): void {
  if (name === '' || name === '__proto__' || name.startsWith('$') || name.includes('.'))
    throw fault.badParameter(`'${name}' is not a valid field name`);
}

/** The id a value can stand for: numbers of all kinds name the same document. */
export function idOf(value: unknown): Id | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !Number.isInteger(value) && Number.isFinite(value)) return value;
  return whole(value);
}

export function adoptId(value: unknown): Id {
  if (typeof value === 'string' && value !== '') return value;
  const id = isNumeric(value) ? idOf(value) : undefined;
  if (id !== undefined) return id;
  throw fault.badParameter('_id must be a non-empty string or a number');
}

/** A new document from what a caller hands in; `_id` always comes first, as on the server. */
export function adoptDoc(id: Id, body: object): Doc {
  const fields = adoptFields(body, 0);
  delete fields['_id'];
  return { _id: id, ...fields };
}
