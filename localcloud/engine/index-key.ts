import { BoxedNumber, exact } from './number-kinds';

/**
 * Index keys are strings whose code-unit order is MongoDB's order of values (null, numbers, strings,
 * objects, arrays, booleans, dates, expressions), so that one sorted list answers equality, prefix
 * and range questions over one or several fields.
 */
const BRACKET = {
  null: '\u0001',
  number: '\u0002',
  string: '\u0003',
  object: '\u0004',
  array: '\u0005',
  boolean: '\u0008',
  date: '\u0009',
  expression: '\u000b',
} as const;

const END = '\u0000\u0000';
/** Ends objects and arrays; less than every bracket, so that the shorter comes first. */
const STOP = '\u0000';
/** Greater than any key that starts with the same prefix. */
export const AFTER_ALL = '\uffff';

const bits = new DataView(new ArrayBuffer(8));

export function keyPart(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return BRACKET.string + textPart(value);
    case 'number':
      return BRACKET.number + numberPart(value);
    case 'boolean':
      return BRACKET.boolean + (value ? '1' : '0');
    case 'object':
      return objectPart(value);
    default:
      return BRACKET.null;
  }
}

function objectPart(value: object | null): string {
  if (value === null) return BRACKET.null;
  if (value instanceof Date) return BRACKET.date + orderedDigits(value.getTime());
  if (value instanceof BoxedNumber) return BRACKET.number + numberPart(exact(value));
  if (value instanceof RegExp)
    return BRACKET.expression + textPart(value.source) + textPart(value.flags);
  if (Array.isArray(value)) return BRACKET.array + value.map(keyPart).join('') + STOP;
  return BRACKET.object + Object.entries(value).map(fieldPart).join('') + STOP;
}

/** Type first, then the name, then the value: so MongoDB compares objects. */
function fieldPart([name, value]: [string, unknown]): string {
  if (value === undefined) return '';
  const part = keyPart(value);
  return part.charAt(0) + textPart(name) + part.slice(1);
}

const textPart = (text: string) => escapeText(text) + END;

const SPECIAL = /[\u0000\ud800-\uffff]/;

/** Ends stay recognisable, and code-unit order becomes the order of code points, as in UTF-8. */
const escapeText = (text: string) =>
  SPECIAL.test(text)
    ? Array.from({ length: text.length }, (_, at) => escapedUnit(text.charCodeAt(at))).join('')
    : text;

function escapedUnit(unit: number): string {
  if (unit === 0) return '\u0000\uffff';
  return String.fromCharCode(unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
}

const EXACT = 2 ** 53;

/**
 * Numbers of all kinds that are worth the same have the same key. Beyond 2^53 a long may lie between two doubles: there the
 * distance to the double below stands behind.
 */
function numberPart(value: number | bigint): string {
  if (typeof value === 'number')
    return orderedDigits(value) + (Math.abs(value) >= EXACT ? '\u0000' : '');
  const below = doubleBelow(value);
  const distance = String.fromCharCode(Number(value - BigInt(below)));
  return orderedDigits(below) + (Math.abs(below) >= EXACT ? distance : '');
}

function doubleBelow(value: bigint): number {
  const nearest = Number(value);
  if (BigInt(nearest) <= value) return nearest;
  bits.setFloat64(0, nearest);
  bits.setBigInt64(0, bits.getBigInt64(0) + (nearest > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}

/** The 64 bits of a double, turned so that text order is number order. */
function orderedDigits(value: number): string {
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000';
  bits.setFloat64(0, value === 0 ? 0 : value);
  const negative = (bits.getUint8(0) & 0x80) !== 0;
  let text = '';
  for (let at = 0; at < 8; at += 2) {
    const unit = bits.getUint16(at);
    text += String.fromCharCode(negative ? ~unit & 0xffff : at === 0 ? unit | 0x8000 : unit);
  }
  return text;
}

/** What a range question can compare: values of one bracket with a total order. */
export type Comparable = string | number | boolean | Date | BoxedNumber;

export const isComparable = (value: unknown): value is Comparable =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date ||
  value instanceof BoxedNumber;

/**
 * The keys between two values as [first, after last]. Open ends stop where the type ends, because a
 * number is never less than a text.
 */
export function keyRange(range: {
  from?: Comparable | undefined;
  to?: Comparable | undefined;
  startsWith?: string | undefined;
}): [string, string] {
  const { from, to, startsWith } = range;
  if (startsWith !== undefined) {
    const start = BRACKET.string + escapeText(startsWith);
    return [start, start + AFTER_ALL];
  }
  const known = from ?? to;
  if (known === undefined) return ['', AFTER_ALL];
  const bracket = keyPart(known).charAt(0);
  return [
    from === undefined ? bracket : keyPart(from),
    to === undefined ? String.fromCharCode(bracket.charCodeAt(0) + 1) : keyPart(to) + AFTER_ALL,
  ];
}

/** Where regular expressions stored as values lie. */
export const expressionRange: [string, string] = [
  BRACKET.expression,
  `${BRACKET.expression}${AFTER_ALL}`,
];
