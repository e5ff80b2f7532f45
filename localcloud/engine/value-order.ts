import { BoxedNumber, exact, isNumeric } from './number-kinds';

/** MongoDB's order of types; a value of a lower rank comes first whatever it holds. */
const RANK = {
  missing: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  boolean: 8,
  date: 9,
  expression: 11,
} as const;

/** Where the type of a value stands; only values of one rank are compared by `$gt` and its like. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'number':
      return RANK.number;
    case 'string':
      return RANK.string;
    case 'boolean':
      return RANK.boolean;
    case 'object':
      return value === null ? RANK.null : objectRank(value);
    default:
      return RANK.missing;
  }
}

function objectRank(value: object): number {
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  if (value instanceof BoxedNumber) return RANK.number;
  return value instanceof RegExp ? RANK.expression : RANK.object;
}

/** MongoDB's order of any two values: negative, zero or positive. `undefined` is a missing field. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  const ranks = typeRank(a) - typeRank(b);
  if (ranks !== 0) return ranks;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(exact(a), exact(b));
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    return compareObjects(a, b);
  return Number(a) - Number(b);
}

/** NaN comes before every number and equals itself. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By UTF-8 bytes, which is by code point and not by UTF-16 unit: '！' comes before an emoji. */
export function compareTexts(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return byCodePoint(left) - byCodePoint(right);
  }
  return a.length - b.length;
}

const byCodePoint = (unit: number) =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;

function compareObjects(a: object, b: object): number {
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof RegExp && b instanceof RegExp)
    return compareTexts(a.source, b.source) || compareTexts(a.flags, b.flags);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  return compareFields(fieldsOf(a), fieldsOf(b));
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const order = compareValues(a[at] ?? null, b[at] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

type Field = readonly [name: string, value: unknown];

const fieldsOf = (value: object): Field[] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

/** Field by field as they stand: type, then name, then content. So `{a, b}` is not `{b, a}`. */
function compareFields(a: readonly Field[], b: readonly Field[]): number {
  for (const [at, [name, value]] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order =
      typeRank(value) - typeRank(other[1]) ||
      compareTexts(name, other[0]) ||
      compareValues(value, other[1]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Equality as MongoDB means it: same type and content, fields in the same order. */
export const sameValue = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;
