import { fault } from './cloud-fault';
import { isFields, type Fields } from './document';
import { BoxedNumber, double, isInt, isLong, long, type Numeric } from './number-kinds';
import { readExpression } from './regular-expression';

/**
 * Canonical Extended JSON, the form in which documents travel between the SDK and the cloud and lie
 * in the journal: https://github.com/mongodb/specifications/blob/master/source/extended-json
 * Written by hand because it is on the path of every call and resolves server dates on the way; the tests
 * hold it against `bson`, which the SDK uses.
 */

const MAX_DEPTH = 120;
const INT64 = 9.223372036854776e18;

/** @param now instant in UTC milliseconds that `db.serverDate()` stands for in this call */
export function parseEjson(text: string, now: number): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fault.badParameter('the request holds text that is not JSON');
  }
  return revive(json, now, 0);
}

function revive(value: unknown, now: number, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw fault.badParameter('the request nests too deeply');
  if (Array.isArray(value)) return value.map((item) => revive(item, now, depth + 1));
  return isFields(value) ? reviveFields(value, now, depth) : value;
}

function reviveFields(json: Fields, now: number, depth: number): unknown {
  const names = Object.keys(json);
  const first = names.length === 1 ? names[0] : undefined;
  const reviver = first?.startsWith('$') ? revivers.get(first) : undefined;
  if (first !== undefined && reviver) return reviver(json[first], now);
  const fields: Fields = {};
  for (const name of names) {
    if (name === '__proto__') throw fault.badParameter(`'${name}' is not a valid field name`);
    fields[name] = revive(json[name], now, depth + 1);
  }
  return fields;
}

type Reviver = (operand: unknown, now: number) => unknown;

const revivers = new Map<string, Reviver>(
  Object.entries({
    $numberInt: toInt,
    $numberLong: toLong,
    $numberDouble: toDouble,
    $date: toDate,
    $regularExpression: toRegExp,
    $oid: (operand: unknown) => (typeof operand === 'string' ? operand : unreadable('$oid')),
    $undefined: () => null,
    $tcb_server_date: (operand: unknown, now: number) => new Date(now + offsetOf(operand)),
  }),
);

function unreadable(type: string): never {
  throw fault.badParameter(`the request holds a ${type} that cannot be read`);
}

function toInt(operand: unknown): number {
  const number = typeof operand === 'string' && operand !== '' ? Number(operand) : NaN;
  return isInt(number) ? number | 0 : unreadable('$numberInt');
}

const WHOLE = /^-?\d{1,19}$/;

function toLong(operand: unknown): Numeric {
  if (typeof operand !== 'string' || !WHOLE.test(operand)) return unreadable('$numberLong');
  const number = Number(operand);
  if (Number.isSafeInteger(number) && !isInt(number)) return number;
  const value = BigInt(operand);
  return isLong(value) ? long(value) : unreadable('$numberLong');
}

function toDouble(operand: unknown): Numeric {
  if (operand === 'NaN') return NaN;
  const number = typeof operand === 'string' && operand !== '' ? Number(operand) : NaN;
  return Number.isNaN(number) ? unreadable('$numberDouble') : double(number);
}

function toDate(operand: unknown): Date {
  const wrapped = member(operand, '$numberLong');
  const date = new Date(
    typeof wrapped === 'string'
      ? Number(wrapped)
      : typeof operand === 'number'
        ? operand
        : isoText(operand),
  );
  return Number.isNaN(date.getTime()) ? unreadable('date') : date;
}

const isoText = (operand: unknown) => (typeof operand === 'string' ? operand : 'none');

function toRegExp(operand: unknown): RegExp {
  const pattern = member(operand, 'pattern');
  const options = member(operand, 'options');
  if (typeof pattern !== 'string') return unreadable('regular expression');
  return readExpression(pattern, options ?? '');
}

function offsetOf(operand: unknown): number {
  const offset = member(operand, 'offset') ?? 0;
  const wrapped =
    member(offset, '$numberInt') ??
    member(offset, '$numberLong') ??
    member(offset, '$numberDouble');
  if (typeof offset === 'number') return offset;
  const number = typeof wrapped === 'string' && wrapped !== '' ? Number(wrapped) : NaN;
  return Number.isFinite(number) ? number : unreadable('$tcb_server_date');
}

const member = (value: unknown, name: string): unknown =>
  isFields(value) ? value[name] : undefined;

export function stringifyEjson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : objectText(value);
    default:
      return 'null';
  }
}

function numberText(value: number): string {
  if (isInt(value)) return `{"$numberInt":"${value}"}`;
  if (Number.isInteger(value) && Math.abs(value) < INT64) return `{"$numberLong":"${value}"}`;
  return `{"$numberDouble":"${value}"}`;
}

function boxedText({ kind, value }: BoxedNumber): string {
  if (kind === 'long') return `{"$numberLong":"${value}"}`;
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0' : value}.0"}`;
}

function objectText(value: object): string {
  if (Array.isArray(value)) return `[${value.map(stringifyEjson).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (value instanceof BoxedNumber) return boxedText(value);
  if (value instanceof RegExp)
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`;
  let text = '';
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${stringifyEjson(field)}`;
  }
  return `{${text}}`;
}
