import { stringifyEjson } from './ejson';

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
/** Greater than any key that starts with the same prefix. */
const AFTER_ALL = '\uffff';

const bits = new DataView(new ArrayBuffer(8));

export function keyPart(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return BRACKET.string + escapeText(value) + END;
    case 'number':
      return BRACKET.number + orderedDigits(value);
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
  const text = escapeText(stringifyEjson(value)) + END;
  if (value instanceof RegExp) return BRACKET.expression + text;
  return (Array.isArray(value) ? BRACKET.array : BRACKET.object) + text;
}

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
export type Comparable = string | number | boolean | Date;

export const isComparable = (value: unknown): value is Comparable =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date;

/**
 * The keys between two values as [first, after last]. Open ends stop where the type ends, because a
 * number is never less than a text.
 */
export function keyRange(range: {
  from?: Comparable | undefined;
  to?: Comparable | undefined;
}): [string, string] {
  const { from, to } = range;
  const known = from ?? to;
  if (known === undefined) return ['', AFTER_ALL];
  const bracket = keyPart(known).charAt(0);
  return [
    from === undefined ? bracket : keyPart(from),
    to === undefined ? String.fromCharCode(bracket.charCodeAt(0) + 1) : keyPart(to) + AFTER_ALL,
  ];
}
